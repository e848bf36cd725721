package io.fanwen.word;

/** Text on its way into XML 1.0: what it cannot hold (production 2: control characters, halves of surrogate pairs) is dropped. */
final class XmlText {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private XmlText() {}

    /** For an attribute in double quotes, or for content. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        escape(text, 0, text.length(), out);
        return out.toString();
    }

    /** Appends a part of a text; a line feed or a tab in it becomes a space. */
    static void escape(String text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x3000 && c < 0xd800) {
                out.append(c);
                continue;
            }
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n' -> out.append(' ');
                default -> {
                    if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (c >= 0x20 && !Character.isSurrogate(c) && c < 0xfffe) {
                        out.append(c);
                    }
                }
            }
        }
    }
}
