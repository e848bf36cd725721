/**
 * Front matter and document to an {@link io.fanwen.article.Article}, from its own file only.
 *
 * <p>An article is divided into pieces, each a posting and mostly its experience; text before the first piece is the lead (DESIGN §3).
 * {@link io.fanwen.article.Article} is what the library keeps of it, {@link io.fanwen.article.ArticleBody} is its text. A plain page, a
 * category's file and a topic's file are read here too. {@link io.fanwen.article.ArticleReader} is the door;
 * {@link io.fanwen.article.ArticleCodec} turns what it made into bytes and back.
 *
 * <p>Nothing here knows another file: links are listed, not resolved; defaults of categories are read, not applied. No clock: drafts
 * and dates to come are the library's affair. Paths are relative to {@code content/}, lengths are words, times of reading minutes.
 */
package io.fanwen.article;
