package io.fanwen.fields;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Position;
import io.fanwen.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads several texts from one field. */
final class Texts {
    private static final String SEPARATORS = "，、；,;";
    /** A message quotes what fits on a line, not a paragraph. */
    private static final int LONGEST_QUOTE = 60;

    private Texts() {}

    static List<PlacedText> read(FieldValue value, String name, Consumer<Diagnostic> report) {
        if (value instanceof FieldValue.Scalar scalar) {
            return split(scalar, SEPARATORS);
        }
        if (value instanceof FieldMap) {
            report.accept(Diagnostic.at(value.place(), FieldCode.NOT_LIST, name, quotable(value)));
        }
        return value instanceof FieldList list ? items(list, name, report) : List.of();
    }

    private static List<PlacedText> items(FieldList list, String name, Consumer<Diagnostic> report) {
        String separators = list.items().size() == 1 ? SEPARATORS : "，";
        List<PlacedText> texts = new ArrayList<>();
        for (FieldValue item : list.items()) {
            if (item instanceof FieldValue.Scalar scalar) {
                texts.addAll(scalar.style() == FieldValue.Style.IN_FLOW ? split(scalar, separators) : split(scalar, ""));
            } else if (!(item instanceof FieldValue.Nothing)) {
                report.accept(Diagnostic.at(item.place(), FieldCode.ITEM_NOT_TEXT, name, quotable(item)));
            }
        }
        return List.copyOf(texts);
    }

    /** The parts between separators, each at its own place, blank ones left out. */
    private static List<PlacedText> split(FieldValue.Scalar scalar, String separators) {
        String text = scalar.text();
        List<PlacedText> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || separators.indexOf(text.charAt(at)) >= 0) {
                String part = text.substring(from, at);
                if (!part.isBlank()) {
                    int start = from + part.length() - part.stripLeading().length();
                    parts.add(new PlacedText(part.strip(), within(scalar, start, part.strip().length())));
                }
                from = at + 1;
            }
        }
        return List.copyOf(parts);
    }

    /** The stretch of a scalar that holds one of its parts, if the scalar stands in the file as it reads. */
    private static Place within(FieldValue.Scalar scalar, int start, int length) {
        Place whole = scalar.place();
        boolean asTyped = scalar.style() == FieldValue.Style.PLAIN || scalar.style() == FieldValue.Style.IN_FLOW;
        return whole.span().filter(span -> asTyped && start + length <= span.length())
                .map(span -> new Place(whole.path(), Optional.of(new Span(
                        new Position(span.start().line(), span.start().column() + start), length, span.lineText())))).orElse(whole);
    }

    /** A text as a message quotes it: one line, not too long. */
    static String quotable(String text) {
        String beginning = text.strip();
        // Only what may be shown is looked at: the pattern's time grows with the square of a run of blanks.
        String line = beginning.substring(0, Math.min(beginning.length(), 4 * LONGEST_QUOTE)).replaceAll("\\s*\\R\\s*", " ");
        if (line.length() <= LONGEST_QUOTE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return line.substring(0, end) + "…";
    }

    /** A value as a message quotes it. */
    static String quotable(FieldValue value) {
        return quotable(value.accept(new Quoting()));
    }

    private static final class Quoting implements FieldValue.Visitor<String> {
        @Override
        public String scalar(FieldValue.Scalar scalar) {
            return scalar.text();
        }

        @Override
        public String list(FieldList list) {
            return list.items().stream().limit(LONGEST_QUOTE).map(item -> item.accept(this)).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public String map(FieldMap map) {
            return map.fields().stream().limit(LONGEST_QUOTE).map(field -> field.name() + ": " + field.value().accept(this))
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        @Override
        public String nothing(FieldValue.Nothing nothing) {
            return "";
        }
    }
}
