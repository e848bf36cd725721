package io.fanwen.check;

import io.fanwen.article.Article;
import io.fanwen.library.LibraryArticle;
import io.fanwen.related.NearDuplicates.Pair;
import io.fanwen.related.NearDuplicates.Text;
import io.fanwen.source.FileEntry;
import io.fanwen.source.SourceDecoder;
import io.fanwen.source.SourceReader;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code near-duplicate}: a piece, or a whole article, that is nearly the same text as one before it. */
final class NearDuplicateTexts implements SiteRule {
    @Override
    public void check(CheckedSite site, Consumer<Diagnostic> found) {
        List<Pair> pairs = site.duplicates();
        Map<String, Article> articles = new HashMap<>();
        if (!pairs.isEmpty()) {
            site.whole().library().articles().stream().map(LibraryArticle::article).forEach(article -> articles.put(article.path(), article));
        }
        Map<String, Beginnings> beginnings = beginnings(pairs, articles, site.files());
        for (Pair pair : pairs) {
            Place other = place(pair.like(), beginnings);
            found.accept(Diagnostic.at(place(pair.text(), beginnings), CheckCode.NEAR_DUPLICATE, title(pair.text(), articles),
                    title(pair.like(), articles), other.path(), String.valueOf(other.span().map(span -> span.start().line()).orElse(1)),
                    String.valueOf(pair.hundredths())));
        }
    }

    private static String title(Text text, Map<String, Article> articles) {
        Article article = articles.get(text.path());
        return text.isWhole() ? article.title() : article.pieces().get(text.piece() - 1).title();
    }

    private static Place place(Text text, Map<String, Beginnings> beginnings) {
        Beginnings known = beginnings.get(text.path());
        return known == null ? Place.file("content/" + text.path()) : known.of(text);
    }

    /** Of the articles that are to be told; they are few. On all cores. */
    private static Map<String, Beginnings> beginnings(List<Pair> pairs, Map<String, Article> articles, List<FileEntry> files) {
        Map<String, FileEntry> entries = pairs.isEmpty() ? Map.of()
                : files.stream().collect(Collectors.toMap(FileEntry::path, Function.identity()));
        return pairs.stream().flatMap(pair -> Stream.of(pair.text().path(), pair.like().path())).distinct().toList().parallelStream()
                .flatMap(path -> Optional.ofNullable(entries.get("content/" + path)).flatMap(entry -> SourceReader.read(entry).value())
                        .flatMap(file -> SourceDecoder.decode(file).value()).stream()
                        .map(source -> Map.entry(path, Beginnings.of(CheckedFile.of(source, Optional.of(articles.get(path)))))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Where the texts of an article begin.
     *
     * @param article its first line that readers see
     * @param pieces  their headings; none if they cannot be told from others
     */
    private record Beginnings(Place article, List<Place> pieces) {
        static Beginnings of(CheckedFile file) {
            Place first = file.prose().blocks().stream().findFirst()
                    .map(block -> file.source().linePlace(file.source().position(block.from()).line())).orElse(Place.file(file.source().path()));
            List<Place> headings = Headings.of(file).stream().filter(heading -> heading.level() == 2)
                    .map(heading -> file.source().linePlace(file.source().position(heading.offset()).line())).toList();
            boolean known = file.article().filter(article -> article.many() && article.pieces().size() == headings.size()).isPresent();
            return new Beginnings(first, known ? headings : List.of());
        }

        Place of(Text text) {
            return text.isWhole() || pieces.isEmpty() ? article : pieces.get(text.piece() - 1);
        }
    }
}
