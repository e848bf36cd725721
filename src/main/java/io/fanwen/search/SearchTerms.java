package io.fanwen.search;

import io.fanwen.han.Folding;
import io.fanwen.han.Tokens;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one article gives to the index: its terms, each with an impact and a field. Depends on the article's texts alone, so it can be kept
 * as long as those stay the same and {@link #VERSION} too. Immutable.
 *
 * <p>Terms are the tokens of {@link Tokens}, and besides every single ideograph, so that one character finds what holds it too. The
 * impact is BM25's saturated frequency with a fixed reference length in place of the collection's average, in four steps.
 */
public final class SearchTerms {
    /** Changes whenever the same texts would give other terms. */
    public static final int VERSION = 1;

    private static final int IDEOGRAPH_BITS = 18;

    /** Ideographs are below it: planes 0 to 3. */
    private static final int LOW = (1 << IDEOGRAPH_BITS) - 1;

    /** Characters; beyond it length counts no more against an article. */
    private static final int LONGEST = 12_000;

    private final byte[] bytes;

    private SearchTerms(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Hears of terms. */
    interface Sink {
        /** @param pair as {@link #first} and {@link #second} read it; pairs ascend, and come after all words */
        void ideographs(long pair, int meta);

        /** @param word words ascend */
        void word(String word, int meta);
    }

    /**
     * @param title as plain text
     * @param texts everything else that readers see of the article, plain: lead, headings, postings, experiences; a term never spans two
     */
    public static SearchTerms of(String title, List<String> texts) {
        TermCounts counts = new TermCounts(8192);
        for (String text : texts) {
            counts.add(text, Meta.TEXT);
        }
        counts.add(title, Meta.TITLE);
        return new SearchTerms(counts.write());
    }

    /** The terms of topics and categories, which a library may spell in its own way. */
    static SearchTerms ofTopics(List<String> topics) {
        TermCounts counts = new TermCounts(128);
        topics.forEach(topic -> counts.add(topic, Meta.TOPIC));
        return new SearchTerms(counts.write());
    }

    /** For storing; {@link #fromBytes} reads it. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Throws {@link IllegalArgumentException} on bytes that {@link #toBytes} never writes. */
    public static SearchTerms fromBytes(byte[] bytes) {
        SearchTerms terms = new SearchTerms(bytes.clone());
        try {
            terms.forEach(new Sink() {
                private long last = -1;

                @Override
                public void ideographs(long pair, int meta) {
                    if (pair <= last || first(pair) == 0) {
                        throw new IllegalArgumentException("terms out of order");
                    }
                    last = pair;
                }

                @Override
                public void word(String word, int meta) {}
            });
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("terms cut short", e);
        }
        return terms;
    }

    /** Words in their order, then ideographs in theirs. */
    void forEach(Sink sink) {
        Reader in = new Reader(bytes);
        int words = in.count();
        for (int i = 0; i < words; i++) {
            int meta = in.meta();
            sink.word(in.text(), meta);
        }
        long pair = 0;
        while (in.at < bytes.length) {
            long step = in.number();
            pair += step >> 4;
            int meta = (int) step & 15;
            if (Meta.field(meta) > Meta.TEXT || pair < 0 || pair >>> 2 * IDEOGRAPH_BITS != 0) {
                throw new IllegalArgumentException("not a term");
            }
            sink.ideographs(pair, meta);
        }
    }

    static int first(long pair) {
        return (int) (pair >> IDEOGRAPH_BITS);
    }

    /** 0 for a single ideograph. */
    static int second(long pair) {
        return (int) pair & LOW;
    }

    static long pair(int first, int second) {
        return (long) first << IDEOGRAPH_BITS | second;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchTerms terms && Arrays.equals(bytes, terms.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Counts the terms of one article. */
    private static final class TermCounts {
        /** Beyond it a term met more often means no more. */
        private static final int MOST = (1 << 20) - 1;
        private static final int META_BITS = 22;

        private final Map<String, int[]> words = new TreeMap<>();
        /** In open addressing: a pair, then how often it was met, then its best field; 0 for an empty place. */
        private long[] pairs;
        private int size;
        private int length;

        /** @param places a power of two */
        TermCounts(int places) {
            pairs = new long[places];
        }

        void add(String text, int field) {
            String folded = Folding.fold(text);
            Tokens.forEach(folded, (key, start, end) -> {
                int first = folded.codePointAt(start);
                if (!Tokens.isIdeograph(first)) {
                    count(folded.substring(start, end), field);
                    return;
                }
                int next = start + Character.charCount(first);
                if (next < end) {
                    count(pair(first, folded.codePointAt(next)), field);
                }
            });
            for (int at = 0; at < folded.length();) {
                int codePoint = folded.codePointAt(at);
                at += Character.charCount(codePoint);
                if (Tokens.isIdeograph(codePoint)) {
                    count(pair(codePoint, 0), field);
                    length++;
                }
            }
        }

        private void count(String word, int field) {
            int[] seen = words.computeIfAbsent(word, w -> new int[] {0, Meta.TEXT});
            seen[0]++;
            seen[1] = Math.min(seen[1], field);
            length++;
        }

        private void count(long pair, int field) {
            int at = find(pair);
            if (pairs[at] == 0) {
                if (++size * 2 > pairs.length) {
                    grow();
                    at = find(pair);
                }
                pairs[at] = pair << META_BITS | Meta.TEXT;
            }
            long seen = pairs[at];
            pairs[at] = (seen >> 2 << 2 | Math.min(seen & 3, field)) + ((seen >> 2 & MOST) < MOST ? 4 : 0);
        }

        private int find(long pair) {
            int at = (int) (pair * 0x9e3779b97f4a7c15L >>> 40) & pairs.length - 1;
            while (pairs[at] != 0 && pairs[at] >>> META_BITS != pair) {
                at = at + 1 & pairs.length - 1;
            }
            return at;
        }

        private void grow() {
            long[] old = pairs;
            pairs = new long[old.length * 2];
            for (long entry : old) {
                if (entry != 0) {
                    pairs[find(entry >>> META_BITS)] = entry;
                }
            }
        }

        byte[] write() {
            ByteArrayOutputStream out = new ByteArrayOutputStream(size * 2);
            number(out, words.size());
            words.forEach((word, seen) -> {
                byte[] text = word.getBytes(StandardCharsets.UTF_8);
                out.write(Meta.of(impact(seen[0]), seen[1]));
                number(out, text.length);
                out.writeBytes(text);
            });
            long[] sorted = Arrays.stream(pairs).filter(entry -> entry != 0).sorted().toArray();
            long before = 0;
            for (long entry : sorted) {
                long pair = entry >>> META_BITS;
                number(out, pair - before << 4 | Meta.of(impact((int) (entry >> 2 & MOST)), (int) entry & 3));
                before = pair;
            }
            return out.toByteArray();
        }

        /** BM25 with k1 = 1.2, b = 0.75 and a reference length of 2,400 characters. */
        private int impact(int frequency) {
            long thousandths = 1000L * frequency;
            long share = 100 * thousandths / (thousandths + 300 + 900L * Math.min(length, LONGEST) / 2400);
            return share < 60 ? 0 : share < 75 ? 1 : share < 86 ? 2 : Meta.HIGHEST;
        }
    }

    private static void number(ByteArrayOutputStream out, long number) {
        long rest = number;
        for (; rest >= 0x80; rest >>>= 7) {
            out.write((int) rest & 0x7f | 0x80);
        }
        out.write((int) rest);
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long number() {
            long number = 0;
            for (int shift = 0; shift < 63; shift += 7) {
                byte octet = bytes[at++];
                number |= (long) (octet & 0x7f) << shift;
                if (octet >= 0) {
                    return number;
                }
            }
            throw new IllegalArgumentException("a number goes on and on");
        }

        int count() {
            long number = number();
            if (number > bytes.length) {
                throw new IllegalArgumentException("more than there can be: " + number);
            }
            return (int) number;
        }

        int meta() {
            int meta = bytes[at++];
            if (meta < 0 || Meta.field(meta) > Meta.TEXT) {
                throw new IllegalArgumentException("not a term");
            }
            return meta;
        }

        String text() {
            int length = count();
            if (length > bytes.length - at) {
                throw new IllegalArgumentException("terms cut short");
            }
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
