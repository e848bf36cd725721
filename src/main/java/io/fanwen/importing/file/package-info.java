/**
 * Files from elsewhere: bytes to text, packages to parts, XML to nodes, each within hard bounds.
 *
 * <p>An {@link io.fanwen.importing.file.Archive} is a zip whose parts are read by name and never unpacked to disk. An {@link
 * io.fanwen.importing.file.XmlNode} is an element with what stands in it. A file that can't be read is an {@link
 * io.fanwen.importing.file.Unreadable}, which says why in a code of {@link io.fanwen.importing.file.ImportCode}.
 *
 * <p>Sizes are bytes, bounds are counts. Names of elements and attributes are local names: strict and transitional OOXML say the same.
 */
package io.fanwen.importing.file;
