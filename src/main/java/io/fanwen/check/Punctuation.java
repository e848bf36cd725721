package io.fanwen.check;

import io.fanwen.han.Han;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds half-width marks among Chinese text, where full-width ones are to stand (GB/T 15834-2011). Only where there is no doubt: a mark that
 * directly follows a Han character or a wide closing mark, and brackets around Chinese. Typed numbers such as {@code (一)} stay.
 */
final class Punctuation {
    private static final String NARROW = ",;:?!.()";
    private static final String WIDE = "，；：？！。（）";
    private static final String WIDE_CLOSERS = "”’》）】」』〕";
    /** As far apart as brackets of one sentence stand. */
    private static final int LONGEST_BRACKET = 200;
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()（）\n]{1," + LONGEST_BRACKET + "})[)）]|（([^()（）\n]{1," + LONGEST_BRACKET + "})\\)");
    private static final Pattern NUMBER = Pattern.compile("[一二三四五六七八九十百零〇]{1,4}");
    private static final Pattern LINE_OF_NUMBER = Pattern.compile("[\\s>#*+-]*[一二三四五六七八九十百]{1,4}");

    private final String prose;
    private final List<Mark> marks = new ArrayList<>();
    private final Set<Integer> widened = new HashSet<>();

    private Punctuation(String prose) {
        this.prose = prose;
    }

    /** @param offset in the file's text. @param wide what is to stand there */
    record Mark(int offset, char typed, char wide) {}

    /** In the order of the text. */
    static List<Mark> in(Prose prose) {
        Punctuation found = new Punctuation(prose.text());
        found.brackets(prose.body());
        for (int i = prose.body(); i < prose.text().length(); i++) {
            if (found.isMisplaced(i)) {
                found.add(i);
            }
        }
        found.marks.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
        return found.marks;
    }

    private void add(int at) {
        char typed = prose.charAt(at);
        marks.add(new Mark(at, typed, WIDE.charAt(NARROW.indexOf(typed))));
    }

    private boolean isMisplaced(int at) {
        char c = prose.charAt(at);
        if (",;:?!.".indexOf(c) < 0 || at == 0 || !isChinese(at - 1)) {
            return false;
        }
        char next = at + 1 < prose.length() ? prose.charAt(at + 1) : '\n';
        return switch (c) {
            // An image, or marks repeated for effect, which are a matter of taste.
            case '!', '?' -> next != '[' && next != '!' && next != '?';
            case '.' -> (next == '\n' || next == ' ' || WIDE_CLOSERS.indexOf(next) >= 0) && !isNumbered(at);
            // The beginning of ::: or of an address.
            case ':' -> next != ':' && next != '/';
            default -> true;
        };
    }

    /** A closing bracket that is to be widened is as good as wide. */
    private boolean isChinese(int at) {
        char c = prose.charAt(at);
        return Han.isHan(c) || WIDE_CLOSERS.indexOf(c) >= 0 || c == ')' && widened.contains(at);
    }

    private boolean isNumbered(int at) {
        int line = prose.lastIndexOf('\n', at) + 1;
        return LINE_OF_NUMBER.matcher(prose).region(line, at).matches();
    }

    /** Half-width brackets around Chinese, and brackets of two widths. */
    private void brackets(int body) {
        Matcher pair = BRACKETS.matcher(prose);
        for (boolean more = pair.find(body); more; more = pair.find()) {
            boolean narrow = prose.charAt(pair.start()) == '(';
            String inside = narrow ? pair.group(1) : pair.group(2);
            boolean mixed = narrow != (prose.charAt(pair.end() - 1) == ')');
            boolean chinese = inside.chars().anyMatch(Han::isHan) && !NUMBER.matcher(inside).matches();
            if (mixed || chinese) {
                addIfNarrow(pair.start());
                addIfNarrow(pair.end() - 1);
            }
        }
    }

    private void addIfNarrow(int at) {
        if (NARROW.indexOf(prose.charAt(at)) >= 0) {
            add(at);
            widened.add(at);
        }
    }
}
