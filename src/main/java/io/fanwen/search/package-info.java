/**
 * A search index that a reader's browser asks without a server: every substring of Chinese text is found in it.
 *
 * <p>{@link io.fanwen.search.SearchTerms} is what one article alone gives to the index: its <i>terms</i> (tokens of
 * {@link io.fanwen.han.Tokens}, and every single ideograph) with an <i>impact</i> and a <i>field</i>.
 * {@link io.fanwen.search.SearchIndex} parts the articles into <i>segments</i>, turns the terms of each into <i>posting lists</i>
 * and writes those, with the <i>rows</i> that results show, as a sorted map cut into small files (<i>blocks</i>), named by their content,
 * below a root at a fixed address. A block falls where the keys in it say, not where the bytes before it end, so that a change rewrites the blocks
 * it touches and no others. {@code search.js} of the default theme is the reader; {@code docs/search.md} has the format.
 *
 * <p>Days count from 1900-01-01; lengths are in bytes unless said otherwise. Nothing here depends on a clock, a locale or a library
 * that compresses: the same articles give the same bytes everywhere.
 */
package io.fanwen.search;
