/**
 * Text and places in it: what every other room needs to say where something is wrong.
 *
 * <p>A {@link io.fanwen.text.Source} is a file as read. A {@link io.fanwen.text.Place} is a spot in one. A
 * {@link io.fanwen.text.Diagnostic} is one thing to tell its author: a {@link io.fanwen.text.Code} with arguments, put into words
 * at the edge by {@link io.fanwen.text.Wording}. Stages return an {@link io.fanwen.text.Outcome}.
 *
 * <p>Depends on no other room and on no library. Lines and columns start at 1; offsets start at 0 and count UTF-16 units.
 * Paths are relative to the site's folder and use forward slashes on every system.
 */
package io.fanwen.text;
