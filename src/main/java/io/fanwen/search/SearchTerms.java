package io.fanwen.search;

import java.util.Arrays;
import java.util.List;

/**
 * What one article gives to the index: its terms, each with an impact and a field. Depends on the article's texts alone, so it can be kept
 * as long as those stay the same and the program too. Immutable.
 *
 * <p>Terms are the tokens of {@link io.fanwen.han.Tokens}, and besides every single ideograph, so that one character finds what holds it too.
 * The impact is BM25's saturated frequency with a fixed reference length in place of the collection's average, in four steps.
 */
public final class SearchTerms {
    private final byte[] bytes;

    private SearchTerms(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param title as plain text
     * @param texts everything else that readers see of the article, plain: lead, headings, postings, experiences; a term never spans two
     */
    public static SearchTerms of(String title, List<String> texts) {
        TermCounts counts = new TermCounts();
        for (String text : texts) {
            counts.add(text, Meta.TEXT);
        }
        counts.add(title, Meta.TITLE);
        return new SearchTerms(counts.write());
    }

    /** The terms of topics and categories, which a library may spell in its own way. */
    static SearchTerms ofTopics(List<String> topics) {
        TermCounts counts = new TermCounts();
        topics.forEach(topic -> counts.add(topic, Meta.TOPIC));
        return new SearchTerms(counts.write());
    }

    /** For storing; {@link #fromBytes} reads it. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /**
     * Throws {@link IllegalArgumentException} on bytes that {@link #toBytes} never writes, here or when the terms are read.
     *
     * @param bytes not to be changed any more
     */
    public static SearchTerms fromBytes(byte[] bytes) {
        if (bytes.length < TermReader.LEAST_BYTES) {
            throw new IllegalArgumentException("terms cut short");
        }
        return new SearchTerms(bytes);
    }

    TermReader reader() {
        return new TermReader(bytes);
    }

    /** Goes on where another reader of the same terms ended. */
    TermReader reader(TermReader.Place place) {
        return new TermReader(bytes, place);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchTerms terms && Arrays.equals(bytes, terms.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
