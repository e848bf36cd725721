package io.fanwen.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of pieces that people type although they are computed: {@code 【第3篇】标题}, {@code 篇三：标题}, {@code 标题（精选8篇）}.
 *
 * <p>A number counts as one only where it cannot be a part of a title: in brackets, before a mark or a space, or at the end.
 * {@code 第3篇} may also touch the title, but not in {@code 第一篇章}.
 */
public final class TypedNumbers {
    private static final String NUMBER = "[0-9０-９一二三四五六七八九十百两〇零]{1,5}";
    private static final String ORDINAL = "第\\s*" + NUMBER + "\\s*篇";
    private static final String LABEL = "(?:篇|范文)\\s*" + NUMBER;
    private static final String MARK = "\\s*[:：、，,.．。·\\-—–]+\\s*";

    private static final Pattern BEFORE = Pattern.compile("^\\s*(?:"
            + "[【\\[(（〔「『<《]\\s*(?:" + ORDINAL + "|" + LABEL + ")\\s*[】\\])）〕」』>》](?:" + MARK + ")?"
            + "|" + ORDINAL + "(?:" + MARK + "|\\s+|$|(?![章幅目名]))"
            + "|" + LABEL + "(?:" + MARK + "|\\s+|$))\\s*");

    private static final Pattern BEHIND = Pattern.compile("(?:\\s*[【\\[(（〔]\\s*(?:" + ORDINAL + "|" + LABEL + ")\\s*[】\\])）〕]"
            + "|\\s+(?:" + ORDINAL + "|" + LABEL + "))\\s*$");

    private static final Pattern COUNT = Pattern.compile("\\s*(?:[【\\[(（〔]\\s*精选\\s*" + NUMBER + "\\s*篇\\s*[】\\])）〕]|精选\\s*" + NUMBER
            + "\\s*篇)\\s*$");

    /** Where a number at the end can begin, counted from the end. Bounds the work on titles of any length. */
    private static final int LONGEST_TAIL = 40;

    private TypedNumbers() {}

    /** Whether a number that fanwen computes is typed into a title. */
    public static boolean hasNumber(String title) {
        return !withoutNumber(title).equals(title.strip());
    }

    /** The title of a piece without its typed number; empty if it was nothing else. */
    public static String withoutNumber(String title) {
        String rest = BEFORE.matcher(title).replaceFirst("");
        Matcher behind = atEnd(BEHIND, rest);
        return (behind.find() ? rest.substring(0, behind.start()) : rest).strip();
    }

    /** The {@code （精选8篇）} at the end of an article's title, as typed; empty if there is none or nothing stands before it. */
    static Optional<String> count(String title) {
        Matcher matcher = atEnd(COUNT, title);
        return matcher.find() && !title.substring(0, matcher.start()).isBlank() ? Optional.of(matcher.group().strip()) : Optional.empty();
    }

    /** The title of an article without what {@link #count} finds. */
    public static String withoutCount(String title) {
        return count(title).map(typed -> title.strip().substring(0, title.strip().length() - typed.length()).strip()).orElse(title);
    }

    private static Matcher atEnd(Pattern pattern, String title) {
        return pattern.matcher(title).region(Math.max(0, title.length() - LONGEST_TAIL), title.length());
    }
}
