package io.fanwen.page;

import io.fanwen.config.Snippets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page's Content-Security-Policy says besides, so that the site's snippets work and nothing else does. */
final class ForeignPolicy {
    private static final Pattern SCRIPT = Pattern.compile("<script\\b([^>]*)>(.*?)</script\\s*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WITH_SOURCE = Pattern.compile("\\ssrc\\s*=", Pattern.CASE_INSENSITIVE);

    private ForeignPolicy() {}

    /** Directives that go behind those of the theme, begun by a semicolon; empty if there are no snippets. */
    static Optional<String> of(Snippets snippets) {
        if (snippets.all().findAny().isEmpty()) {
            return Optional.empty();
        }
        List<String> hosts = snippets.all().flatMap(snippet -> snippet.hosts().stream()).distinct().toList();
        List<String> scripts = new ArrayList<>(hosts);
        snippets.all().forEach(snippet -> scripts.addAll(hashes(snippet.html())));
        StringBuilder out = new StringBuilder(directive("script-src", scripts));
        if (!hosts.isEmpty()) {
            out.append(directive("connect-src", hosts)).append(directive("frame-src", hosts));
        }
        return Optional.of(out.toString());
    }

    private static String directive(String name, List<String> sources) {
        return "; " + name + " 'self'" + (sources.isEmpty() ? "" : " " + String.join(" ", sources));
    }

    /** Of scripts that stand in the HTML themselves: those alone run (CSP 3, section 6.7.2). */
    private static List<String> hashes(String html) {
        List<String> hashes = new ArrayList<>();
        Matcher script = SCRIPT.matcher(html);
        while (script.find()) {
            if (!WITH_SOURCE.matcher(script.group(1)).find()) {
                hashes.add("'sha256-" + Base64.getEncoder().encodeToString(sha256(script.group(2))) + "'");
            }
        }
        return hashes;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
