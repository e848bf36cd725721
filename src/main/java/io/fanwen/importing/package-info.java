/**
 * Brings content from elsewhere into {@code content/}: each source becomes one article, and nothing that exists is replaced unless asked for.
 *
 * <p>A source is a file somebody gave. A {@link io.fanwen.importing.manuscript.Manuscript} is what it says. The {@link
 * io.fanwen.importing.ImportReport} tells for each source what became of it and what was assumed.
 *
 * <p>Sources are hostile until shown otherwise: what is read of them is bounded by counts, nothing in them is run or fetched, and what is
 * written stays below the folder given. One source that can't be read does not hold up the others.
 */
package io.fanwen.importing;
