package io.fanwen.importing.manuscript;

import io.fanwen.article.ExperienceNames;
import io.fanwen.article.TypedNumbers;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Inline;
import io.fanwen.markdown.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which lines begin a piece, an experience, or a note in one. Immutable and thread-safe. */
final class Marks {
    /** A title is not longer; nor are the patterns tried on whole texts. */
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_NOTE = 24;
    /** A length, as pages of samples type it behind a title: {@code 怎么写600字}, {@code （350字）}. */
    private static final Pattern LENGTH = Pattern.compile("\\s*(?:[（(【\\[]\\s*[0-9]{2,6}\\s*字\\s*[）)】\\]]|(?<![0-9一-九])[0-9]{2,6}\\s*字)$");
    private static final Pattern NOTE = Pattern.compile(".*(?:注意事项|注意|提醒|提示|小贴士|温馨提示|友情提示)\\s*[:：]?");
    private static final Pattern COUNT_ALONE = Pattern.compile("[（(]?\\s*[0-9][0-9,]{0,9}\\s*[人位](?:读者|网友)?\\s*觉得\\s*有用\\s*[)）]?");

    private final ExperienceNames names;

    Marks(ExperienceNames names) {
        this.names = names;
    }

    /** The words of a heading or of a paragraph of one line; empty for every other block. */
    static Optional<String> line(Block block) {
        List<Inline> inlines = block instanceof Block.Heading heading ? heading.inlines()
                : block instanceof Block.Paragraph paragraph ? paragraph.inlines() : List.of();
        if (inlines.isEmpty() || inlines.stream().anyMatch(inline -> inline instanceof Inline.HardBreak)) {
            return Optional.empty();
        }
        String text = PlainText.ofInlines(inlines).replaceAll("[\\s\u00a0\u3000]+", " ").strip();
        return Optional.of(text).filter(words -> !words.isEmpty());
    }

    boolean isPiece(Block block) {
        Optional<String> line = line(block).filter(text -> text.length() <= LONGEST_TITLE && TypedNumbers.hasNumber(text));
        // In running text a number counts only in front: a sentence may end with （第三篇）.
        return line.filter(text -> block instanceof Block.Heading
                || !text.startsWith(TypedNumbers.withoutNumber(text)) && !text.matches(".*[。；;！!]$") || TypedNumbers.withoutNumber(text).isEmpty())
                .isPresent();
    }

    Optional<ExperienceNames.Heading> experience(Block block) {
        return line(block).map(names::read).filter(ExperienceNames.Heading::known);
    }

    /** A line that holds nothing but the count that belongs to the line before it. */
    static boolean isCountAlone(Block block) {
        return line(block).filter(text -> COUNT_ALONE.matcher(text).matches()).isPresent();
    }

    /** The words of a short line that says what the next lines are, without its colon. */
    static Optional<String> note(Block block) {
        return line(block).filter(text -> text.length() <= LONGEST_NOTE && NOTE.matcher(text).matches())
                .map(text -> text.replaceFirst("\\s*[:：]$", ""));
    }

    /** The title of a piece without what is computed. */
    static String title(String line) {
        String bare = TypedNumbers.withoutNumber(line);
        String shorter = LENGTH.matcher(bare).replaceFirst("").strip();
        return shorter.isEmpty() ? bare : shorter;
    }
}
