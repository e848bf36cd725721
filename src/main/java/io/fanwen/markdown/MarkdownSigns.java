package io.fanwen.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs of Markdown in text that is to stay text. */
final class MarkdownSigns {
    private static final String ANYWHERE = "\\`*_[]<&~{#";
    private static final String AT_LINE_START = ">-+=|:";
    private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,9})\\.");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?)://|(www)\\.");
    /** What may begin, end or be something else than text; lines without any of it need no second look. */
    private static final Pattern SUSPECT = Pattern.compile("[\\\\`*_\\[\\]<&~{}@|＃#\t\u0000]|://|[wW]{3}\\.|^[>\\-+=:]|^[0-9]+\\.|^\\s|\\s$");

    private MarkdownSigns() {}

    /** Whether a line of text certainly reads back as itself. */
    static boolean isPlain(String line) {
        return !line.isEmpty() && !SUSPECT.matcher(line).find() && !LineTidier.isIndent(line.charAt(0));
    }

    /**
     * @param text  which no line end begins or ends
     * @param first whether the text begins a line
     */
    static String escape(String text, boolean first) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean edge = i == 0 || i == text.length() - 1;
            if (ANYWHERE.indexOf(c) >= 0 || c == '!' && i == text.length() - 1) {
                out.append('\\').append(c);
            } else if (c == '\n' || c == '＃' || c == '\t' && edge) {
                out.append("&#").append((int) c).append(';');
            } else {
                out.append(c);
            }
        }
        String escaped = ADDRESS.matcher(out).replaceAll(address -> Matcher.quoteReplacement(address.group(1) != null
                ? address.group(1) + "\\://" : address.group(2) + "\\."));
        return first ? atLineStart(escaped) : escaped;
    }

    private static String atLineStart(String text) {
        if (text.startsWith(" ")) {
            return "&#32;" + text.substring(1);
        }
        return !text.isEmpty() && AT_LINE_START.indexOf(text.charAt(0)) >= 0 ? "\\" + text : NUMBER.matcher(text).replaceFirst("$1\\\\.");
    }

    /** A link's or picture's target, as it stands between the round brackets. */
    static String target(String target) {
        String escaped = entities(target.replace("\\", "\\\\"));
        boolean bare = !target.isEmpty() && target.chars().noneMatch(c -> c <= ' ' || c == 0x7f || "()<>".indexOf(c) >= 0);
        return bare ? escaped : "<" + escaped.replace("<", "\\<").replace(">", "\\>") + ">";
    }

    /** A link's or picture's title with the quotation marks around it. */
    static String title(String title) {
        return '"' + entities(title.replace("\\", "\\\\")).replace("\"", "\\\"").replace("\n", "&#10;") + '"';
    }

    /** An ampersand that would begin a character reference. */
    static String entities(String text) {
        return text.replaceAll("&(?=#?[A-Za-z0-9]{1,40};)", "&amp;");
    }
}
