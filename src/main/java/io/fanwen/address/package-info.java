/**
 * Addresses: what a page may be called, where it is served, and where old addresses lead.
 *
 * <p>A <i>slug</i> is the last part of an address, made from a file name or given ({@link io.fanwen.address.Slug}). An
 * {@link io.fanwen.address.AddressPattern} puts the parts of an article together. A <i>path</i> is a file of the published site: relative,
 * with forward slashes. An <i>address</i> is what serves it: it begins with a slash, has no base path, and ends with a slash where the file
 * is {@code index.html}. Both are NFC and not percent-encoded; {@link io.fanwen.address.Addresses} goes between them.
 * {@link io.fanwen.address.Collisions} finds two sources of one path; {@link io.fanwen.address.OldAddress} and
 * {@link io.fanwen.address.NginxMap} lead old addresses to new ones.
 *
 * <p>What is refused is refused on every system alike: what Linux allows and Windows does not, or what differs by case alone, would
 * break the site for whoever builds it elsewhere. Nothing here reads or writes a file. All is stateless and thread-safe. Lengths of names
 * are bytes of UTF-8.
 */
package io.fanwen.address;
