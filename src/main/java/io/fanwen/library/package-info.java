/**
 * All articles together: the category tree, orders, topics, counts, addresses, links, and what is held back.
 *
 * <p>A {@link io.fanwen.library.Library} is a function of a library's input: the headers of articles, categories' and topics' files, the
 * settings, the counts and the moment that counts as now. A {@link io.fanwen.library.LibraryArticle} is an article with what the others
 * add to it. An address begins with a slash, is NFC and not percent-encoded, and carries no base path; a slash at its end stands for
 * {@code index.html}.
 *
 * <p>Knows nothing of bodies, pages or templates, and reads no files. Time and memory grow with the number of headers and references,
 * nearly in a straight line; a million articles are within reach.
 */
package io.fanwen.library;
