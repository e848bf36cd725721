/**
 * Word files to our own document tree.
 *
 * <p>A {@link io.fanwen.importing.docx.WordText} is what a file says: blocks, notes, properties and pictures. A line is a paragraph of the
 * file before it is known what it is a part of: of a list, a quotation, a stretch of code. A label is the number that Word counts for a
 * paragraph, such as {@code 一、}; where Markdown can't count so, it is typed.
 *
 * <p>Reads ECMA-376 in its strict and its transitional form, as Word, WPS and LibreOffice write it; nothing is fetched, no part is
 * unpacked to disk. Indents are twips.
 */
package io.fanwen.importing.docx;
