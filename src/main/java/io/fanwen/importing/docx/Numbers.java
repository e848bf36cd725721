package io.fanwen.importing.docx;

import io.fanwen.importing.file.XmlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the numbered paragraphs of a file as Word does, in the order of the text. Not thread-safe. */
final class Numbers {
    private static final int LEVELS = 9;
    /** Tells a list that stands at 0 from one that has not begun. */
    private static final int OFFSET = 2;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final Map<String, XmlNode> forms = new HashMap<>();
    private final Map<String, XmlNode> lists = new HashMap<>();
    /** What was counted last and the offset, by form and level; 0 where nothing was. */
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    Numbers(Optional<XmlNode> part) {
        part.ifPresent(root -> {
            root.all("abstractNum").forEach(form -> form.get("abstractNumId").ifPresent(id -> forms.put(id, form)));
            root.all("num").forEach(list -> list.get("numId").ifPresent(id -> lists.put(id, list)));
        });
    }

    /**
     * What stands before a paragraph.
     *
     * @param level  from 0
     * @param bullet whether it is a sign instead of a number
     * @param number as it was counted
     * @param text   the number as shown, such as {@code （二）}
     * @param left   where the paragraph's text begins, if the list's form says so
     */
    record Label(int level, boolean bullet, int number, String text, OptionalInt left) {
        /** Whether Markdown can count so: an Arabic number and a full stop. */
        boolean isPlainNumber() {
            return !bullet && text.equals(number + ".");
        }
    }

    /** Counts one paragraph; empty if its list is none. */
    Optional<Label> next(String list, int wantedLevel) {
        int level = Math.max(0, Math.min(LEVELS - 1, wantedLevel));
        Optional<String> form = form(list);
        Optional<XmlNode> shape = form.flatMap(id -> level(list, id, level));
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        int[] counted = counts.computeIfAbsent(form.get(), id -> new int[LEVELS]);
        begin(list, counted);
        int start = number(shape.get().value("start"), 1);
        counted[level] = counted[level] == 0 ? start + OFFSET : counted[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            counted[below] = 0;
        }
        String kind = shape.get().value("numFmt").orElse("decimal");
        String typed = shape.get().value("lvlText").orElse("");
        boolean bullet = kind.equals("bullet") || !PLACE.matcher(typed).find() && kind.equals("none");
        if (typed.isEmpty() && !bullet) {
            return Optional.empty();
        }
        return Optional.of(new Label(level, bullet, counted[level] - OFFSET, bullet ? "" : text(list, typed, counted), left(shape.get())));
    }

    /** A list that sets its own start begins to count there when it is first met. */
    private void begin(String list, int[] counted) {
        if (begun.add(list)) {
            Optional.ofNullable(lists.get(list)).ifPresent(node -> node.all("lvlOverride").forEach(override -> {
                int level = number(override.get("ilvl"), 0);
                override.value("startOverride").filter(value -> level >= 0 && level < LEVELS)
                        .ifPresent(value -> counted[level] = number(Optional.of(value), 1) + OFFSET - 1);
            }));
        }
    }

    private Optional<String> form(String list) {
        return Optional.ofNullable(lists.get(list)).flatMap(node -> node.value("abstractNumId")).filter(forms::containsKey);
    }

    private Optional<XmlNode> level(String list, String form, int level) {
        String wanted = Integer.toString(level);
        Optional<XmlNode> own = lists.get(list).all("lvlOverride").filter(override -> override.get("ilvl").orElse("").equals(wanted))
                .flatMap(override -> override.first("lvl").stream()).findFirst();
        return own.or(() -> forms.get(form).all("lvl").filter(shape -> shape.get("ilvl").orElse("").equals(wanted)).findFirst());
    }

    private String text(String list, String typed, int[] counted) {
        String form = form(list).orElseThrow();
        return PLACE.matcher(typed).replaceAll(place -> {
            int level = Integer.parseInt(place.group(1)) - 1;
            String kind = level(list, form, level).flatMap(shape -> shape.value("numFmt")).orElse("decimal");
            int number = counted[level] == 0 ? 1 : counted[level] - OFFSET;
            return Matcher.quoteReplacement(NumberForms.of(number, kind));
        }).strip();
    }

    private static OptionalInt left(XmlNode shape) {
        return shape.first("pPr").map(Indents::left).orElse(OptionalInt.empty());
    }

    private static int number(Optional<String> value, int otherwise) {
        return value.filter(typed -> typed.matches("[0-9]{1,6}")).map(Integer::parseInt).orElse(otherwise);
    }
}
