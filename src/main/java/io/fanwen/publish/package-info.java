/**
 * Publishing: sending a built site to where readers find it, so that at no moment a page refers to what is not there.
 *
 * <p>A target is one such place. A {@link io.fanwen.publish.SiteFile} is one file on its way; the {@link io.fanwen.publish.Plan} says what is
 * added, changed and removed there. Some targets switch whole releases ({@code FolderTarget}), others take a commit ({@code GitTarget}); in others files
 * are replaced one by one ({@code InPlaceTarget}). The ledger is the record, kept at the target, of what fanwen put there: nothing else is
 * ever replaced or removed. {@code Notices} tell search engines of new articles afterwards, if the target's settings say so.
 *
 * <p>Secrets come from {@code Secrets} alone; they are in no message and on no command line. Takes what to publish from the manifest of the
 * published folder, and holds that folder while it sends. {@code docs/publishing.md} is the users' side of it.
 */
package io.fanwen.publish;
