/**
 * What exists on a site, at which address, and what each page shows: pages and their views, feeds, sitemaps, redirects (DESIGN §4).
 *
 * <p>A {@link io.fanwen.page.Page} is one thing with an address; {@link io.fanwen.page.Pages} lists them all. A view, a record of
 * {@link io.fanwen.page.view.Views}, is what a template may read, made when asked for. Lists are cut into pages from the oldest: an index
 * and older pages that keep their articles for good.
 *
 * <p>Renders nothing and writes no files. A function of its input: no clock, no locale, no order of folders. Addresses begin with a
 * slash, carry no base path and are not percent-encoded; a {@code url} in a view is both.
 */
package io.fanwen.page;
