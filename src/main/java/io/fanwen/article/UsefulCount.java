package io.fanwen.article;

import io.fanwen.markdown.Block;
import java.util.Optional;
import java.util.OptionalInt;

/** How many found an experience useful, as its heading says: in braces, in words, or both. */
final class UsefulCount {
    static final String KEY = "useful";

    /** What an int holds for certain. */
    private static final int MOST_DIGITS = 9;

    private final ExperienceNames names;
    private final Report report;

    UsefulCount(ExperienceNames names, Report report) {
        this.names = names;
        this.report = report;
    }

    /** What stands in braces wins over what stands in words. */
    OptionalInt of(Block.Heading heading) {
        heading.attributes().keys().keySet().stream().filter(key -> !key.equals(KEY))
                .forEach(key -> report.add(heading, ArticleCode.UNKNOWN_ATTRIBUTE, key));
        OptionalInt words = number(heading, names.read(Headings.text(heading)).count());
        OptionalInt braces = number(heading, Optional.ofNullable(heading.attributes().keys().get(KEY)));
        if (words.isPresent() && braces.isPresent() && words.getAsInt() != braces.getAsInt()) {
            report.add(heading, ArticleCode.TWO_USEFUL_COUNTS, Integer.toString(words.getAsInt()), Integer.toString(braces.getAsInt()));
        }
        return braces.isPresent() ? braces : words;
    }

    private OptionalInt number(Block.Heading heading, Optional<String> typed) {
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        String digits = typed.get().strip();
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            report.add(heading, ArticleCode.USEFUL_NOT_A_COUNT, digits);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }
}
