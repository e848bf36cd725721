package io.fanwen.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes an XML 1.0 document, one element a line. Characters that XML 1.0 cannot hold (its production 2) are dropped from texts, so that
 * what comes out is well-formed whatever an author typed. Not thread-safe.
 */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element. @param attributes names and values by turns */
    Xml open(String name, String... attributes) {
        tag(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    Xml close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element that holds a text. @param attributes names and values by turns */
    Xml element(String name, String text, String... attributes) {
        tag(name, attributes).append('>');
        escape(text);
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element that holds nothing. @param attributes names and values by turns */
    Xml empty(String name, String... attributes) {
        tag(name, attributes).append("/>\n");
        return this;
    }

    /** The document in UTF-8; every element must be closed. */
    byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A text as it may stand in an element or a quoted attribute, of XML and of HTML. */
    static String escaped(String text) {
        Xml xml = new Xml();
        xml.out.setLength(0);
        xml.escape(text);
        return xml.out.toString();
    }

    private StringBuilder tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    private void escape(String text) {
        text.codePoints().filter(Xml::isCharacter).forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
            }
        });
    }

    private static boolean isCharacter(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}
