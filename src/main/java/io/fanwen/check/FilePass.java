package io.fanwen.check;

import io.fanwen.article.Article;
import io.fanwen.source.FileEntry;
import io.fanwen.source.SourceDecoder;
import io.fanwen.source.SourceFile;
import io.fanwen.source.SourceReader;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the file rules about every Markdown file that is not remembered as it is. For one check. */
final class FilePass {
    private final List<FileRule> rules;
    private final Map<String, FileFindings> remembered;
    private final Map<String, Article> articles;
    private final AtomicInteger read = new AtomicInteger();

    /** @param articles that the build could make, by path relative to the site's folder */
    FilePass(List<FileRule> rules, Map<String, FileFindings> remembered, Map<String, Article> articles) {
        this.rules = List.copyOf(rules);
        this.remembered = Map.copyOf(remembered);
        this.articles = Map.copyOf(articles);
    }

    /** What was found, by path; a file that is no text has nothing, which the build has told already. On all cores. */
    Map<String, FileFindings> check(List<FileEntry> files) {
        Map<String, FileFindings> found = new ConcurrentHashMap<>();
        files.parallelStream().filter(entry -> entry.name().endsWith(".md"))
                .forEach(entry -> check(entry).ifPresent(findings -> found.put(entry.path(), findings)));
        return found;
    }

    /** How many files were looked at and not remembered. */
    int read() {
        return read.get();
    }

    int remembered() {
        return remembered.size();
    }

    private Optional<FileFindings> check(FileEntry entry) {
        Optional<Article> article = Optional.ofNullable(articles.get(entry.path()));
        FileFindings before = remembered.get(entry.path());
        boolean comparable = before != null && before.article() == article.isPresent();
        // The build has just read articles; other files are few.
        if (comparable && article.isPresent() && article.get().fingerprint().equals(before.fingerprint())) {
            return Optional.of(before);
        }
        Outcome<SourceFile> file = SourceReader.read(entry);
        if (file.value().isEmpty()) {
            return Optional.empty();
        }
        Fingerprint fingerprint = file.value().get().fingerprint();
        return comparable && before.fingerprint().equals(fingerprint) ? Optional.of(before)
                : SourceDecoder.decode(file.value().get()).value().map(source -> check(source, fingerprint, article));
    }

    private FileFindings check(Source source, Fingerprint fingerprint, Optional<Article> article) {
        read.incrementAndGet();
        // What was read may be newer than what the build made of it.
        CheckedFile file = CheckedFile.of(source, article.filter(made -> made.fingerprint().equals(fingerprint)));
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Silence> silences = Silence.in(file, diagnostics::add);
        rules.forEach(rule -> rule.check(file, diagnostics::add));
        return new FileFindings(fingerprint, file.article().isPresent(), diagnostics, silences);
    }
}
