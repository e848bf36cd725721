/**
 * Source: what lies in the folders of a site, and its bytes when somebody asks for them.
 *
 * <p>{@link io.fanwen.source.FolderWalk} lists a folder as {@link io.fanwen.source.FileEntry} values, sorted, from one look at each file.
 * {@link io.fanwen.source.SourceReader} reads an entry into a {@link io.fanwen.source.SourceFile}, and
 * {@link io.fanwen.source.SourceDecoder} turns that into a {@link io.fanwen.text.Source} if it is text.
 *
 * <p>Regular files only: links are never followed, wherever they lead, so that nothing from outside the site can get into it; links,
 * pipes, sockets and devices are skipped and listed. What editors and systems leave lying about is passed over in silence. A text may have
 * {@link io.fanwen.source.SourceReader#LONGEST_TEXT} bytes. A fault of the machine is an {@link java.io.UncheckedIOException} that
 * names the file.
 */
package io.fanwen.source;
