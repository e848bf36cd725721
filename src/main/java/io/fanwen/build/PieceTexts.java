package io.fanwen.build;

import io.fanwen.article.ArticleBody;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.PlainText;
import io.fanwen.related.NearDuplicates.Text;
import io.fanwen.related.Prints;
import io.fanwen.related.Shingles;
import java.util.ArrayList;
import java.util.List;

/** The texts of an article that may be copies of others: its postings one by one, and all of it. Stateless. */
final class PieceTexts {
    private PieceTexts() {}

    static Prints prints(ArticleBody body) {
        return Prints.of(postings(body), rest(body));
    }

    /** What the prints of one of its texts were made of. */
    static Shingles shingles(ArticleBody body, Text text) {
        List<String> texts = postings(body);
        if (!text.isWhole()) {
            return Shingles.of(texts.get(text.piece() - 1));
        }
        List<String> all = new ArrayList<>(texts);
        all.addAll(rest(body));
        return Shingles.union(all.stream().map(Shingles::of).toList());
    }

    private static List<String> postings(ArticleBody body) {
        return body.pieces().stream().map(piece -> plain(piece.posting())).toList();
    }

    private static List<String> rest(ArticleBody body) {
        List<String> rest = new ArrayList<>(List.of(plain(body.lead())));
        body.pieces().forEach(piece -> piece.experience().ifPresent(experience -> rest.add(plain(experience))));
        return rest;
    }

    private static String plain(Document document) {
        return PlainText.ofBlocks(document.blocks());
    }
}
