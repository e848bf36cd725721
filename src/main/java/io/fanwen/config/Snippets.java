package io.fanwen.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What others give the owner of a site to put on every page.
 *
 * @param advertisement between the page and its footer, under a label
 * @param statistics    at the end of the page; shows nothing, or little
 */
public record Snippets(Optional<Snippet> advertisement, Optional<Snippet> statistics) {
    public static final Snippets NONE = new Snippets(Optional.empty(), Optional.empty());

    /**
     * @param label what readers are told it is; the theme's word if empty
     * @param html  written as it is: whoever may change the settings may change the site
     * @param hosts origins that it may load scripts, data and frames from: {@code https://host}, {@code https://*.host}
     */
    public record Snippet(Optional<String> label, String html, List<String> hosts) {
        public Snippet {
            hosts = List.copyOf(hosts);
        }
    }

    /** Those that are there. */
    public Stream<Snippet> all() {
        return Stream.of(advertisement, statistics).flatMap(Optional::stream);
    }
}
