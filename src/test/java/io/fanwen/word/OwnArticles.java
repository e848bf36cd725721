package io.fanwen.word;

import io.fanwen.article.ArticleBody;
import io.fanwen.article.ArticleReader;
import io.fanwen.article.ReadArticle;
import io.fanwen.config.SiteConfig.ContentSettings;
import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.HtmlWriter;
import io.fanwen.markdown.RawHtml;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Source;
import io.fanwen.word.WordDocument.Experience;
import io.fanwen.word.WordDocument.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The articles of this repository's own library, as documents to write. */
final class OwnArticles {
    private static final Path CONTENT = Path.of("content");

    private OwnArticles() {}

    /** By path, relative to {@code content/}. */
    static SortedMap<String, ReadArticle> read() {
        ArticleReader reader = new ArticleReader(new ContentSettings(Dialect.DOCUMENT, RawHtml.SANITISE, List.of("书写经验")), ZoneId.of("Asia/Shanghai"));
        SortedMap<String, ReadArticle> articles = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CONTENT)) {
            for (Path file : files.filter(OwnArticles::isArticle).toList()) {
                String path = CONTENT.relativize(file).toString().replace('\\', '/');
                String text = Files.readString(file);
                articles.put(path, reader.read(new Source("content/" + path, text), Fingerprint.of(text)).value()
                        .orElseThrow(() -> new AssertionError("cannot read " + path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return articles;
    }

    /** The whole article, experiences too. */
    static WordDocument document(String path, ReadArticle article) {
        List<Section> sections = new ArrayList<>();
        if (!article.body().lead().isEmpty()) {
            sections.add(new Section(Optional.empty(), article.body().lead(), Optional.empty()));
        }
        for (int i = 0; i < article.body().pieces().size(); i++) {
            ArticleBody.PieceBody piece = article.body().pieces().get(i);
            String heading = "【第" + (i + 1) + "篇】" + article.article().pieces().get(i).title();
            sections.add(new Section(article.article().many() ? Optional.of(heading) : Optional.empty(), piece.posting(),
                    piece.experience().map(experience -> new Experience("书写经验", experience))));
        }
        Path folder = CONTENT.resolve(path).getParent();
        return new WordDocument(article.article().title(), article.article().front().author(), Optional.empty(), sections,
                new WordDocument.Outside(HtmlWriter.asWritten(), Samples.BASE, target -> picture(folder.resolve(target))));
    }

    private static Optional<byte[]> picture(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isArticle(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && !name.startsWith("_") && !file.getParent().equals(CONTENT) && !file.startsWith(CONTENT.resolve("_topics"));
    }
}
