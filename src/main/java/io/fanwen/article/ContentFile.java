package io.fanwen.article;

import io.fanwen.fields.FieldMap;
import io.fanwen.fields.FieldReader;
import io.fanwen.fields.FieldsParser;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.MarkdownParser;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.util.List;
import java.util.Optional;

/**
 * A file of {@code content/} taken apart: its fields, not yet typed, and its body.
 *
 * @param fields     only those that mean something in a file of this kind
 * @param readable   whether the front matter could be read at all; if not, there is no use in missing its fields
 */
record ContentFile(Source source, FieldMap fields, boolean readable, Document body) {
    private static final String CONTENT = "content/";

    /** Empty if there is no telling where the body begins, or none could be made; what is wrong is then reported. */
    static Optional<ContentFile> open(Source source, FileKind kind, MarkdownParser parser, Report report) {
        FrontMatterBlock block = FrontMatterBlock.of(source);
        report.addAll(block.diagnostics());
        if (report.hasErrors()) {
            return Optional.empty();
        }
        FieldMap none = new FieldMap(List.of(), source.linePlace(1));
        Outcome<FieldMap> fields = block.isPresent() ? FieldsParser.parse(source, block.from(), block.to())
                : new Outcome.Made<>(none, List.of());
        report.addAll(fields.diagnostics());
        Outcome<Document> body = parser.parse(source, block.body());
        report.addAll(body.diagnostics());
        FieldMap kept = kind.keep(fields.value().orElse(none), report);
        return body.value().map(document -> new ContentFile(source, kept, fields.value().isPresent(), document));
    }

    FieldReader reader() {
        return new FieldReader(fields);
    }

    /** Relative to {@code content/}. */
    String path() {
        String path = source.path();
        return path.startsWith(CONTENT) ? path.substring(CONTENT.length()) : path;
    }
}
