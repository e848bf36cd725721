package io.fanwen.fields;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Goes through fields line by line, takes the plain texts out, and reports what YAML would choke on or take for something else. Not
 * thread-safe; for one stretch of a source.
 */
final class SkeletonMaker {
    private static final Pattern BLOCK = Pattern.compile("[|>](?:[+-]?[1-9]?|[1-9][+-])(?:\\s+#.*)?");
    private static final Pattern DOCUMENT_START = Pattern.compile("---\\s*");

    private final Source source;
    private final Consumer<Diagnostic> report;
    private final List<FieldLine> lines;
    private final Skeleton skeleton = new Skeleton();
    /** The index of the line after the one that is being read. */
    private int next;
    /** How far the name or dash that still waits for its value is indented. */
    private OptionalInt waiting = OptionalInt.empty();
    /** How far the line before was indented, if it began with a dash. */
    private OptionalInt dashBefore = OptionalInt.empty();
    private boolean begun;

    SkeletonMaker(Source source, int from, int to, Consumer<Diagnostic> report) {
        this.source = source;
        this.report = report;
        this.lines = FieldLine.cut(source.text(), from, to);
    }

    Skeleton make() {
        while (next < lines.size()) {
            FieldLine line = lines.get(next);
            skeleton.goTo(next, line.start());
            next++;
            if (!line.isBlank() && !line.isComment() && (begun || !DOCUMENT_START.matcher(line.text()).matches())
                    && isIndentedBySpaces(line)) {
                begun = true;
                read(line);
            }
        }
        return skeleton;
    }

    private boolean isIndentedBySpaces(FieldLine line) {
        char c = line.text().charAt(line.indent());
        if (!Character.isWhitespace(c) && c != '\u00a0') {
            return true;
        }
        report(c == '\t' ? FieldCode.TAB_INDENT : FieldCode.WIDE_INDENT, line.start() + line.indent(), 1);
        return false;
    }

    private void read(FieldLine line) {
        int at = line.indent();
        OptionalInt parent = OptionalInt.empty();
        boolean mayLackBlank = waiting.isPresent() || dashBefore.equals(OptionalInt.of(line.indent()));
        skeleton.add(" ".repeat(at), line.start());
        while (line.isDash(at, mayLackBlank && at == line.indent())) {
            int behind = line.skipBlanks(at + 1);
            skeleton.add("-" + " ".repeat(Math.max(1, behind - at - 1)), line.start() + at);
            parent = OptionalInt.of(at);
            at = behind;
        }
        dashBefore = parent.isPresent() ? OptionalInt.of(line.indent()) : OptionalInt.empty();
        Optional<Names.Name> name = at == 0 ? Names.outermost(line.text()) : Names.nested(line.text(), at);
        if (at == line.text().length()) {
            waiting = parent;
        } else if (name.isPresent()) {
            readField(line, name.get());
        } else if (parent.isPresent() || waiting.isPresent() && at > waiting.getAsInt()) {
            readValue(line, at, parent.isPresent() ? parent.getAsInt() : waiting.getAsInt());
        } else {
            report(FieldCode.NO_COLON, line.start() + at, line.text().length() - at, Texts.quotable(line.text()));
        }
    }

    private void readField(FieldLine line, Names.Name name) {
        int offset = line.start() + name.start();
        if (name.text().isEmpty()) {
            report(FieldCode.NO_NAME, offset, 1);
        }
        skeleton.add(new Skeleton.Literal(name.text(), FieldValue.Style.PLAIN, offset, name.length()));
        skeleton.add(": ", line.start() + name.value());
        readValue(line, name.value(), name.start());
    }

    /** @param parent how far the name or dash before the value is indented */
    private void readValue(FieldLine line, int from, int parent) {
        int at = line.skipBlanks(from);
        waiting = OptionalInt.empty();
        String value = line.text().substring(at).strip();
        Optional<FieldCode> refused = Refused.in(value);
        if (value.isEmpty() || line.isCommentAt(at) || value.charAt(0) == '#' && isNestedBelow(parent)) {
            waiting = OptionalInt.of(parent);
        } else if (refused.isPresent()) {
            report(refused.get(), line.start() + at, value.length(), Texts.quotable(value));
            next = regionEnd(parent, false);
        } else if (value.charAt(0) == '"' || value.charAt(0) == '\'') {
            readQuoted(line, at, parent);
        } else if (value.charAt(0) == '[' || value.charAt(0) == '{') {
            readFlow(line, at, parent);
        } else if (BLOCK.matcher(value).matches()) {
            int end = regionEnd(parent, false);
            copy(line.start() + at, lines.get(end - 1).end());
            next = end;
        } else {
            readPlain(line, at, parent);
        }
    }

