/**
 * Neighbours: which articles are about the same, which are nearly the same text, and which topics go together.
 *
 * <p>{@link io.fanwen.related.Terms} is what is remembered of one article: its tokens with small integer weights, made from the article
 * alone. {@link io.fanwen.related.RelatedLists} weighs shared terms by rarity and lists the nearest articles of each
 * ({@link io.fanwen.related.RelatedSearch} those of one at a time, for a collection that is being edited);
 * {@link io.fanwen.related.RelatedTopics} finds the topics that occur together more than chance would have it. {@link io.fanwen.related.Prints}
 * is what is remembered of an article's texts as sets of shingles, runs of tokens; by their MinHash
 * {@link io.fanwen.related.NearDuplicates} finds those that are nearly the same.
 *
 * <p>Scores are integers and depend on coarse things alone: the weights in the two articles and the document frequency of each shared term
 * in half-octave steps; never on how many articles there are or how long they are on average. So an edit moves few lists, and a list is
 * the same whoever makes it. All is a function of its input; cost is near-linear in the number of articles.
 */
package io.fanwen.related;
