/**
 * What a source says, whatever it was written in, on its way to an article of ours.
 *
 * <p>A {@link io.fanwen.importing.manuscript.Manuscript} is a text with its {@link io.fanwen.importing.manuscript.Facts}, as read. A mark is
 * a line that begins a piece or an experience. The {@link io.fanwen.importing.manuscript.Arranger} finds the marks and makes headings of them.
 *
 * <p>Depends on no format. Levels of headings are 1 to 6; counts are whole numbers from 0.
 */
package io.fanwen.importing.manuscript;
