package io.fanwen.article;

/** An article as read: what the library needs to know of it, and its text, which can wait on disk until its page is made. */
public record ReadArticle(Article article, ArticleBody body) {}
