package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The content of a heading or a paragraph without the braces at its end, and what they say. */
record Braces(List<Inline> inlines, Attributes attributes) {

    static Braces cut(List<Inline> inlines) {
        int last = inlines.size() - 1;
        Optional<AttributeReader.Found> found = last >= 0 && inlines.get(last) instanceof Inline.Text text
                ? AttributeReader.atEnd(text.text()) : Optional.empty();
        if (found.isEmpty()) {
            return new Braces(inlines, Attributes.NONE);
        }
        List<Inline> kept = new ArrayList<>(inlines.subList(0, last));
        String rest = ((Inline.Text) inlines.get(last)).text().substring(0, found.get().boundary()).stripTrailing();
        if (!rest.isEmpty()) {
            kept.add(new Inline.Text(rest));
        } else if (!kept.isEmpty() && isBreak(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return new Braces(kept, found.get().attributes());
    }

    /** Whether a backslash before the last braces of a line says that they are text, as it does of every sign. */
    static boolean isEscaped(String line) {
        int open = line.lastIndexOf('{');
        int from = open;
        while (from > 0 && line.charAt(from - 1) == '\\') {
            from--;
        }
        return (open - from) % 2 == 1;
    }

    private static boolean isBreak(Inline inline) {
        return inline instanceof Inline.HardBreak || inline instanceof Inline.SoftBreak;
    }
}
