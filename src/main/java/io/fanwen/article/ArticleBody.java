package io.fanwen.article;

import io.fanwen.markdown.Document;
import java.util.List;
import java.util.Optional;

/**
 * The text of an article.
 *
 * @param lead   before the first piece; may be empty
 * @param pieces as many as {@link Article#pieces()}, in the same order
 */
public record ArticleBody(Document lead, List<PieceBody> pieces) {
    public ArticleBody {
        pieces = List.copyOf(pieces);
    }

    /**
     * @param posting    without the piece's own heading
     * @param experience without its heading; absent if there is none
     */
    public record PieceBody(Document posting, Optional<Document> experience) {}
}
