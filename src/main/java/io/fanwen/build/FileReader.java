package io.fanwen.build;

import io.fanwen.article.Article;
import io.fanwen.article.ArticleCodec;
import io.fanwen.article.ArticleReader;
import io.fanwen.article.ReadArticle;
import io.fanwen.config.SiteConfig;
import io.fanwen.related.Prints;
import io.fanwen.related.Terms;
import io.fanwen.search.SearchTexts;
import io.fanwen.source.FileEntry;
import io.fanwen.source.Look;
import io.fanwen.source.SourceDecoder;
import io.fanwen.source.SourceFile;
import io.fanwen.source.SourceReader;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the Markdown files of {@code content/}, each by itself. What it makes of a file depends on the file's bytes and path and on the
 * site's content settings and time zone alone. Thread-safe.
 */
final class FileReader {
    private final ArticleReader reader;
    private final ArticleMemory memory;
    private final Function<FileEntry, Optional<Look>> looks;
    private final ArticleCodec codec = new ArticleCodec();

    /** @param looks of a file, from before it is read: what is written to it afterwards makes it look different */
    FileReader(SiteConfig config, ArticleMemory memory, Function<FileEntry, Optional<Look>> looks) {
        this.reader = new ArticleReader(config.content(), config.zone());
        this.memory = memory;
        this.looks = looks;
    }

    /** Whether a file is Markdown, and not something to copy. */
    static boolean reads(FileEntry entry) {
        return entry.name().endsWith(".md");
    }

    /** By where it lies: in a category's folder, and not the category's own file. */
    static boolean isArticle(FileEntry entry) {
        String path = inside(entry);
        return path.indexOf('/') >= 0 && !path.startsWith("_topics/") && !entry.name().equals("_category.md");
    }

    Outcome<ReadFile> read(FileEntry entry) {
        if (!isArticle(entry)) {
            return then(SourceReader.read(entry), file -> then(SourceDecoder.decode(file), source -> readOther(entry, file, source)));
        }
        Optional<Look> look = looks.apply(entry);
        return memory.recall(inside(entry), look, again(entry)).map(FileReader::outcome)
                .orElseGet(() -> then(SourceReader.read(entry), file -> readArticle(entry, file, look)));
    }

    private Outcome<ReadFile> readArticle(FileEntry entry, SourceFile file, Optional<Look> look) {
        return memory.recall(inside(entry), file.fingerprint(), look, again(entry)).map(FileReader::outcome)
                .orElseGet(() -> then(SourceDecoder.decode(file), source -> {
                    Outcome<ReadArticle> outcome = reader.read(source, file.fingerprint());
                    return map(outcome, read -> memory.remember(new ArticleMemory.Remembered(stored(read), outcome.diagnostics()), look, again(entry)));
                }));
    }

    private ReadFile.OfArticle stored(ReadArticle read) {
        Prints prints = PieceTexts.prints(read.body());
        return new ReadFile.OfArticle(read.article(), StoredText.of(body(read)), StoredText.of(terms(read, prints)), StoredText.of(found(read)),
                StoredText.of(prints.toBytes()));
    }

    private static Outcome<ReadFile> outcome(ArticleMemory.Remembered remembered) {
        return new Outcome.Made<>(remembered.article(), remembered.diagnostics());
    }

    /** An article with errors as far as it can be made out, so that its links can be checked too. */
    Optional<Article> outline(FileEntry entry) {
        return SourceReader.read(entry).value().flatMap(file -> SourceDecoder.decode(file).value()
                .flatMap(source -> reader.outline(source, file.fingerprint())));
    }

    private Outcome<ReadFile> readOther(FileEntry entry, SourceFile file, Source source) {
        if (entry.name().equals("_category.md")) {
            return map(reader.readCategory(source, file.fingerprint()), ReadFile.OfCategory::new);
        }
        return inside(entry).startsWith("_topics/") ? map(reader.readTopic(source, file.fingerprint()), ReadFile.OfTopic::new)
                : map(reader.readPage(source, file.fingerprint()), ReadFile.OfPage::new);
    }

    /** The texts of an article once more, from its file. */
    private ArticleMemory.Again again(FileEntry entry) {
        return new ArticleMemory.Again(() -> body(reread(entry)), () -> stored(reread(entry)).terms().bytes(), () -> found(reread(entry)),
                () -> stored(reread(entry)).prints().bytes());
    }

    private ReadArticle reread(FileEntry entry) throws IOException {
        return SourceReader.read(entry).value().flatMap(file -> SourceDecoder.decode(file).value()
                .flatMap(source -> reader.read(source, file.fingerprint()).value()))
                .orElseThrow(() -> new IOException(entry.path() + " changed during the build"));
    }

    private byte[] body(ReadArticle read) {
        return codec.encodeBody(read.body());
    }

    private static byte[] found(ReadArticle read) {
        return SearchTexts.terms(read.article(), read.body()).toBytes();
    }

    private static String inside(FileEntry entry) {
        return entry.path().substring(Content.FOLDER.length());
    }

    private static byte[] terms(ReadArticle read, Prints prints) {
        return Terms.of(ArticleTexts.of(read.article(), read.body()), prints).toBytes();
    }

    private static <A, B> Outcome<B> map(Outcome<A> outcome, Function<A, B> next) {
        return outcome.value().<Outcome<B>>map(value -> new Outcome.Made<>(next.apply(value), outcome.diagnostics()))
                .orElseGet(() -> new Outcome.Failed<>(outcome.diagnostics()));
    }

    /** The next stage's outcome, with what was said before. */
    private static <A, B> Outcome<B> then(Outcome<A> outcome, Function<A, Outcome<B>> next) {
        if (outcome.value().isEmpty()) {
            return new Outcome.Failed<>(outcome.diagnostics());
        }
        Outcome<B> after = next.apply(outcome.value().get());
        List<Diagnostic> said = new ArrayList<>(outcome.diagnostics());
        said.addAll(after.diagnostics());
        return after.value().<Outcome<B>>map(value -> new Outcome.Made<>(value, said)).orElseGet(() -> new Outcome.Failed<>(said));
    }
}
