package io.fanwen.importing.docx;

import io.fanwen.importing.docx.Line.Kind;
import io.fanwen.importing.file.XmlNode;
import io.fanwen.importing.span.Span;
import io.fanwen.importing.span.Spans;
import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes a line of a paragraph: its style tells what it is, its runs what it says. */
final class ParaReader {
    private static final Pattern CONTENTS = Pattern.compile("(?:toc|目录|table of figures)(?: ?(?:[0-9]|heading))?");
    private static final Pattern CODE = Pattern.compile("html preformatted|.*\\bcode\\b.*|plain text source|代码");
    private static final Pattern QUOTE = Pattern.compile("(?:intense )?quote|block text|引用|明显引用");
    /** So many spaces in front of a line push it to the right: how a signature is set by people who do not know the button. */
    private static final int PUSHED = 16;

    private final Draft draft;
    private final Relations relations;

    ParaReader(Draft draft, Relations relations) {
        this.draft = draft;
        this.relations = relations;
    }

    /** Empty for a paragraph that says nothing, and for one of a table of contents. */
    Optional<Line.Para> read(XmlNode paragraph) {
        Optional<XmlNode> properties = paragraph.first("pPr");
        String style = properties.flatMap(all -> all.value("pStyle")).orElse("Normal");
        String name = draft.styles().name(style);
        if (CONTENTS.matcher(name).matches()) {
            return Optional.empty();
        }
        Optional<Numbers.Label> label = label(properties, style);
        List<Span> raw = Spans.joined(new RunReader(draft, relations).read(paragraph));
        OptionalInt level = level(properties, style);
        Kind kind = kind(name, level, properties, raw);
        if (raw.isEmpty()) {
            return kind == Kind.RULE ? Optional.of(new Line.Para(kind, 0, raw, Optional.empty(), Optional.empty(), Attributes.NONE, 0))
                    : Optional.empty();
        }
        Optional<Boolean> checked = kind == Kind.IN_ITEM || label.isPresent() ? task(raw) : Optional.empty();
        List<Span> spans = kind == Kind.CODE ? raw : Spans.tidy(checked.isPresent() ? behindBox(raw) : raw);
        Attributes attributes = kind == Kind.TEXT || kind == Kind.FURTHER ? attributes(properties, style, raw) : Attributes.NONE;
        return spans.isEmpty() ? Optional.empty()
                : Optional.of(new Line.Para(kind, level.orElse(0), spans, label, checked, attributes, left(properties, style, label)));
    }

    private Optional<Numbers.Label> label(Optional<XmlNode> properties, String style) {
        Optional<XmlNode> own = properties.flatMap(all -> all.first("numPr"));
        Optional<XmlNode> ofStyle = draft.styles().inPara(style, "numPr");
        Optional<String> list = own.flatMap(all -> all.value("numId")).or(() -> ofStyle.flatMap(all -> all.value("numId")));
        String level = own.flatMap(all -> all.value("ilvl")).or(() -> ofStyle.flatMap(all -> all.value("ilvl"))).orElse("0");
        return list.filter(id -> !id.equals("0"))
                .flatMap(id -> draft.numbers().next(id, level.matches("[0-9]") ? Integer.parseInt(level) : 0));
    }

    private OptionalInt level(Optional<XmlNode> properties, String style) {
        Optional<String> own = properties.flatMap(all -> all.value("outlineLvl"));
        return own.map(Styles::level).orElseGet(() -> draft.styles().headingLevel(style));
    }

    private Kind kind(String style, OptionalInt level, Optional<XmlNode> properties, List<Span> spans) {
        if (style.equals("title") || style.equals("标题")) {
            return Kind.TITLE;
        }
        if (level.isPresent()) {
            return Kind.HEADING;
        }
        if (QUOTE.matcher(style).matches()) {
            return Kind.QUOTE;
        }
        if (CODE.matcher(style).matches()) {
            return Kind.CODE;
        }
        boolean ruled = style.equals("rule") || properties.flatMap(all -> all.first("pBdr")).filter(border -> border.first("bottom")
                .isPresent()).isPresent();
        if (ruled && spans.isEmpty()) {
            return Kind.RULE;
        }
        return switch (style) {
            case "body text line", "signature line", "centred line" -> Kind.FURTHER;
            case "list paragraph" -> Kind.IN_ITEM;
            case "alert title" -> Kind.ALERT_TITLE;
            default -> Kind.TEXT;
        };
    }

    private Attributes attributes(Optional<XmlNode> properties, String style, List<Span> raw) {
        boolean pictures = raw.stream().allMatch(span -> span.isBlank() || span.leaf() instanceof Inline.Image);
        String align = properties.flatMap(all -> all.value("jc"))
                .or(() -> draft.styles().inPara(style, "jc").flatMap(node -> node.get("val"))).orElse("");
        String first = raw.get(0).leaf() instanceof Inline.Text text ? text.text() : "";
        int width = 0;
        for (int i = 0; i < first.length() && (Character.isWhitespace(first.charAt(i)) || first.charAt(i) == '　'); i++) {
            width += first.charAt(i) == '\t' ? 8 : first.charAt(i) == '　' ? 2 : 1;
        }
        if (pictures) {
            return Attributes.NONE;
        }
        if (align.equals("right") || align.equals("end") || width >= PUSHED) {
            return classed("right");
        }
        return align.equals("center") ? classed("centre") : Attributes.NONE;
    }

    private static Attributes classed(String name) {
        return new Attributes(Optional.empty(), List.of(name), new TreeMap<>());
    }

    private int left(Optional<XmlNode> properties, String style, Optional<Numbers.Label> label) {
        OptionalInt own = properties.map(Indents::left).orElse(OptionalInt.empty());
        OptionalInt ofList = label.map(Numbers.Label::left).orElse(OptionalInt.empty());
        OptionalInt ofStyle = draft.styles().inPara(style, "ind").flatMap(ind -> ind.get("left").or(() -> ind.get("start")))
                .filter(value -> value.matches("[0-9]{1,6}")).map(value -> OptionalInt.of(Integer.parseInt(value))).orElse(OptionalInt.empty());
        return own.isPresent() ? own.getAsInt() : ofList.isPresent() ? ofList.getAsInt() : ofStyle.orElse(0);
    }

    /** A box to tick in front of an item, as fanwen writes tasks. */
    private static Optional<Boolean> task(List<Span> spans) {
        String first = spans.get(0).leaf() instanceof Inline.Text text ? text.text() : "";
        return first.startsWith("\u2610\t") ? Optional.of(false) : first.startsWith("\u2611\t") ? Optional.of(true) : Optional.empty();
    }

    private static List<Span> behindBox(List<Span> spans) {
        List<Span> out = new ArrayList<>(spans);
        out.set(0, new Span(new Inline.Text(((Inline.Text) spans.get(0).leaf()).text().substring(2)), spans.get(0).looks(), spans.get(0).link()));
        return out;
    }
}
