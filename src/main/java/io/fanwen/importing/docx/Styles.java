package io.fanwen.importing.docx;

import io.fanwen.importing.file.XmlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The styles of a file, each with what it takes over from those it is based on. Immutable. */
final class Styles {
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题|見出し|überschrift|titre)\\s*([1-9])");
    /** Word itself allows eleven. */
    private static final int LONGEST_CHAIN = 16;

    private final Map<String, XmlNode> styles = new HashMap<>();

    Styles(Optional<XmlNode> part) {
        part.ifPresent(root -> root.all("style").forEach(style -> style.get("styleId").ifPresent(id -> styles.put(id, style))));
    }

    /** Its name in lower case; Word writes its own names in English whatever language it speaks. */
    String name(String id) {
        return Optional.ofNullable(styles.get(id)).flatMap(style -> style.value("name")).orElse(id).toLowerCase(Locale.ROOT).strip();
    }

    /** 1 to 9 for headings. */
    OptionalInt headingLevel(String id) {
        for (XmlNode style : chain(id)) {
            Matcher name = HEADING.matcher(style.value("name").orElse("").toLowerCase(Locale.ROOT).strip());
            if (name.matches()) {
                return OptionalInt.of(Integer.parseInt(name.group(1)));
            }
        }
        Matcher bare = HEADING.matcher(id.toLowerCase(Locale.ROOT));
        if (!styles.containsKey(id) && bare.matches()) {
            // A program that writes no styles still calls its headings so.
            return OptionalInt.of(Integer.parseInt(bare.group(1)));
        }
        return inPara(id, "outlineLvl").flatMap(node -> node.get("val")).map(Styles::level).orElse(OptionalInt.empty());
    }

    static OptionalInt level(String outline) {
        return outline.matches("[0-8]") ? OptionalInt.of(Integer.parseInt(outline) + 1) : OptionalInt.empty();
    }

    /** The paragraph property of that name that the style sets or takes over. */
    Optional<XmlNode> inPara(String id, String property) {
        return property(id, "pPr", property);
    }

    /** The character property of that name that the style sets or takes over. */
    Optional<XmlNode> inRun(String id, String property) {
        return property(id, "rPr", property);
    }

    private Optional<XmlNode> property(String id, String properties, String property) {
        return chain(id).stream().flatMap(style -> style.first(properties).flatMap(all -> all.first(property)).stream()).findFirst();
    }

    private List<XmlNode> chain(String id) {
        List<XmlNode> chain = new ArrayList<>();
        Optional<XmlNode> style = Optional.ofNullable(styles.get(id));
        while (style.isPresent() && chain.size() < LONGEST_CHAIN) {
            chain.add(style.get());
            style = style.get().value("basedOn").map(styles::get);
        }
        return chain;
    }
}
