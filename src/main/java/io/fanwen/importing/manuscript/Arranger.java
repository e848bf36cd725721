package io.fanwen.importing.manuscript;

import io.fanwen.article.ExperienceNames;
import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Inline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Divides a text into its pieces, and each piece into its posting and its experience, by the lines that somebody typed for it: headings and
 * lines such as {@code 【第3篇】…} and {@code 书写经验63人觉得有用}. Immutable and thread-safe.
 */
public final class Arranger {
    private static final int PIECE = 2;
    /** Within a posting; a level above would begin a piece. */
    private static final int IN_POSTING = 3;
    /** Within an experience; a level above would end it. */
    private static final int IN_EXPERIENCE = 4;

    private final Marks marks;
    private final boolean withCounts;

    /** @param withCounts whether the numbers of readers who found an experience useful come along */
    public Arranger(ExperienceNames names, boolean withCounts) {
        this.marks = new Marks(names);
        this.withCounts = withCounts;
    }

    /** Whether a block begins a piece or an experience. */
    public boolean isMark(Block block) {
        return marks.isPiece(block) || marks.experience(block).isPresent();
    }

    /** The words of a heading or of a paragraph of one line; empty for every other block. */
    public static Optional<String> line(Block block) {
        return Marks.line(block);
    }

    /** The words of each block that {@link #line} reads. */
    public static List<String> lines(List<Block> blocks) {
        return blocks.stream().flatMap(block -> Marks.line(block).stream()).toList();
    }

    /** One stretch between two marks. */
    private static final class Stretch {
        private final Optional<String> title;
        private final List<Block> posting = new ArrayList<>();
        private final List<Block> experience = new ArrayList<>();
        private Optional<ExperienceNames.Heading> name = Optional.empty();

        Stretch(Optional<String> title) {
            this.title = title;
        }

        List<Block> target() {
            return name.isPresent() ? experience : posting;
        }
    }

    /** @param blocks without the title */
    public Arranged arrange(List<Block> blocks) {
        OptionalInt level = pieceLevel(blocks);
        boolean many = blocks.stream().anyMatch(marks::isPiece) || level.isPresent();
        List<Stretch> stretches = stretches(blocks, level, many);
        long second = secondary(blocks, stretches);
        long counts = stretches.stream().filter(stretch -> stretch.name.flatMap(ExperienceNames.Heading::count).isPresent()).count();
        boolean shown = stretches.stream().skip(1).anyMatch(stretch -> stretch.name.isPresent());
        return new Arranged(written(stretches, many), many ? stretches.size() - 1 : 1, many && !shown, withCounts ? 0 : (int) counts,
                (int) second);
    }

    private long secondary(List<Block> blocks, List<Stretch> stretches) {
        return blocks.stream().filter(block -> marks.experience(block).isPresent()).count()
                - stretches.stream().filter(stretch -> stretch.name.isPresent()).count();
    }

    /** Where no number says what a piece is, the headings right above the experiences do. */
    private OptionalInt pieceLevel(List<Block> blocks) {
        List<Block.Heading> before = new ArrayList<>();
        if (blocks.stream().anyMatch(marks::isPiece)) {
            return OptionalInt.empty();
        }
        for (Block block : blocks) {
            if (marks.experience(block).isPresent()) {
                int own = block instanceof Block.Heading heading ? heading.level() : Integer.MAX_VALUE;
                for (int i = before.size() - 1; i >= 0; i--) {
                    if (before.get(i).level() < own) {
                        return OptionalInt.of(before.get(i).level());
                    }
                }
                return OptionalInt.empty();
            }
            if (block instanceof Block.Heading heading) {
                before.add(heading);
            }
        }
        return OptionalInt.empty();
    }

