package io.fanwen.markdown;

import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.util.EnumMap;
import java.util.Map;

/** Reads and writes small texts for the tests of this room. */
final class Markdown {
    static final HtmlOptions.Words WORDS = new HtmlOptions.Words(titles(), "脚注", "返回正文", "已完成", "未完成");
    static final HtmlOptions BARE = new HtmlOptions(HtmlOptions.Style.BARE, "", 1, WORDS);
    static final HtmlOptions PAGE = new HtmlOptions(HtmlOptions.Style.PAGE, "", 1, WORDS);

    private Markdown() {}

    static Outcome<Document> outcome(String text, Dialect dialect, RawHtml html) {
        return new MarkdownParser(dialect, html).parse(new Source("content/a.md", text), 0);
    }

    static Document document(String text) {
        return outcome(text, Dialect.DOCUMENT, RawHtml.SANITISE).value().orElseThrow(() -> new AssertionError("no document of: " + text));
    }

    static String page(String text) {
        return new HtmlWriter().write(document(text), HtmlWriter.asWritten(), PAGE);
    }

    static String bare(String text, Dialect dialect, RawHtml html) {
        Document document = outcome(text, dialect, html).value().orElseThrow(() -> new AssertionError("no document of: " + text));
        return new HtmlWriter().write(document, HtmlWriter.asWritten(), BARE);
    }

    private static Map<Block.Alert.Kind, String> titles() {
        Map<Block.Alert.Kind, String> titles = new EnumMap<>(Block.Alert.Kind.class);
        titles.put(Block.Alert.Kind.NOTE, "说明");
        titles.put(Block.Alert.Kind.TIP, "提示");
        titles.put(Block.Alert.Kind.IMPORTANT, "重要");
        titles.put(Block.Alert.Kind.WARNING, "注意");
        titles.put(Block.Alert.Kind.CAUTION, "警告");
        return titles;
    }
}
