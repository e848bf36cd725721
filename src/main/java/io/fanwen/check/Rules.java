package io.fanwen.check;

import io.fanwen.article.ArticleReader;
import io.fanwen.article.ExperienceNames;
import io.fanwen.build.Codes;
import io.fanwen.config.CheckSettings.Level;
import io.fanwen.config.CheckSettings.Wanted;
import io.fanwen.config.SiteConfig;
import io.fanwen.fields.Nearest;
import io.fanwen.text.Code;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which rules there are, and how much each matters to a site. */
final class Rules {
    private final Map<String, Wanted> wanted;

    Rules(SiteConfig config) {
        wanted = config.check().rules();
    }

    static List<FileRule> ofFiles(SiteConfig config, WordList words) {
        return List.of(new OwnAddress(config.address()), new AlternativeText(), new Headings(new ExperienceNames(config.content().experienceNames())), new MixedPunctuation(), new UnbalancedPair(),
                new VisibleEmphasis(new ArticleReader(config.content(), config.zone())), new Placeholder(),
                new LongParagraph(config.check().longestParagraph()), new MissingExperience(), new StaleCounts(), new PrivateNumbers(),
                new MailAddress(), new ListedWords(words));
    }

    static List<SiteRule> ofSite() {
        return List.of(new Dates(), new UnusedFiles(), new TopicUse(), new EmptyCategories(), new NearDuplicateTexts());
    }

    /** Every rule's id with its code: those of this room, and all that the build tells. */
    static Map<String, Code> known() {
        Map<String, Code> known = new TreeMap<>();
        Codes.ALL.forEach(type -> Stream.of(type.getEnumConstants()).forEach(code -> known.put(code.id(), code)));
        Stream.of(CheckCode.values()).forEach(code -> known.put(code.id(), code));
        return known;
    }

    /** How much a finding matters to the site; empty if not at all. What stops a build stays an error. */
    Optional<Severity> severity(Diagnostic diagnostic) {
        Wanted level = wanted.get(diagnostic.code().id());
        if (level == null || isOfBuild(diagnostic.code()) && diagnostic.isError()) {
            return Optional.of(diagnostic.severity());
        }
        return switch (level.level()) {
            case OFF -> Optional.empty();
            case INFO -> Optional.of(Severity.NOTE);
            case WARNING -> Optional.of(Severity.WARNING);
            case ERROR -> Optional.of(Severity.ERROR);
        };
    }

    boolean isOff(String rule) {
        return wanted.containsKey(rule) && wanted.get(rule).level() == Level.OFF;
    }

    static boolean isOfBuild(Code code) {
        return !(code instanceof CheckCode);
    }

    /** What is wrong with the settings themselves. */
    List<Diagnostic> troubles() {
        Map<String, Code> known = known();
        List<Diagnostic> troubles = new ArrayList<>();
        wanted.forEach((rule, level) -> {
            Code code = known.get(rule);
            if (code == null) {
                troubles.add(Diagnostic.at(level.place(), CheckCode.UNKNOWN_RULE, rule, nearest(rule)));
            } else if (isOfBuild(code) && code.severity() == Severity.ERROR) {
                troubles.add(Diagnostic.at(level.place(), CheckCode.RULE_OF_BUILD, rule));
            }
        });
        return troubles;
    }

    static String nearest(String rule) {
        List<String> ids = Stream.of(CheckCode.values()).map(Code::id).toList();
        return Nearest.to(rule, known().keySet()).orElse(String.join(", ", ids));
    }
}
