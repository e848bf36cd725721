package io.fanwen.check;

import io.fanwen.library.CsvReader;
import io.fanwen.source.FolderWalk;
import io.fanwen.source.SourceDecoder;
import io.fanwen.source.SourceReader;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words that a site does not want, or wants to look at twice: {@code data/words.csv} with the columns {@code word}, {@code severity} and
 * {@code suggestion} in any order. A site without the file has the starter list that fanwen brings. Immutable.
 *
 * @param byFirst     entries by their first character, longest word first
 * @param fingerprint of the text they were read from
 */
record WordList(Map<Character, List<Entry>> byFirst, Fingerprint fingerprint) {
    static final String FILE = "data/words.csv";
    private static final String STARTER = "words.csv";

    /** @param suggestion what to write or do instead; may be empty */
    record Entry(String word, CheckCode code, String suggestion) {}

    WordList {
        byFirst = Map.copyOf(byFirst);
    }

    /** The site's list, or the starter list; what is wrong with the file is among the diagnostics. */
    static Outcome<WordList> of(Path site) {
        List<Diagnostic> said = new ArrayList<>();
        Optional<Source> own = FolderWalk.file(site, FILE).files().stream().findFirst()
                .flatMap(entry -> kept(SourceReader.read(entry), said)).flatMap(file -> kept(SourceDecoder.decode(file), said));
        return new Outcome.Made<>(read(own.orElseGet(WordList::starter), said), said);
    }

    /** The list that fanwen brings, as a file. */
    static Source starter() {
        try (InputStream in = WordList.class.getResourceAsStream(STARTER)) {
            return new Source(STARTER, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + STARTER, e);
        }
    }

    static WordList read(Source source, List<Diagnostic> said) {
        CsvReader csv = new CsvReader(source);
        Map<String, Integer> columns = new HashMap<>();
        List<CsvReader.Cell> header = csv.row().orElse(List.of());
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i).value().toLowerCase(Locale.ROOT), i);
        }
        Map<Character, List<Entry>> byFirst = new HashMap<>();
        if (!columns.containsKey("word")) {
            said.add(Diagnostic.at(source.linePlace(1), CheckCode.WORDS_WITHOUT_COLUMN));
        } else {
            for (Optional<List<CsvReader.Cell>> row = csv.row(); row.isPresent(); row = csv.row()) {
                entry(csv, row.get(), columns, said).ifPresent(entry -> byFirst.computeIfAbsent(entry.word().charAt(0), c -> new ArrayList<>()).add(entry));
            }
        }
        byFirst.replaceAll((first, entries) -> entries.stream().sorted((a, b) -> b.word().length() - a.word().length()).toList());
        return new WordList(byFirst, Fingerprint.of(source.text()));
    }

    private static Optional<Entry> entry(CsvReader csv, List<CsvReader.Cell> row, Map<String, Integer> columns, List<Diagnostic> said) {
        Optional<CsvReader.Cell> word = cell(row, columns, "word");
        Optional<CsvReader.Cell> severity = cell(row, columns, "severity");
        Optional<CheckCode> code = severity.isEmpty() ? Optional.of(CheckCode.DOUBTFUL_WORD) : code(severity.get().value());
        if (word.isPresent() && code.isEmpty()) {
            said.add(Diagnostic.at(csv.place(severity.get()), CheckCode.WORDS_SEVERITY, severity.get().value()));
        }
        return word.flatMap(w -> code.map(c -> new Entry(w.value(), c, cell(row, columns, "suggestion").map(CsvReader.Cell::value).orElse(""))));
    }

    private static Optional<CsvReader.Cell> cell(List<CsvReader.Cell> row, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        return column == null || column >= row.size() || row.get(column).value().isEmpty() ? Optional.empty() : Optional.of(row.get(column));
    }

    private static Optional<CheckCode> code(String severity) {
        return switch (severity.toLowerCase(Locale.ROOT)) {
            case "error" -> Optional.of(CheckCode.FORBIDDEN_WORD);
            case "warning" -> Optional.of(CheckCode.DOUBTFUL_WORD);
            case "info" -> Optional.of(CheckCode.NOTED_WORD);
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> kept(Outcome<T> outcome, List<Diagnostic> said) {
        said.addAll(outcome.diagnostics());
        return outcome.value();
    }
}
