package io.fanwen.build;

import io.fanwen.article.Article;
import io.fanwen.article.ArticleBody;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.PlainText;
import io.fanwen.related.TermTexts;
import java.util.ArrayList;
import java.util.List;

/** Sorts what an article says by how much it tells of its subject. Stateless. */
final class ArticleTexts {
    private ArticleTexts() {}

    static TermTexts of(Article article, ArticleBody body) {
        List<String> headings = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        article.pieces().forEach(piece -> headings.add(piece.title()));
        add(body.lead(), headings, texts);
        for (ArticleBody.PieceBody piece : body.pieces()) {
            add(piece.posting(), headings, texts);
            piece.experience().ifPresent(experience -> add(experience, headings, texts));
        }
        return new TermTexts(article.title(), article.front().topics(), headings, texts);
    }

    private static void add(Document document, List<String> headings, List<String> texts) {
        List<Block> rest = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                headings.add(PlainText.ofInlines(heading.inlines()));
            } else {
                rest.add(block);
            }
        }
        texts.add(PlainText.ofBlocks(rest));
    }
}
