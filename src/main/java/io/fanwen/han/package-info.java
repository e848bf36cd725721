/**
 * Chinese text as a program sees it: which characters are which, how much text there is, which words it holds.
 *
 * <p>{@link io.fanwen.han.Han} says what a code point is; {@link io.fanwen.han.Folding} makes spellings equal that readers take as
 * equal; {@link io.fanwen.han.Tokens} is the one tokeniser of the program, for the search index, the search box and related articles
 * alike; {@link io.fanwen.han.WordCount} is 字数; {@link io.fanwen.han.Pinyin} spells Chinese names in Latin letters for addresses.
 *
 * <p>Every table is frozen here, so that a site has the same bytes whichever Java builds it: Java's own tables grow with Unicode, from
 * one release to the next. Where Java is asked (normal forms, lower case), it is asked only what Unicode has promised never to change.
 * Offsets count UTF-16 units; lengths count code points unless a method says otherwise. The only room that imports HanLP. All is
 * stateless and thread-safe.
 */
package io.fanwen.han;