    private void readQuoted(FieldLine line, int at, int parent) {
        int start = line.start() + at;
        int region = regionEnd(parent, false);
        OptionalInt end = Quotes.end(source.text(), start, lines.get(region - 1).end());
        if (end.isEmpty()) {
            report(FieldCode.UNCLOSED_QUOTE, start, 1, source.text().substring(start, start + 1));
            next = region;
        } else if (end.getAsInt() < line.end() && !endsBehind(line, end.getAsInt() + 1)) {
            readPlain(line, at, parent);
        } else {
            copy(start, end.getAsInt() + 1);
            goBehind(end.getAsInt() + 1);
        }
    }

    private void readFlow(FieldLine line, int at, int parent) {
        int start = line.start() + at;
        int region = regionEnd(parent, true);
        List<Diagnostic> wrong = new ArrayList<>();
        FlowScanner scanner = new FlowScanner(source, start, lines.get(region - 1).end(), wrong::add);
        OptionalInt end = scanner.scan();
        if (end.isPresent() && end.getAsInt() <= line.end() && !endsBehind(line, end.getAsInt())) {
            readPlain(line, at, parent);
            return;
        }
        if (end.isEmpty() && wrong.isEmpty()) {
            report(FieldCode.UNCLOSED_BRACKET, scanner.unclosed(), 1, source.text().substring(scanner.unclosed(), scanner.unclosed() + 1));
        }
        wrong.forEach(report);
        if (end.isEmpty()) {
            next = region;
        } else {
            scanner.parts().forEach(this::add);
            goBehind(end.getAsInt());
        }
    }

    private void add(FlowScanner.Part part) {
        goTo(part.offset());
        if (part.kind() == FlowScanner.Kind.PLAIN) {
            skeleton.add(new Skeleton.Literal(part.text(), FieldValue.Style.IN_FLOW, part.offset(), part.length()));
        } else {
            skeleton.add(part.text(), part.offset());
        }
    }

    private void readPlain(FieldLine line, int at, int parent) {
        StringBuilder text = new StringBuilder(line.text().substring(at).strip());
        int length = text.length();
        int end = regionEnd(parent, false);
        boolean paragraph = false;
        for (; next < end; next++) {
            FieldLine more = lines.get(next);
            if (more.isBlank()) {
                paragraph = true;
            } else if (more.isDash(more.indent(), false) || more.isField()) {
                report(FieldCode.INDENTED_FIELD, more.start() + more.indent(), more.text().strip().length(),
                        Texts.quotable(more.text()), Texts.quotable(line.text()));
            } else if (!more.isComment()) {
                Folded.append(text, more.text().strip(), paragraph);
                paragraph = false;
            }
        }
        skeleton.add(new Skeleton.Literal(text.toString(), FieldValue.Style.PLAIN, line.start() + at, length));
    }

    /** The index of the first line that cannot belong to a value of what is indented by {@code parent}. */
    private int regionEnd(int parent, boolean withClosingBrackets) {
        int end = next;
        for (int i = next; i < lines.size(); i++) {
            FieldLine line = lines.get(i);
            boolean closes = withClosingBrackets && line.beginsWithClosingBracket();
            if (!line.isBlank() && line.indent() <= parent && !closes) {
                break;
            }
            end = line.isBlank() ? end : i + 1;
        }
        return end;
    }

    private boolean isNestedBelow(int parent) {
        return lines.stream().skip(next).filter(line -> !line.isBlank() && !line.isComment()).findFirst()
                .filter(line -> line.indent() > parent || line.indent() == parent && line.isDash(parent, false)).isPresent();
    }

    /** Whether nothing but a comment stands behind an offset on its line. */
    private boolean endsBehind(FieldLine line, int offset) {
        int at = line.skipBlanks(offset - line.start());
        return at == line.text().length() || at > offset - line.start() && line.text().charAt(at) == '#';
    }

    /** Goes on with the line after the one a value ended on. */
    private void goBehind(int end) {
        int index = indexOf(end - 1);
        FieldLine line = lines.get(index);
        if (!endsBehind(line, end)) {
            int at = line.skipBlanks(end - line.start());
            report(FieldCode.TEXT_AFTER_VALUE, line.start() + at, line.text().length() - at, Texts.quotable(line.text().substring(at)));
        }
        next = index + 1;
    }

    private void copy(int from, int to) {
        int at = from;
        for (int i = indexOf(from); i < lines.size() && at <= to && lines.get(i).start() <= to; i++) {
            int end = Math.min(to, lines.get(i).end());
            at = Math.max(from, lines.get(i).start());
            skeleton.goTo(i, at);
            skeleton.add(source.text().substring(at, Math.max(at, end)), at);
        }
    }

    private void goTo(int offset) {
        skeleton.goTo(indexOf(offset), offset);
    }

    private int indexOf(int offset) {
        return source.position(offset).line() - source.position(lines.get(0).start()).line();
    }

    private void report(FieldCode code, int offset, int length, String... arguments) {
        report.accept(Diagnostic.at(source.place(offset, length), code, arguments));
    }
}
