/**
 * The published folder: what is in it, and how it changes from one whole site to the next.
 *
 * <p>An {@link io.fanwen.output.Output} is one file to publish. The manifest says which files of the folder are ours and what is in
 * them; staging holds new files until all are there; the journal lists the renames that make them the site, so that they can be finished
 * by whoever comes next.
 *
 * <p>Knows nothing of articles or pages. Never deletes or replaces a file that the manifest does not name.
 */
package io.fanwen.output;
