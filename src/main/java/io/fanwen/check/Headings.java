package io.fanwen.check;

import io.fanwen.article.ExperienceNames;
import io.fanwen.text.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code heading-jump} and {@code duplicate-anchor}.
 *
 * @param names of experiences: in one of level 2 a note has level 4, since a heading of level 3 would end it
 */
record Headings(ExperienceNames names) implements FileRule {
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}([#＃]{1,6})[ \\t\\u3000]*(?=[^#＃\\s\\u3000])(.*)$");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{[^{}\n]*\\}[ \\t]*$");
    private static final Pattern ANCHOR = Pattern.compile("\\{[^{}\n]*?#([^\\s{}]+)[^{}\n]*\\}[ \\t]*$");

    /** @param offset of its first number sign. @param text as typed, attributes among it */
    record Heading(int offset, int level, String text) {}

    /** In the order of the text; those in code are none. */
    static List<Heading> of(CheckedFile file) {
        List<Heading> headings = new ArrayList<>();
        Matcher heading = HEADING.matcher(file.prose().text());
        for (boolean more = heading.find(file.prose().body()); more; more = heading.find()) {
            headings.add(new Heading(heading.start(1), heading.group(1).length(), file.source().text().substring(heading.start(2), heading.end(2))));
        }
        return headings;
    }

    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        int before = 0;
        Map<String, Integer> lines = new HashMap<>();
        for (Heading heading : of(file)) {
            if (before > 0 && heading.level() > before + 1) {
                found.accept(file.at(heading.offset(), heading.level(), CheckCode.HEADING_JUMP, String.valueOf(before), String.valueOf(heading.level())));
            }
            before = isExperience(heading) ? 3 : heading.level();
            Matcher anchor = ANCHOR.matcher(heading.text());
            if (anchor.find()) {
                Integer first = lines.putIfAbsent(anchor.group(1), file.source().position(heading.offset()).line());
                if (first != null) {
                    int at = file.source().text().indexOf("#" + anchor.group(1), heading.offset() + heading.level());
                    found.accept(file.at(at, anchor.group(1).length() + 1, CheckCode.DUPLICATE_ANCHOR, anchor.group(1), String.valueOf(first)));
                }
            }
        }
    }

    private boolean isExperience(Heading heading) {
        return heading.level() == 2 && names.read(ATTRIBUTES.matcher(heading.text()).replaceFirst("").strip()).known();
    }
}
