/**
 * Word files: a document tree as a {@code .docx} that a Chinese office would accept.
 *
 * <p>A {@link io.fanwen.word.WordDocument} is a title and sections; a {@link io.fanwen.word.WordWriter} writes it in one of two
 * {@link io.fanwen.word.WordStyle}s. Inside, a part is one XML file of the package (ECMA-376 part 2), a frame is what stands around a
 * paragraph, a run is text of one look. Style names follow Word's own, so that its navigation pane and its menus know them.
 *
 * <p>Nothing is fetched, nothing is taken from the clock, and the same document gives the same bytes. Measures are twips (1/20 point)
 * unless said otherwise; font sizes are half-points; sizes of pictures are CSS pixels outside and EMU (1/9525 of a pixel) in the file.
 */
package io.fanwen.word;
