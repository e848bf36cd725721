package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Makes links of mail addresses typed in a text. Looks from each at sign to both sides, so the cost is linear. */
final class MailAddresses {
    private static final String LOCAL = "._+-";

    private MailAddresses() {}

    /** @param offsets where an address stands in the source's text */
    static List<Inline> link(List<Inline> inlines, ToIntFunction<String> offsets) {
        if (inlines.stream().noneMatch(inline -> inline instanceof Inline.Text text && text.text().indexOf('@') >= 0)) {
            return inlines;
        }
        List<Inline> out = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Text text) {
                split(text.text(), offsets, out);
            } else {
                out.add(inline);
            }
        }
        return out;
    }

    private static void split(String text, ToIntFunction<String> offsets, List<Inline> out) {
        int done = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > done && isName(text.charAt(start - 1), LOCAL)) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && isName(text.charAt(end), ".-")) {
                end++;
            }
            while (end > at + 1 && !isName(text.charAt(end - 1), "")) {
                end--;
            }
            String host = text.substring(at + 1, end);
            if (start < at && host.contains(".") && !host.contains("..") && isName(host.charAt(0), "")) {
                add(text.substring(done, start), out);
                String address = text.substring(start, end);
                out.add(new Inline.Link("mailto:" + address, Optional.empty(), List.of(new Inline.Text(address)),
                        offsets.applyAsInt(address)));
                done = end;
            }
        }
        add(text.substring(done), out);
    }

    private static void add(String text, List<Inline> out) {
        if (!text.isEmpty()) {
            out.add(new Inline.Text(text));
        }
    }

    private static boolean isName(char c, String besides) {
        return c < 0x80 && Character.isLetterOrDigit(c) || besides.indexOf(c) >= 0;
    }
}
