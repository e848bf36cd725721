package io.fanwen.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.article.ArticleReader;
import io.fanwen.article.ExperienceNames;
import io.fanwen.article.ReadArticle;
import io.fanwen.config.SiteConfig.ContentSettings;
import io.fanwen.importing.docx.DocxReader;
import io.fanwen.importing.docx.WordText;
import io.fanwen.importing.file.Archive;
import io.fanwen.importing.manuscript.Arranged;
import io.fanwen.importing.manuscript.Arranger;
import io.fanwen.importing.manuscript.Rewriter;
import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.MarkdownWriter;
import io.fanwen.markdown.PlainText;
import io.fanwen.markdown.RawHtml;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to Word is read back from Word: the words of every article of this repository, in both styles. */
class RoundTripTest {
    @TempDir Path folder;

    @Test
    void keepsTheWordsOfEveryArticle() throws Exception {
        var articles = OwnArticles.read();
        assertTrue(articles.size() > 30, articles.keySet().toString());
        for (String path : articles.keySet()) {
            for (WordStyle style : WordStyle.values()) {
                WordDocument document = OwnArticles.document(path, articles.get(path));
                Path file = folder.resolve("a.docx");
                Files.write(file, Samples.writer(style).write(document));

                try (Archive archive = Archive.open(file)) {
                    WordText read = DocxReader.read(archive);
                    assertEquals(document.title(), read.title().orElse(""), path);
                    assertEquals(words(document), lines(PlainText.of(read.document())), path + " in " + style);
                }
            }
        }
    }

    /** The pieces, and of each its headings, lists, tables, looks and line ends, as Markdown says them. */
    @Test
    void keepsTheStructureOfEveryArticle() throws Exception {
        MarkdownWriter writer = new MarkdownWriter();
        Arranger arranger = new Arranger(new ExperienceNames(List.of()), true);
        ArticleReader reader = new ArticleReader(new ContentSettings(Dialect.DOCUMENT, RawHtml.SANITISE, List.of()), ZoneOffset.UTC);
        Map<String, String> wrong = new TreeMap<>();
        var articles = OwnArticles.read();
        for (String path : articles.keySet()) {
            Path file = folder.resolve("b.docx");
            Files.write(file, Samples.writer(WordStyle.PLAIN).write(OwnArticles.document(path, articles.get(path))));
            try (Archive archive = Archive.open(file)) {
                WordText read = DocxReader.read(archive);
                Arranged arranged = arranger.arrange(read.document().blocks());
                String text = "---\ntitle: x\ndate: 2026-01-01\n" + (arranged.declared() ? "pieces: many\n" : "") + "---\n\n"
                        + writer.write(new Document(arranged.blocks(), read.document().footnotes()));
                ReadArticle again = reader.read(new Source("content/a/b.md", text), Fingerprint.of(text)).value()
                        .orElseThrow(() -> new AssertionError(path + " came back as\n" + text));
                firstDifference(shape(articles.get(path), writer), shape(again, writer)).ifPresent(line -> wrong.put(path, line));
            }
        }
        assertEquals(Map.of(), wrong);
    }

    private static Optional<String> firstDifference(String expected, String actual) {
        List<String> before = expected.lines().toList();
        List<String> after = actual.lines().toList();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String was = i < before.size() ? before.get(i) : "(end)";
            String is = i < after.size() ? after.get(i) : "(end)";
            if (!was.equals(is)) {
                return Optional.of("\n  was: " + was + "\n   is: " + is + "\n");
            }
        }
        return Optional.empty();
    }

    private static String shape(ReadArticle article, MarkdownWriter writer) {
        StringBuilder shape = new StringBuilder(bare(writer.write(unlinked(article.body().lead()))));
        for (int i = 0; i < article.body().pieces().size(); i++) {
            shape.append("== ").append(article.article().many() ? article.article().pieces().get(i).title() : "").append('\n')
                    .append(bare(writer.write(unlinked(article.body().pieces().get(i).posting()))));
            article.body().pieces().get(i).experience().ifPresent(experience -> shape.append("-- \n").append(bare(writer.write(unlinked(experience)))));
        }
        return shape.toString();
    }

    /**
     * Without what Word does not keep: where links within the site led, labels of notes, ids of headings, pictures that Word can't show, the
     * alignment of a column that no cell shows, whether a list's items stood apart.
     */
    private static String bare(String markdown) {
        String text = markdown.replaceAll("\\[\\^[^\\]]+]", "[^n]").replaceAll("(?m)^(#+ .*) \\{#[^}]*}$", "$1")
                .replaceAll("!\\[([^\\]]*)]\\([^)]*\\)", "$1").replaceAll("(?m)^\\| [-:| ]+ \\|$", "|-|").replaceAll("(?m) \\{\\.centre}$", "");
        return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Document unlinked(Document document) {
        return new Rewriter(link -> Optional.of("link"), Optional::of).document(document);
    }

    /** The notes of all sections stand at the end. */
    private static List<String> words(WordDocument document) {
        List<String> words = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        document.sections().forEach(section -> {
            section.heading().ifPresent(heading -> words.addAll(lines(heading)));
            add(section.posting(), words, notes);
            section.experience().ifPresent(experience -> {
                words.addAll(lines(experience.heading()));
                add(experience.document(), words, notes);
            });
        });
        words.addAll(notes);
        return words;
    }

    private static void add(Document document, List<String> words, List<String> notes) {
        words.addAll(lines(PlainText.ofBlocks(document.blocks())));
        document.footnotes().forEach(note -> notes.addAll(lines(PlainText.ofBlocks(note.blocks()))));
    }

    private static List<String> lines(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
