package io.fanwen.word;

import io.fanwen.markdown.Block.Alert;
import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.HtmlWriter;
import io.fanwen.markdown.MarkdownParser;
import io.fanwen.markdown.RawHtml;
import io.fanwen.text.Source;
import java.net.URI;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes small Word files for the tests of this room. */
final class Samples {
    static final URI BASE = URI.create("https://example.org/docs/a.html");
    /** Of 3 × 2 pixels. */
    static final byte[] PNG = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==");
    static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"/>";

    private Samples() {}

    static Document document(String markdown) {
        return new MarkdownParser(Dialect.DOCUMENT, RawHtml.SANITISE).parse(new Source("content/a.md", markdown), 0).value()
                .orElseThrow(() -> new AssertionError("no document of: " + markdown));
    }

    /** A piece of its own, without a heading. */
    static WordDocument piece(String title, String markdown) {
        return new WordDocument(title, Optional.empty(), Optional.empty(),
                List.of(new WordDocument.Section(Optional.empty(), document(markdown), Optional.empty())), outside());
    }

    /** Links lead where they say; {@code seal.png} is a picture, {@code flow.svg} one that Word cannot show. */
    static WordDocument.Outside outside() {
        Map<String, byte[]> files = Map.of("seal.png", PNG, "flow.svg", SVG.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new WordDocument.Outside(HtmlWriter.asWritten(), BASE, target -> Optional.ofNullable(files.get(target)));
    }

    static WordWriter writer(WordStyle style) {
        return new WordWriter(style, "zh-CN", alerts());
    }

    static byte[] plain(String markdown) {
        return writer(WordStyle.PLAIN).write(piece("标题", markdown));
    }

    private static Map<Alert.Kind, String> alerts() {
        Map<Alert.Kind, String> titles = new EnumMap<>(Alert.Kind.class);
        titles.put(Alert.Kind.NOTE, "说明");
        titles.put(Alert.Kind.TIP, "提示");
        titles.put(Alert.Kind.IMPORTANT, "重要");
        titles.put(Alert.Kind.WARNING, "注意");
        titles.put(Alert.Kind.CAUTION, "警告");
        return titles;
    }
}
