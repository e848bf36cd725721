package io.fanwen.page;

import io.fanwen.article.Article;
import io.fanwen.article.ArticleBody;
import io.fanwen.article.FrontMatter;
import io.fanwen.fields.Moment;
import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.Inline;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Place;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** An article that a test wants, said in a few words. Each posting is its piece's title. */
final class Wanted {
    private final String path;
    private final String title;
    private Optional<Moment> date = Optional.empty();
    private Optional<Moment> updated = Optional.empty();
    private List<String> topics = List.of();
    private OptionalInt heat = OptionalInt.empty();
    private OptionalInt rating = OptionalInt.empty();
    private Optional<String> summary = Optional.empty();
    private Optional<String> author = Optional.empty();
    private List<FrontMatter.Placed> aliases = List.of();
    private Optional<Boolean> draft = Optional.empty();
    private Optional<Boolean> unlisted = Optional.empty();
    private List<String> pieces;

    Wanted(String path, String title) {
        this.path = path;
        this.title = title;
        pieces = List.of(title);
    }

    /** @param day {@code 2025-07-06} */
    Wanted date(String day) {
        date = Optional.of(new Moment(LocalDate.parse(day), Optional.empty()));
        return this;
    }

    /** @param time {@code 08:30} */
    Wanted updated(String day, String time) {
        updated = Optional.of(new Moment(LocalDate.parse(day), Optional.of(LocalTime.parse(time))));
        return this;
    }

    Wanted topics(String... names) {
        topics = List.of(names);
        return this;
    }

    Wanted heat(int count) {
        heat = OptionalInt.of(count);
        return this;
    }

    Wanted rating(int halves) {
        rating = OptionalInt.of(halves);
        return this;
    }

    Wanted summary(String text) {
        summary = Optional.of(text);
        return this;
    }

    Wanted author(String name) {
        author = Optional.of(name);
        return this;
    }

    Wanted aliases(String... old) {
        aliases = List.of(old).stream().map(text -> new FrontMatter.Placed(text, Place.file("content/" + path))).toList();
        return this;
    }

    Wanted draft() {
        draft = Optional.of(true);
        return this;
    }

    Wanted unlisted() {
        unlisted = Optional.of(true);
        return this;
    }

    Wanted pieces(String... titles) {
        pieces = List.of(titles);
        return this;
    }

    String path() {
        return path;
    }

    Article header() {
        FrontMatter front = new FrontMatter(Optional.of(title), date, updated, Optional.empty(), topics, heat, rating, summary,
                Optional.empty(), Optional.empty(), aliases, draft, Optional.empty(), unlisted, author, Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), Map.of(), Map.of());
        List<Article.Piece> all = new ArrayList<>();
        for (String piece : pieces) {
            int number = all.size() + 1;
            all.add(new Article.Piece(number, "p" + number, piece, 101, OptionalInt.of(35), true));
        }
        Set<String> anchors = all.stream().map(Article.Piece::anchor).collect(Collectors.toSet());
        return new Article(path, Fingerprint.of(path), front, title, Optional.of("开头。"), pieces.size() > 1, all, List.of(), anchors, Map.of(),
                101 * pieces.size(), 2);
    }

    ArticleBody body() {
        return new ArticleBody(text("导语"), pieces.stream()
                .map(piece -> new ArticleBody.PieceBody(text(piece), Optional.of(text("经验")))).toList());
    }

    private static Document text(String text) {
        return new Document(List.of(new Block.Paragraph(List.of(new Inline.Text(text)), Attributes.NONE)), List.of());
    }
}
