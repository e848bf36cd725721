package io.fanwen.article;

import io.fanwen.article.Division.Experience;
import io.fanwen.article.Division.Section;
import io.fanwen.article.FrontMatter.PiecesMode;
import io.fanwen.markdown.Block;
import io.fanwen.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Divides one body into its pieces, by its top-level headings alone (DESIGN §3, Pieces and Exact rules). For one body; not thread-safe.
 */
final class Divider {
    private final ExperienceNames names;
    private final Report report;
    private final boolean typedNumbers;
    private final Place modePlace;
    private final List<Block> lead = new ArrayList<>();
    private final List<Open> sections = new ArrayList<>();
    private List<Block> target = lead;
    private boolean many;

    /**
     * @param typedNumbers whether a number typed into a heading makes it a piece's
     * @param modePlace    where the mode is given; the file where it is not
     */
    Divider(ExperienceNames names, Report report, boolean typedNumbers, Place modePlace) {
        this.names = names;
        this.report = report;
        this.typedNumbers = typedNumbers;
        this.modePlace = modePlace;
    }

    /** A section while its blocks come in. */
    private static final class Open {
        private final Optional<Block.Heading> heading;
        private final List<Block> posting = new ArrayList<>();
        private final List<Block> experience = new ArrayList<>();
        private Optional<Block.Heading> experienceHeading = Optional.empty();
        private OptionalInt useful = OptionalInt.empty();

        Open(Optional<Block.Heading> heading) {
            this.heading = heading;
        }

        Section close() {
            return new Section(heading, posting, experienceHeading.map(h -> new Experience(h, experience, useful)));
        }
    }

    /** @param blocks without level-1 headings */
    Division divide(List<Block> blocks, PiecesMode mode) {
        many = isMany(blocks, mode);
        if (!many) {
            open(Optional.empty());
        }
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && heading.level() <= 3) {
                heading(heading);
            } else {
                if (block instanceof Block.Heading heading) {
                    checkPlainHeading(heading);
                }
                target.add(block);
            }
        }
        return new Division(many, lead, sections.stream().map(Open::close).toList());
    }

    private boolean isMany(List<Block> blocks, PiecesMode mode) {
        boolean hasSections = blocks.stream().anyMatch(block -> block instanceof Block.Heading h && h.level() == 2);
        return switch (mode) {
            case ONE -> false;
            case AUTO -> hasExperienceInSection(blocks) || typedNumbers && hasNumberedSection(blocks);
            case MANY -> {
                if (!hasSections) {
                    report.add(modePlace, ArticleCode.NO_PIECES);
                }
                yield hasSections;
            }
        };
    }

    private boolean hasExperienceInSection(List<Block> blocks) {
        boolean inSection = false;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && heading.level() == 2) {
                inSection = !isExperience(heading);
            } else if (block instanceof Block.Heading heading && heading.level() == 3 && inSection && isExperience(heading)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNumberedSection(List<Block> blocks) {
        return blocks.stream().anyMatch(block -> block instanceof Block.Heading heading && heading.level() == 2
                && TypedNumbers.hasNumber(Headings.text(heading)));
    }

    private boolean isExperience(Block.Heading heading) {
        return names.read(Headings.text(heading)).known();
    }

    private void heading(Block.Heading heading) {
        boolean experience = isExperience(heading);
        if (experience && !sections.isEmpty()) {
            if (many && heading.level() == 2) {
                report.add(heading, ArticleCode.EXPERIENCE_LEVEL, Headings.text(heading), "##", "###");
            }
            experience(heading);
            return;
        }
        if (experience) {
            report.add(heading, ArticleCode.EXPERIENCE_BEFORE_PIECES, Headings.text(heading));
        } else {
            checkPlainHeading(heading);
        }
        if (many && heading.level() == 2) {
            open(Optional.of(heading));
        } else {
            target = sections.isEmpty() ? lead : last().posting;
            target.add(heading);
        }
    }

    private void open(Optional<Block.Heading> heading) {
        sections.add(new Open(heading));
        target = last().posting;
    }

    private Open last() {
        return sections.get(sections.size() - 1);
    }

    private void experience(Block.Heading heading) {
        Open section = last();
        if (section.experienceHeading.isPresent()) {
            int first = report.line(section.experienceHeading.get());
            report.add(heading, ArticleCode.SECOND_EXPERIENCE, Headings.text(heading), Integer.toString(first));
        } else {
            section.experienceHeading = Optional.of(heading);
            section.useful = new UsefulCount(names, report).of(heading);
        }
        target = section.experience;
    }

    /** A count behind a heading that no name fits is a misspelt name, or stands at the wrong depth. */
    private void checkPlainHeading(Block.Heading heading) {
        ExperienceNames.Heading read = names.read(Headings.text(heading));
        if (read.known()) {
            String signs = "#".repeat(heading.level());
            if (target == lead || sections.isEmpty() || target == last().posting) {
                report.add(heading, ArticleCode.EXPERIENCE_LEVEL, Headings.text(heading), signs, many ? "###" : "##");
            }
        } else if (read.count().isPresent() || heading.attributes().keys().containsKey(UsefulCount.KEY)) {
            report.add(heading, ArticleCode.USEFUL_ELSEWHERE, Headings.text(heading), names.list());
        }
    }
}
