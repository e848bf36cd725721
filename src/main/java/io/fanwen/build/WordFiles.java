package io.fanwen.build;

import io.fanwen.address.Addresses;
import io.fanwen.article.Article;
import io.fanwen.article.ArticleBody;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfig.WordLook;
import io.fanwen.fields.Moment;
import io.fanwen.library.Attachment;
import io.fanwen.library.LibraryArticle;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.References;
import io.fanwen.page.Bodies;
import io.fanwen.page.Downloads;
import io.fanwen.page.view.Parts;
import io.fanwen.source.FileEntry;
import io.fanwen.text.Fingerprint;
import io.fanwen.theme.Theme;
import io.fanwen.word.WordDocument;
import io.fanwen.word.WordDocument.Outside;
import io.fanwen.word.WordDocument.Section;
import io.fanwen.word.WordStyle;
import io.fanwen.word.WordWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Which Word files a site has and what is in each. Thread-safe.
 *
 * <p>Pages show how large the files are, and ask here; how that is found is the caller's matter.
 */
final class WordFiles implements Downloads {
    private final LoadedSite site;
    private final Theme theme;
    private final Bodies bodies;
    private final ToLongFunction<WordFile> sizes;
    private final WordWriter writer;
    /** By the address that pages show them at. */
    private final Map<String, Attachment> pictures;

    /** @param sizes in bytes */
    WordFiles(LoadedSite site, Theme theme, Bodies bodies, ToLongFunction<WordFile> sizes) {
        this.site = site;
        this.theme = theme;
        this.bodies = bodies;
        this.sizes = sizes;
        WordStyle style = site.config().word().look() == WordLook.OFFICIAL ? WordStyle.OFFICIAL : WordStyle.PLAIN;
        this.writer = new WordWriter(style, site.config().language(), theme.markdownWords().alerts());
        this.pictures = site.library().attachments().stream()
                .collect(Collectors.toMap(file -> site.library().href(file.address()), file -> file));
    }

    @Override
    public Optional<Parts.WordFile> article(String path) {
        return site.library().article(path).filter(article -> site.config().word().files().ofArticles())
                .map(article -> shown(new WordFile(article, Optional.empty())));
    }

    @Override
    public Optional<Parts.WordFile> piece(String path, int number) {
        return site.library().article(path).filter(article -> hasPieces(article, site.config()))
                .map(article -> shown(new WordFile(article, Optional.of(article.article().pieces().get(number - 1)))));
    }

    /** Every Word file that the site has, by article. */
    static List<WordFile> files(LoadedSite site) {
        List<WordFile> files = new ArrayList<>();
        for (LibraryArticle article : site.library().articles()) {
            if (site.config().word().files().ofArticles()) {
                files.add(new WordFile(article, Optional.empty()));
            }
            if (hasPieces(article, site.config())) {
                article.article().pieces().forEach(piece -> files.add(new WordFile(article, Optional.of(piece))));
            }
        }
        return List.copyOf(files);
    }

    /** The one piece of an article is the article, unless articles themselves have no file. */
    private static boolean hasPieces(LibraryArticle article, SiteConfig config) {
        return config.word().files().ofPieces() && (article.article().many() || !config.word().files().ofArticles());
    }

    private Parts.WordFile shown(WordFile file) {
        String address = Addresses.href(site.config().address().basePath(), "/" + file.outputPath());
        return new Parts.WordFile(address, file.title() + ".docx", Math.max(1, (sizes.applyAsLong(file) + 512) / 1024) + " KB");
    }

    /** The whole file; the same each time. */
    byte[] bytes(WordFile file) {
        return writer.write(document(file));
    }

    /**
     * Of everything that the file is made of; the text is told by its file's fingerprint.
     *
     * @param ofPicture of the bytes of a picture of the site
     */
    Fingerprint fingerprint(WordFile file, Function<Attachment, Fingerprint> ofPicture) {
        LibraryArticle article = file.article();
        Fingerprint.Builder parts = new Fingerprint.Builder().add(bodies.fingerprint(article.path())).add(article.article().title())
                .add(article.article().pieces().toString()).add(file.piece().map(Article.Piece::number).orElse(0))
                .add(article.author().toString()).add(article.date().toString()).add(site.config().word().toString())
                .add(site.config().language()).add(site.config().zone().getId()).add(page(article).toString())
                .add(String.valueOf(theme.string("piece"))).add(String.valueOf(theme.string("experience")))
                .add(new TreeMap<>(theme.markdownWords().alerts()).toString());
        References references = site.library().references(article.path());
        for (Article.Reference reference : article.article().references()) {
            parts.add(reference.target()).add(references.link(reference.target()).toString());
            Optional<References.Picture> picture = references.image(reference.target());
            parts.add(picture.toString()).add(picture.map(References.Picture::address).map(pictures::get)
                    .map(attachment -> ofPicture.apply(attachment).hex()).orElse(""));
        }
        return parts.build();
    }

    private WordDocument document(WordFile file) {
        LibraryArticle article = file.article();
        ArticleBody body = bodies.of(article.path());
        References references = site.library().references(article.path());
        Outside outside = new Outside(references, page(article), target -> picture(references, target));
        List<Section> sections = file.piece().map(piece -> List.of(section(Optional.empty(), body, piece.number() - 1)))
                .orElseGet(() -> sections(article.article(), body));
        return new WordDocument(file.title(), article.author(), article.date().map(this::instant), sections, outside);
    }

    private List<Section> sections(Article article, ArticleBody body) {
        List<Section> sections = new ArrayList<>();
        if (!body.lead().isEmpty()) {
            sections.add(new Section(Optional.empty(), body.lead(), Optional.empty()));
        }
        for (Article.Piece piece : article.pieces()) {
            Optional<String> heading = article.many()
                    ? Optional.of(text("piece").replace("{}", Integer.toString(piece.number())) + piece.title()) : Optional.empty();
            sections.add(section(heading, body, piece.number() - 1));
        }
        return sections;
    }

    private Section section(Optional<String> heading, ArticleBody body, int index) {
        ArticleBody.PieceBody piece = body.pieces().get(index);
        Function<Document, WordDocument.Experience> titled = experience -> new WordDocument.Experience(text("experience"), experience);
        return new Section(heading, piece.posting(), piece.experience().filter(e -> site.config().word().experience()).map(titled));
    }

    private String text(String key) {
        return theme.string(key).orElseThrow(() -> new IllegalStateException("the theme has no string " + key));
    }

    private URI page(LibraryArticle article) {
        return URI.create(site.config().address().origin() + site.library().href(article.address()));
    }

    private Instant instant(Moment moment) {
        return moment.day().atTime(moment.time().orElse(LocalTime.MIDNIGHT)).atZone(site.config().zone()).toInstant();
    }

    /** The bytes of the site's own picture that a target names; pictures elsewhere are never fetched. */
    private Optional<byte[]> picture(References references, String target) {
        return references.image(target).map(References.Picture::address).map(pictures::get).map(attachment -> {
            FileEntry entry = site.beside().get(attachment.path());
            try {
                return Files.readAllBytes(entry.file());
            } catch (IOException e) {
                throw new UncheckedIOException(entry.path() + ": " + e.getMessage(), e);
            }
        });
    }
}
