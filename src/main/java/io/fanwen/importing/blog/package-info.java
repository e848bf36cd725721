/**
 * Articles of Hexo, Jekyll and Hugo.
 *
 * <p>The matter is what stands above an article's text, in YAML or TOML, in all the shapes that people type it. A template tag is what these
 * programs carry out in a text, such as {@code {% highlight java %}}: those that mean code or a picture become Markdown, the others stay as they
 * are typed.
 *
 * <p>No text is lost: where what is written would not read back as what the article said, the text stays as it was typed.
 */
package io.fanwen.importing.blog;
