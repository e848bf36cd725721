package io.fanwen.importing.docx;

import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.XmlNode;
import io.fanwen.importing.span.Span;
import io.fanwen.importing.span.Spans;
import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the runs of one paragraph. Deleted text is left out, inserted text is text. For one paragraph; not thread-safe. */
final class RunReader {
    /** What is layout of the XML where it does not say otherwise; an ideographic space never is. */
    private static final Pattern EDGES = Pattern.compile("^[ \t\r\n]+|[ \t\r\n]+$");
    private static final Pattern LINK = Pattern.compile("(?i)^\\s*HYPERLINK\\s+(?:\\\\[a-z]\\s+)*\"([^\"]+)\"");
    private static final Pattern NOTE = Pattern.compile("(?i)^\\s*NOTEREF\\s+(\\S+)");
    /** Signs of Wingdings that forms use, by the code that files have for them. */
    private static final Map<String, String> SIGNS = Map.of("F0A8", "□", "F06F", "□", "F0FE", "☑", "F052", "☑", "F0FC", "√", "F0FB", "×",
            "F06C", "●", "F06E", "■", "F0D8", "➢");

    private final Draft draft;
    private final Relations relations;
    private final List<Span> spans = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private Optional<String> bookmark = Optional.empty();

    RunReader(Draft draft, Relations relations) {
        this.draft = draft;
        this.relations = relations;
    }

    /** A field that has begun: what it is to show, and whether its result has begun. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;
        private boolean replaced;
    }

    List<Span> read(XmlNode paragraph) {
        children(paragraph, Optional.empty());
        return spans;
    }

    private void children(XmlNode parent, Optional<String> link) {
        for (XmlNode child : parent.children()) {
            switch (child.name()) {
                case "r" -> run(child, link);
                case "hyperlink" -> children(child, child.get("id").flatMap(relations::link).map(target -> anchored(target, child)).filter(draft::isLink));
                case "fldSimple" -> simpleField(child, link);
                case "del", "moveFrom" -> draft.remark(ImportCode.CHANGES_ACCEPTED);
                case "oMath", "oMathPara" -> formula(child);
                case "bookmarkStart" -> bookmark = child.get("name");
                case "bookmarkEnd" -> bookmark = Optional.empty();
                case "AlternateContent" -> choice(child).ifPresent(chosen -> children(chosen, link));
                case "pPr", "rPr", "sdtPr", "sdtEndPr", "commentRangeStart", "commentRangeEnd", "" -> { }
                default -> children(child, link);
            }
        }
    }

    /** LibreOffice parts a link where its anchor begins. */
    private static String anchored(String target, XmlNode link) {
        return link.get("anchor").filter(anchor -> !anchor.isBlank() && target.indexOf('#') < 0).map(anchor -> target + "#" + anchor).orElse(target);
    }

    private void simpleField(XmlNode field, Optional<String> link) {
        Optional<String> label = note(field.get("instr").orElse(""));
        if (label.isPresent()) {
            spans.add(new Span(new Inline.FootnoteReference(label.get()), 0, Optional.empty()));
        } else {
            children(field, link);
        }
    }

    private void run(XmlNode run, Optional<String> link) {
        Optional<XmlNode> properties = run.first("rPr");
        boolean hidden = properties.flatMap(all -> all.flag("vanish")).orElse(false);
        int looks = Looks.of(properties, draft.styles());
        for (XmlNode part : run.children()) {
            if (part.name().equals("fldChar")) {
                fieldMark(part.get("fldCharType").orElse(""));
            } else if (part.name().equals("instrText")) {
                fields.stream().reduce((a, b) -> b).ifPresent(field -> field.instruction.append(part.words()));
            } else if (!hidden && fields.stream().allMatch(field -> field.shown && !field.replaced)) {
                part(part, looks, fields.stream().map(field -> link(field.instruction.toString())).flatMap(Optional::stream).findFirst()
                        .or(() -> link));
            }
        }
    }

