package io.fanwen.theme;

import io.fanwen.fields.FieldMap;
import io.fanwen.fields.FieldsParser;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.util.List;
import java.util.function.Consumer;

/** Reads a theme's YAML files, which are fields from their first line to their last. */
final class ThemeFields {
    private ThemeFields() {}

    /** The fields of a file; none if it cannot be read, which is reported. */
    static FieldMap read(Source source, Consumer<Diagnostic> report) {
        Outcome<FieldMap> fields = FieldsParser.parse(source, 0, source.text().length());
        fields.diagnostics().forEach(report);
        return fields.value().orElseGet(() -> new FieldMap(List.of(), source.linePlace(1)));
    }
}
