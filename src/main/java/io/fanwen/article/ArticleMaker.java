package io.fanwen.article;

import io.fanwen.article.ArticleBody.PieceBody;
import io.fanwen.article.Division.Section;
import io.fanwen.han.ReadingTime;
import io.fanwen.han.WordCount;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.PlainText;
import io.fanwen.text.Fingerprint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Puts an article together from its divided body. For one article; not thread-safe. */
final class ArticleMaker {
    private final ContentFile file;
    private final Fingerprint fingerprint;
    private final FrontMatter front;
    private final boolean typedNumbers;
    private final Report report;

    /** @param typedNumbers whether numbers typed into titles of pieces are taken off */
    ArticleMaker(ContentFile file, Fingerprint fingerprint, FrontMatter front, boolean typedNumbers, Report report) {
        this.file = file;
        this.fingerprint = fingerprint;
        this.front = front;
        this.typedNumbers = typedNumbers;
        this.report = report;
    }

    /** @param headline the heading that gave or repeated the title */
    ReadArticle make(String title, Optional<Block.Heading> headline, Division division) {
        ArticleBody body = body(division);
        List<Document> documents = documents(body);
        Set<String> headings = new LinkedHashSet<>();
        documents.forEach(document -> headings.addAll(AnchorFinder.of(document)));
        PieceAnchors anchors = PieceAnchors.of(division, headline, headings);
        List<WordCount> postings = body.pieces().stream().map(piece -> count(piece.posting())).toList();
        checkText(division, postings);
        int length = postings.stream().mapToInt(WordCount::total).sum();
        Article article = new Article(file.path(), fingerprint, front, title, Excerpt.of(documents), division.many(),
                pieces(title, division, anchors, postings), ReferenceFinder.of(file.source(), documents), inOrder(body, anchors),
                anchors.aliases(), length, minutes(body, postings));
        return new ReadArticle(article, body);
    }

    private List<Article.Piece> pieces(String title, Division division, PieceAnchors anchors, List<WordCount> postings) {
        List<Article.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            Section section = division.sections().get(i);
            pieces.add(new Article.Piece(i + 1, anchors.anchors().get(i), pieceTitle(section, title), postings.get(i).total(),
                    section.experience().map(Division.Experience::useful).orElse(OptionalInt.empty()), section.experience().isPresent()));
        }
        return pieces;
    }

    private static int minutes(ArticleBody body, List<WordCount> postings) {
        WordCount all = postings.stream().reduce(count(body.lead()), WordCount::plus);
        for (PieceBody piece : body.pieces()) {
            all = all.plus(piece.experience().map(ArticleMaker::count).orElse(WordCount.NOTHING));
        }
        return ReadingTime.minutes(all);
    }

    private static WordCount count(Document document) {
        return WordCount.of(PlainText.of(document));
    }

    private ArticleBody body(Division division) {
        Footnotes footnotes = new Footnotes(file.body().footnotes());
        List<PieceBody> pieces = division.sections().stream().map(section -> new PieceBody(footnotes.document(section.posting()),
                section.experience().map(experience -> footnotes.document(experience.blocks())))).toList();
        return new ArticleBody(footnotes.document(division.lead()), pieces);
    }

    private static List<Document> documents(ArticleBody body) {
        List<Document> documents = new ArrayList<>(List.of(body.lead()));
        for (PieceBody piece : body.pieces()) {
            documents.add(piece.posting());
            piece.experience().ifPresent(documents::add);
        }
        return documents;
    }

    private static Set<String> inOrder(ArticleBody body, PieceAnchors anchors) {
        Set<String> all = new LinkedHashSet<>(AnchorFinder.of(body.lead()));
        for (int i = 0; i < body.pieces().size(); i++) {
            PieceBody piece = body.pieces().get(i);
            all.add(anchors.anchors().get(i));
            all.addAll(AnchorFinder.of(piece.posting()));
            piece.experience().ifPresent(experience -> all.addAll(AnchorFinder.of(experience)));
        }
        return all;
    }

    private String pieceTitle(Section section, String title) {
        String typed = section.heading().map(Headings::text).orElse("");
        String bare = typedNumbers ? TypedNumbers.withoutNumber(typed) : typed;
        return bare.isEmpty() ? title : bare;
    }

    private void checkText(Division division, List<WordCount> postings) {
        for (int i = 0; i < postings.size(); i++) {
            Optional<Block.Heading> heading = division.sections().get(i).heading();
            if (postings.get(i).total() == 0 && heading.isEmpty()) {
                report.add(report.file(), ArticleCode.NO_TEXT);
            } else if (postings.get(i).total() == 0) {
                report.add(heading.get(), ArticleCode.EMPTY_POSTING, Headings.text(heading.get()));
            }
        }
    }
}
