package io.fanwen.build;

import io.fanwen.address.Addresses;
import io.fanwen.article.Article;
import io.fanwen.library.LibraryArticle;
import java.util.Optional;

/**
 * A Word file that a site has: of an article, or of one of its pieces.
 *
 * @param piece absent for a whole article
 */
record WordFile(LibraryArticle article, Optional<Article.Piece> piece) {

    /** Beside the article's page: {@code a/b.html} has {@code a/b.docx} and {@code a/b.p1.docx}. */
    String outputPath() {
        String page = Addresses.file(article.address());
        String base = page.endsWith("/index.html") ? page.substring(0, page.length() - "/index.html".length())
                : page.substring(0, page.lastIndexOf('.'));
        return base + piece.map(p -> ".p" + p.number()).orElse("") + ".docx";
    }

    String title() {
        return piece.map(Article.Piece::title).orElse(article.title());
    }

    /** As authors know it. */
    String source() {
        return article.article().place().path() + " (Word)";
    }
}
