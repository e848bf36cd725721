/**
 * Saved web pages and plain texts, as libraries of sample documents publish them.
 *
 * <p>A {@link io.fanwen.importing.page.PageText} is a page before it is known what is what: lines and lists, and what stands around them.
 * The head of a page is what stands above its text, such as its breadcrumb and its date; the furniture is what stands below, such as lists of
 * other pages.
 *
 * <p>Nothing is fetched; pictures come along if they were saved with the page. Links that lead into the site that a page came from are
 * undone.
 */
package io.fanwen.importing.page;
