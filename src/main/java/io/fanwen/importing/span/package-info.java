/**
 * Text from elsewhere in stretches of one look, as Word and HTML have it, and the tree that they make.
 *
 * <p>A {@link io.fanwen.importing.span.Span} is a stretch with its looks and its link. {@link io.fanwen.importing.span.Spans} tidies the spans
 * of a paragraph and nests them.
 *
 * <p>White space at the ends of lines is layout and goes, as it does when Markdown is read. Depends on no format.
 */
package io.fanwen.importing.span;
