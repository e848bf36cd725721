package io.fanwen.importing.docx;

import io.fanwen.importing.file.XmlNode;
import io.fanwen.importing.span.Spans;
import java.util.List;
import java.util.Optional;

/** The looks of runs, as far as Markdown can say them. */
final class Looks {
    private Looks() {}

    /** The looks that a run's properties and its character style give it. */
    static int of(Optional<XmlNode> properties, Styles styles) {
        if (properties.isEmpty()) {
            return 0;
        }
        Optional<String> style = properties.get().value("rStyle");
        String name = style.map(styles::name).orElse("");
        int looks = name.contains("code") ? Spans.CODE : 0;
        looks |= on(properties.get(), style, styles, "b") ? Spans.STRONG : 0;
        looks |= on(properties.get(), style, styles, "i") ? Spans.EMPHASIS : 0;
        looks |= on(properties.get(), style, styles, "strike") || on(properties.get(), style, styles, "dstrike") ? Spans.STRIKE : 0;
        looks |= properties.get().flag("u").orElse(false) && !name.equals("hyperlink") ? Spans.UNDERLINE : 0;
        looks |= properties.get().first("highlight").filter(mark -> !mark.get("val").orElse("").equals("none")).isPresent() ? Spans.MARK : 0;
        String align = properties.get().value("vertAlign").orElse("");
        return looks | (align.equals("superscript") ? Spans.RAISED : align.equals("subscript") ? Spans.LOWERED : 0);
    }

    private static boolean on(XmlNode properties, Optional<String> style, Styles styles, String switched) {
        return properties.flag(switched).orElseGet(() -> style.flatMap(id -> styles.inRun(id, switched))
                .map(node -> !List.of("0", "false", "off").contains(node.get("val").orElse("1"))).orElse(false));
    }
}
