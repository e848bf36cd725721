package io.fanwen.article;

import io.fanwen.han.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a heading that begins an experience may be called, and the count it may carry in words.
 *
 * <p>Names are compared trimmed, folded in width and case, without a final colon (DESIGN §3). Immutable and thread-safe.
 */
public final class ExperienceNames {
    private static final List<String> BUILT_IN = List.of("书写经验", "写作经验", "Writing experience");

    /** {@code （35人觉得有用）}, {@code 63人觉得有用}, {@code (35 people found this useful)}, at the end of a folded heading. */
    private static final Pattern COUNT = Pattern.compile("\\s*[:,，、\\-—]?\\s*[(\\[【〔]?\\s*(?:有\\s*|约\\s*)?(\\d[\\d,]{0,30})\\s*"
            + "(?:[人位](?:读者|网友)?\\s*觉得\\s*有用|(?:(?:people|readers)\\s+)?found\\s+(?:this|it)\\s+useful)\\s*[)\\]】〕]?\\s*$");

    /** Names are short. Longer headings are none, so that the pattern need not be tried on a book without line ends. */
    private static final int LONGEST = 200;

    private final List<String> shown;
    private final Set<String> names;

    /** @param more the site's own names, besides the built-in ones */
    public ExperienceNames(List<String> more) {
        shown = new ArrayList<>(BUILT_IN);
        more.stream().filter(name -> !shown.contains(name)).forEach(shown::add);
        names = shown.stream().map(ExperienceNames::comparable).collect(Collectors.toUnmodifiableSet());
    }

    /** The names as a message shows them. */
    String list() {
        return String.join(", ", shown);
    }

    /**
     * A heading's words, divided.
     *
     * @param known whether it names an experience
     * @param name  the words without the count, folded in width and case
     * @param count digits as typed behind the name, without separators
     */
    public record Heading(boolean known, String name, Optional<String> count) {}

    /** What a heading's words say, without braces. */
    public Heading read(String text) {
        if (text.length() > LONGEST) {
            return new Heading(false, text, Optional.empty());
        }
        String folded = Folding.fold(text);
        if (names.contains(comparable(folded))) {
            return new Heading(true, comparable(folded), Optional.empty());
        }
        Matcher matcher = COUNT.matcher(folded);
        if (!matcher.find()) {
            return new Heading(false, comparable(folded), Optional.empty());
        }
        String name = comparable(folded.substring(0, matcher.start()));
        return new Heading(names.contains(name), name, Optional.of(matcher.group(1).replace(",", "")));
    }

    private static String comparable(String name) {
        String folded = Folding.fold(name).strip();
        String bare = folded.endsWith(":") ? folded.substring(0, folded.length() - 1).strip() : folded;
        return bare.replaceAll("\\s+", " ");
    }
}