    /** What stands before the first piece comes first, and may be empty. */
    private List<Stretch> stretches(List<Block> blocks, OptionalInt level, boolean many) {
        List<Stretch> stretches = new ArrayList<>(List.of(new Stretch(Optional.empty())));
        Set<Integer> contents = contents(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Stretch last = stretches.get(stretches.size() - 1);
            Optional<ExperienceNames.Heading> experience = marks.experience(block);
            boolean begins = experience.isEmpty() && (marks.isPiece(block)
                    || block instanceof Block.Heading heading && level.isPresent() && heading.level() <= level.getAsInt());
            if (contents.contains(i)) {
                continue;
            }
            if (begins) {
                stretches.add(new Stretch(Marks.line(block).map(Marks::title)));
            } else if (experience.isPresent() && last.name.isEmpty() && (stretches.size() > 1 || !many)) {
                last.name = withCount(experience.get(), i + 1 < blocks.size() ? Optional.of(blocks.get(i + 1)) : Optional.empty());
            } else if (experience.isPresent()) {
                last.target().add(heading(IN_EXPERIENCE, experience.get().name(), Attributes.NONE));
            } else if (!last.target().isEmpty() || last.name.isEmpty() || !Marks.isCountAlone(block)) {
                last.target().add(block);
            }
        }
        return stretches;
    }

    /** Lines of a table of contents: they stand without a text of their own, and stand again where their text is. */
    private Set<Integer> contents(List<Block> blocks) {
        Set<Integer> contents = new HashSet<>();
        Set<String> later = new HashSet<>();
        boolean followed = false;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            boolean piece = marks.isPiece(blocks.get(i));
            boolean again = piece && !later.add(Marks.line(blocks.get(i)).map(Marks::title).orElse(""));
            boolean empty = i + 1 < blocks.size() && (marks.isPiece(blocks.get(i + 1)) || contents.contains(i + 1));
            if (again && (empty || followed)) {
                contents.add(i);
            }
            followed = piece && contents.contains(i);
        }
        return contents;
    }

    private Optional<ExperienceNames.Heading> withCount(ExperienceNames.Heading heading, Optional<Block> next) {
        Optional<String> behind = next.filter(Marks::isCountAlone).flatMap(Marks::line)
                .map(text -> text.replaceAll("[^0-9]", ""));
        return Optional.of(new ExperienceNames.Heading(true, heading.name(), heading.count().or(() -> behind)));
    }

    private List<Block> written(List<Stretch> stretches, boolean many) {
        Stretch first = stretches.get(0);
        List<Block> out = new ArrayList<>(moved(first.posting, many ? IN_POSTING : PIECE));
        if (!many) {
            writeExperience(first, PIECE, out);
            return out;
        }
        for (Stretch stretch : stretches.subList(1, stretches.size())) {
            out.add(heading(PIECE, stretch.title.orElse(""), Attributes.NONE));
            out.addAll(moved(stretch.posting, IN_POSTING));
            writeExperience(stretch, IN_POSTING, out);
        }
        return out;
    }

    private void writeExperience(Stretch stretch, int level, List<Block> out) {
        if (stretch.name.isEmpty()) {
            return;
        }
        Attributes useful = stretch.name.get().count().filter(count -> withCounts && count.length() < 10)
                .map(count -> new Attributes(Optional.empty(), List.of(), new TreeMap<>(Map.of("useful", count))))
                .orElse(Attributes.NONE);
        out.add(heading(level, stretch.name.get().name(), useful));
        List<Block> noted = stretch.experience.stream().map(block -> Marks.note(block)
                .<Block>map(note -> heading(IN_EXPERIENCE, note, Attributes.NONE)).orElse(block)).toList();
        out.addAll(moved(noted, IN_EXPERIENCE));
    }

    /** The same with its headings moved so that the highest has a level. */
    private static List<Block> moved(List<Block> blocks, int highest) {
        int now = blocks.stream().filter(Block.Heading.class::isInstance).mapToInt(block -> ((Block.Heading) block).level()).min().orElse(highest);
        List<Block> out = new ArrayList<>();
        for (Block block : blocks) {
            out.add(block instanceof Block.Heading heading ? new Block.Heading(Math.min(6, heading.level() - now + highest),
                    heading.inlines(), heading.attributes(), "", 0) : block);
        }
        return out;
    }

    private static Block.Heading heading(int level, String words, Attributes attributes) {
        return new Block.Heading(level, List.of(new Inline.Text(words)), attributes, "", 0);
    }
}
