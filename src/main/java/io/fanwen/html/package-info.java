/**
 * HTML that authors wrote: what of it is safe, and how text and addresses are written into HTML.
 *
 * <p>A {@link io.fanwen.html.Sanitiser} keeps the safe elements and attributes of a fragment and names what it dropped. {@link
 * io.fanwen.html.Html} escapes text and percent-encodes addresses. A {@link io.fanwen.html.PageScan} is a published page as a strict parser reads it.
 *
 * <p>The only room that imports jsoup. Depends on {@code text} alone; nothing here knows Markdown.
 */
package io.fanwen.html;
