package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text from elsewhere as the document dialect would have read it from somebody's hand: underscores are blanks, addresses are links. */
public final class TypedText {
    private static final Pattern MEANING = Pattern.compile("_{3,}|(?<![A-Za-z0-9])(?:https?://|www\\.)[A-Za-z0-9][!-~&&[^<>\"`\\\\^{}|\\[\\]]]*"
            + "|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern BEHIND = Pattern.compile("[?!.,:;*_~')]+$");

    private TypedText() {}

    /** No text is empty, and no two stand side by side. */
    public static List<Inline> inlines(String text) {
        List<Inline> inlines = new ArrayList<>();
        Matcher found = MEANING.matcher(text);
        int from = 0;
        while (found.find()) {
            boolean blank = found.group().startsWith("_");
            String meaning = blank ? found.group() : BEHIND.matcher(found.group()).replaceFirst("");
            if (blank || meaning.indexOf('.') > 0) {
                add(text.substring(from, found.start()), inlines);
                inlines.add(blank ? new Inline.Blank(meaning.length()) : link(meaning));
                from = found.start() + meaning.length();
            }
        }
        add(text.substring(from), inlines);
        return inlines;
    }

    private static Inline link(String address) {
        String target = address.contains("://") ? address : address.indexOf('@') >= 0 ? "mailto:" + address : "http://" + address;
        return new Inline.Link(target, Optional.empty(), List.of(new Inline.Text(address)), 0);
    }

    private static void add(String text, List<Inline> inlines) {
        if (!text.isEmpty()) {
            inlines.add(new Inline.Text(text));
        }
    }
}
