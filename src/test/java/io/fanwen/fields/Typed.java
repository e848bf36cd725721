package io.fanwen.fields;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import io.fanwen.text.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** Fields as an author types them, and what fanwen makes of them. */
final class Typed {
    private Typed() {}

    static Outcome<FieldMap> parse(String text) {
        Source source = new Source("content/tea.md", text);
        return FieldsParser.parse(source, 0, source.text().length());
    }

    /** The fields; fails with what was wrong. */
    static FieldMap fields(String text) {
        Outcome<FieldMap> outcome = parse(text);
        return outcome.value().filter(fields -> outcome.diagnostics().isEmpty())
                .orElseThrow(() -> new AssertionError(text + "\n" + rendered(outcome.diagnostics(), Language.ENGLISH)));
    }

    static FieldReader reader(String text) {
        return new FieldReader(fields(text));
    }

    static String rendered(List<Diagnostic> diagnostics, Language language) {
        Wording wording = new Wording(language);
        return diagnostics.stream().map(wording::render).collect(Collectors.joining());
    }

    /** Values in a short notation of our own: texts bare, lists in brackets, maps in braces, nothing as a dash. */
    static String shown(FieldValue value) {
        return value.accept(new FieldValue.Visitor<>() {
            @Override
            public String scalar(FieldValue.Scalar scalar) {
                return scalar.text().replace("\n", "⏎");
            }

            @Override
            public String list(FieldList list) {
                return list.items().stream().map(Typed::shown).collect(Collectors.joining("|", "[", "]"));
            }

            @Override
            public String map(FieldMap map) {
                return map.fields().stream().map(field -> field.name() + "=" + shown(field.value()))
                        .collect(Collectors.joining("|", "{", "}"));
            }

            @Override
            public String nothing(FieldValue.Nothing nothing) {
                return "-";
            }
        });
    }
}
