package io.fanwen.build;

import io.fanwen.article.Article;
import io.fanwen.source.FileEntry;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The content folder as read.
 *
 * @param files       what each sound file came to, by path relative to {@code content/}
 * @param beside      pictures and attachments, by path relative to {@code content/}
 * @param faulty      Markdown files with errors, by path relative to {@code content/}
 * @param outlines    what could be made out of articles among these
 * @param diagnostics of all files, in the order of their paths
 */
record Content(SortedMap<String, ReadFile> files, Map<String, FileEntry> beside, Set<String> faulty, List<Article> outlines,
        List<Diagnostic> diagnostics) {
    static final String FOLDER = "content/";

    /** Reads every Markdown file, on all cores. */
    static Content read(List<FileEntry> entries, FileReader reader, Progress progress) {
        List<FileEntry> markdown = entries.stream().filter(FileReader::reads).toList();
        progress.begin(Progress.Stage.READING, markdown.size());
        List<Outcome<ReadFile>> outcomes = IntStream.range(0, markdown.size()).parallel().mapToObj(i -> {
            Outcome<ReadFile> outcome = reader.read(markdown.get(i));
            progress.step();
            return outcome;
        }).toList();
        return gather(entries, markdown, outcomes, reader);
    }

    /** The same content without some of its articles and pages. */
    Content without(Set<String> paths) {
        SortedMap<String, ReadFile> kept = new TreeMap<>(files);
        kept.keySet().removeAll(paths);
        Set<String> all = new HashSet<>(faulty);
        all.addAll(paths);
        return new Content(kept, beside, all, outlines, diagnostics);
    }

    /** The headers of the sound articles. */
    List<Article> articles() {
        return of(ReadFile.OfArticle.class).stream().map(ReadFile.OfArticle::article).toList();
    }

    <T extends ReadFile> List<T> of(Class<T> kind) {
        return files.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Content gather(List<FileEntry> entries, List<FileEntry> markdown, List<Outcome<ReadFile>> outcomes,
            FileReader reader) {
        SortedMap<String, ReadFile> files = new TreeMap<>();
        Set<String> faulty = new HashSet<>();
        List<Article> outlines = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int i = 0; i < markdown.size(); i++) {
            String path = inside(markdown.get(i));
            FileEntry entry = markdown.get(i);
            outcomes.get(i).value().ifPresentOrElse(file -> files.put(path, file), () -> {
                faulty.add(path);
                (FileReader.isArticle(entry) ? reader.outline(entry) : Optional.<Article>empty()).ifPresent(outlines::add);
            });
            diagnostics.addAll(outcomes.get(i).diagnostics());
        }
        Map<String, FileEntry> beside = entries.stream().filter(entry -> !FileReader.reads(entry))
                .collect(Collectors.toMap(Content::inside, entry -> entry));
        return new Content(files, beside, faulty, outlines, diagnostics);
    }

    private static String inside(FileEntry entry) {
        return entry.path().substring(FOLDER.length());
    }
}