    private void fieldMark(String type) {
        if (type.equals("begin")) {
            fields.add(new Field());
        } else if (type.equals("separate") && !fields.isEmpty()) {
            Field field = fields.get(fields.size() - 1);
            field.shown = true;
            Optional<String> label = note(field.instruction.toString());
            label.ifPresent(known -> spans.add(new Span(new Inline.FootnoteReference(known), 0, Optional.empty())));
            field.replaced = label.isPresent();
        } else if (type.equals("end") && !fields.isEmpty()) {
            fields.remove(fields.size() - 1);
        }
    }

    private Optional<String> link(String instruction) {
        Matcher found = LINK.matcher(instruction);
        return found.find() ? Optional.of(found.group(1)).filter(draft::isLink) : Optional.empty();
    }

    private Optional<String> note(String instruction) {
        Matcher found = NOTE.matcher(instruction);
        return found.find() ? draft.notes().marked(found.group(1)) : Optional.empty();
    }

    private void part(XmlNode part, int looks, Optional<String> link) {
        switch (part.name()) {
            case "t" -> text(part.get("space").isPresent() ? part.words() : EDGES.matcher(part.words()).replaceAll(""), looks, link);
            case "tab", "ptab" -> text("\t", looks, link);
            case "br", "cr" -> {
                if (!List.of("page", "column").contains(part.get("type").orElse(""))) {
                    spans.add(new Span(new Inline.HardBreak(), 0, link));
                }
            }
            case "noBreakHyphen" -> text("-", looks, link);
            case "sym" -> text(SIGNS.getOrDefault(part.get("char").orElse("").toUpperCase(Locale.ROOT), ""), looks, link);
            case "footnoteReference", "endnoteReference" -> part.get("id").flatMap(id -> draft.notes().refer(part.name(), id, bookmark))
                    .ifPresent(label -> spans.add(new Span(new Inline.FootnoteReference(label), 0, Optional.empty())));
            case "ruby" -> {
                part.first("rubyBase").ifPresent(base -> children(base, link));
                text("（" + part.first("rt").map(XmlNode::words).orElse("") + "）", looks, link);
            }
            case "drawing", "pict", "object" -> picture(part, link);
            case "AlternateContent" -> choice(part).ifPresent(chosen -> chosen.children().forEach(child -> part(child, looks, link)));
            default -> { }
        }
    }

    private void text(String text, int looks, Optional<String> link) {
        String tidy = text.replace('\u00a0', ' ').replace("\n", "");
        boolean blank = (looks & Spans.UNDERLINE) != 0 && !tidy.isEmpty() && tidy.replace('\t', ' ').isBlank();
        if (blank) {
            int width = tidy.chars().map(c -> c == '\t' ? 4 : c == '　' ? 2 : 1).sum();
            spans.add(new Span(new Inline.Text("_".repeat(Math.max(3, width))), 0, link));
        } else if (!tidy.isEmpty()) {
            spans.add(new Span(new Inline.Text(tidy), looks, link));
        }
    }

    private void formula(XmlNode math) {
        draft.remark(ImportCode.FORMULA_AS_TEXT);
        text(math.words(), 0, Optional.empty());
    }

    private void picture(XmlNode drawing, Optional<String> link) {
        Optional<String> part = drawing.find("blip").flatMap(blip -> blip.get("embed"))
                .or(() -> drawing.find("imagedata").flatMap(image -> image.get("id"))).flatMap(relations::part);
        if (part.isEmpty()) {
            return;
        }
        String alt = drawing.find("docPr").flatMap(about -> about.get("descr").or(() -> about.get("title"))).orElse("").strip();
        Optional<String> name = draft.picture(part.get());
        if (name.isPresent()) {
            spans.add(new Span(new Inline.Image(name.get(), Optional.empty(), alt.replaceAll("\\s+", " "), Attributes.NONE, 0), 0, link));
        } else {
            text(alt, 0, link);
        }
    }

    /** What a program that knows the newer form shows; the older one says the same again. */
    static Optional<XmlNode> choice(XmlNode alternatives) {
        return alternatives.first("Choice").or(() -> alternatives.first("Fallback"));
    }
}
