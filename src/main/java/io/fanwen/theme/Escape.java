package io.fanwen.theme;

import java.io.IOException;
import java.io.Writer;

/** Makes text safe in HTML, between tags and in attributes in either kind of quotes. Leaves every other character as it is. */
final class Escape {
    private Escape() {}

    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (entity == null) {
                out.append(text.charAt(i));
            } else {
                out.append(entity);
            }
        }
        return out.toString();
    }

    /** Writes runs without special characters whole: most texts have none. */
    static void html(String text, Writer out) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (entity != null) {
                out.write(text, from, i - from);
                out.write(entity);
                from = i + 1;
            }
        }
        out.write(text, from, text.length() - from);
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
