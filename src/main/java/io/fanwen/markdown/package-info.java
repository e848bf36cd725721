/**
 * Markdown to our own document tree, and that tree to HTML.
 *
 * <p>A {@link io.fanwen.markdown.Document} is blocks and the footnotes they refer to; {@link io.fanwen.markdown.Block} and
 * {@link io.fanwen.markdown.Inline} are closed sets, so that the HTML writer and the Word writer must answer for each kind. The tree
 * is a value: it can be stored, compared and split. The document dialect (DESIGN §3) is decided here, before anybody else looks.
 *
 * <p>The only room that imports commonmark-java. Offsets count UTF-16 units of the source's text. Hostile input is bounded by counts,
 * never by time.
 */
package io.fanwen.markdown;
