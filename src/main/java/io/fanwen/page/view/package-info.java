/**
 * What templates may read: a record for each kind of page, made of parts.
 *
 * <p>{@link io.fanwen.page.view.Views} has the views, {@link io.fanwen.page.view.Parts} what they share. A card stands for an article in
 * a list of neighbours and holds nothing that changes often; a list card stands for one in a list page.
 *
 * <p>The records are a promise to theme authors ({@code docs/theming.md}): a component may be added, not renamed or removed. Texts are plain
 * and are escaped by templates; components whose names end in {@code html} are HTML, a {@code url} is ready for an attribute.
 */
package io.fanwen.page.view;
