/**
 * Themes: how views become HTML.
 *
 * <p>A {@link io.fanwen.theme.Theme} is what a {@link io.fanwen.theme.ThemeLoader} makes of a theme's folder: templates (Mustache),
 * {@link io.fanwen.theme.Asset}s under their own names, scripts among them without comments, and strings of one language. A theme may extend another; each is made of
 * layers, the site's own files over the built-in ones, and a file is looked up in the child's layers first. A template belongs to a view
 * of {@link io.fanwen.page.view.Views}: {@code ArticleView} to {@code article.mustache}.
 *
 * <p>A template reads the components of view records and nothing else: no methods, no files outside the theme's folder, no addresses. All
 * templates are compiled and checked against the records' types when the theme is loaded, so that a misspelt name is an error even in
 * a branch that no page takes. The one room that uses Mustache.java; where that differs from the Mustache specification,
 * {@code docs/theming.md} says so.
 */
package io.fanwen.theme;
