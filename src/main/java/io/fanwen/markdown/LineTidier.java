package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts one list of siblings in order: joins texts, and lines as the dialect wants them. Thread-safe. */
final class LineTidier {
    private final Dialect dialect;

    LineTidier(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Neighbouring texts are one; no empty text is left; breaks between wide characters join without a space. */
    List<Inline> tidy(List<Inline> inlines) {
        List<Inline> joined = joinTexts(inlines);
        if (joined.size() < 2) {
            return joined;
        }
        List<Inline> out = new ArrayList<>(joined.size());
        for (int i = 0; i < joined.size(); i++) {
            Inline inline = joined.get(i);
            boolean afterBreak = i > 0 && joined.get(i - 1) instanceof Inline.HardBreak;
            if (dialect == Dialect.DOCUMENT && afterBreak && inline instanceof Inline.Text text) {
                String rest = withoutIndent(text.text());
                if (!rest.isEmpty()) {
                    out.add(new Inline.Text(rest));
                }
            } else if (!(inline instanceof Inline.SoftBreak) || !joinsWide(joined, i)) {
                out.add(inline);
            }
        }
        return joinTexts(out);
    }

    /** A block's content: in the document dialect an indent of wide spaces before it is layout and goes. */
    List<Inline> trimmed(List<Inline> inlines) {
        if (dialect == Dialect.COMMONMARK || inlines.isEmpty() || !(inlines.get(0) instanceof Inline.Text first)) {
            return inlines;
        }
        String rest = withoutIndent(first.text());
        if (rest.length() == first.text().length()) {
            return inlines;
        }
        List<Inline> out = new ArrayList<>(inlines.subList(1, inlines.size()));
        if (!rest.isEmpty()) {
            out.add(0, new Inline.Text(rest));
        }
        return out;
    }

    /** Whether a character is used to indent a line: any space but the tab and the line feed. */
    static boolean isIndent(int c) {
        return c == ' ' || c == '\u3000' || c == '\u00a0' || c >= 0x2000 && c <= 0x200b || c == '\u202f' || c == '\u205f' || c == '\ufeff';
    }

    private static String withoutIndent(String text) {
        int from = 0;
        while (from < text.length() && isIndent(text.charAt(from))) {
            from++;
        }
        return text.substring(from);
    }

    private static boolean joinsWide(List<Inline> inlines, int at) {
        if (at == 0 || at == inlines.size() - 1) {
            return false;
        }
        Optional<Integer> before = Inlines.last(inlines.get(at - 1));
        Optional<Integer> after = Inlines.first(inlines.get(at + 1));
        return before.map(CjkRanges::joinsLines).orElse(false) && after.map(CjkRanges::joinsLines).orElse(false);
    }

    private static List<Inline> joinTexts(List<Inline> inlines) {
        if (isJoined(inlines)) {
            return inlines;
        }
        List<Inline> out = new ArrayList<>(inlines.size());
        StringBuilder text = new StringBuilder();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Text plain) {
                text.append(plain.text());
                continue;
            }
            flush(text, out);
            out.add(inline);
        }
        flush(text, out);
        return out;
    }

    /** Most lists are. */
    private static boolean isJoined(List<Inline> inlines) {
        boolean textBefore = false;
        for (Inline inline : inlines) {
            boolean text = inline instanceof Inline.Text;
            if (text && (textBefore || ((Inline.Text) inline).text().isEmpty())) {
                return false;
            }
            textBefore = text;
        }
        return true;
    }

    private static void flush(StringBuilder text, List<Inline> out) {
        if (text.length() > 0) {
            out.add(new Inline.Text(text.toString()));
            text.setLength(0);
        }
    }
}
