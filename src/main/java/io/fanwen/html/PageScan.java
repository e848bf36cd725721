package io.fanwen.html;

import io.fanwen.text.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/**
 * A whole page as a strict reader sees it: by the rules of the HTML Living Standard, with everything told that they call a parse error.
 *
 * @param title       of its head, blanks at the ends taken away; may be empty
 * @param description of its head
 * @param refresh     where it sends its reader by itself
 * @param links       addresses of links, pictures, scripts, style sheets and whatever else it refers to, as written, without repeats
 * @param ids         of all elements
 * @param faults      the first {@value #MOST_FAULTS}
 */
public record PageScan(String title, Optional<String> description, Optional<String> refresh, Set<String> links, Set<String> ids,
        List<Fault> faults) {
    private static final int MOST_FAULTS = 20;
    private static final Pattern REFRESH = Pattern.compile("\\s*\\d+\\s*[;,]\\s*(?i:url\\s*=\\s*)?['\"]?([^'\"]*)['\"]?\\s*");

    public PageScan {
        links = new LinkedHashSet<>(links);
        ids = new LinkedHashSet<>(ids);
        faults = List.copyOf(faults);
    }

    /** @param message in English, as the parser gives it */
    public record Fault(Position position, String message) {}

    /** Reads a page. */
    public static PageScan of(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(MOST_FAULTS);
        Document page = parser.parseInput(html, "");
        Set<String> links = new LinkedHashSet<>();
        page.select("a[href], area[href], link[href]").forEach(element -> links.add(element.attr("href").strip()));
        page.select("img[src], script[src], iframe[src], source[src], video[src], audio[src], embed[src]")
                .forEach(element -> links.add(element.attr("src").strip()));
        Set<String> ids = page.select("[id]").stream().map(Element::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<String> description = Optional.ofNullable(page.selectFirst("meta[name=description]")).map(meta -> meta.attr("content").strip());
        Optional<String> refresh = Optional.ofNullable(page.selectFirst("meta[http-equiv=refresh]"))
                .map(meta -> REFRESH.matcher(meta.attr("content"))).filter(Matcher::matches).map(matcher -> matcher.group(1));
        List<Fault> faults = new ArrayList<>();
        for (ParseError error : parser.getErrors()) {
            faults.add(new Fault(position(html, error.getPosition()), error.getErrorMessage()));
        }
        return new PageScan(page.title().strip(), description.filter(text -> !text.isEmpty()), refresh, links, ids, faults);
    }

    private static Position position(String html, int offset) {
        int at = Math.max(0, Math.min(offset, html.length()));
        int line = (int) html.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new Position(line, at - html.lastIndexOf('\n', at - 1));
    }
}
