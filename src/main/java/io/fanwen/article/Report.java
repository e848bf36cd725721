package io.fanwen.article;

import io.fanwen.markdown.Block;
import io.fanwen.text.Code;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of one file while it is read. Used by one thread. */
final class Report {
    private final Source source;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Report(Source source) {
        this.source = source;
    }

    void add(Place place, Code code, String... arguments) {
        diagnostics.add(Diagnostic.at(place, code, arguments));
    }

    void add(Block.Heading heading, Code code, String... arguments) {
        add(place(heading), code, arguments);
    }

    void addAll(List<Diagnostic> more) {
        diagnostics.addAll(more);
    }

    Place file() {
        return Place.file(source.path());
    }

    Place place(Block.Heading heading) {
        return source.linePlace(line(heading));
    }

    int line(Block.Heading heading) {
        return source.position(heading.offset()).line();
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    boolean hasErrorAt(Place place) {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.isError() && diagnostic.place().equals(place));
    }

    /** The value, unless an error was reported; messages in the order of the text. */
    <T> Outcome<T> outcome(T value) {
        return Outcome.of(value, sorted());
    }

    /** For a file that an error kept from becoming a value. */
    <T> Outcome<T> failed() {
        return new Outcome.Failed<>(sorted());
    }

    private List<Diagnostic> sorted() {
        return diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
    }
}
