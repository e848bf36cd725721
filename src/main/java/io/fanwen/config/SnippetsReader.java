package io.fanwen.config;

import io.fanwen.config.Snippets.Snippet;
import io.fanwen.fields.FieldReader;
import io.fanwen.fields.PlacedText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code snippets}. What is wrong is collected by the reader of the fields. */
final class SnippetsReader {
    /** A host-source of a Content-Security-Policy (CSP 3, section 2.3.1) with HTTPS and without a path: nothing that could end its directive. */
    private static final Pattern HOST = Pattern.compile("https://(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*(:[0-9]{1,5})?");

    private SnippetsReader() {}

    static Snippets read(FieldReader snippets) {
        return new Snippets(snippets.section("advertisement").flatMap(SnippetsReader::snippet),
                snippets.section("statistics").flatMap(SnippetsReader::snippet));
    }

    private static Optional<Snippet> snippet(FieldReader reader) {
        Optional<String> label = reader.text("label");
        List<String> hosts = reader.texts("hosts").orElse(List.of()).stream().filter(host -> isHost(host, reader)).map(PlacedText::text).toList();
        Optional<String> html = reader.text("html");
        if (html.isEmpty() && reader.value("html").isEmpty()) {
            reader.report(reader.place(), ConfigCode.EMPTY_SNIPPET);
        }
        return html.map(text -> new Snippet(label, text, hosts));
    }

    private static boolean isHost(PlacedText host, FieldReader reader) {
        if (HOST.matcher(host.text()).matches()) {
            return true;
        }
        reader.report(host.place(), ConfigCode.NOT_SNIPPET_HOST, host.text());
        return false;
    }
}
