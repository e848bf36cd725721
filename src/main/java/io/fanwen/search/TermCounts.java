package io.fanwen.search;

import io.fanwen.han.Folding;
import io.fanwen.han.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the terms of one article and writes them as {@link TermReader} reads them. Every build of every article comes through here: plain
 * arrays, and sorting by counting. Not thread-safe.
 */
final class TermCounts {
    /** Characters; beyond it length counts no more against an article. */
    private static final int LONGEST = 12_000;

    /** In a unit, above its code point: whether the next unit follows it at once. */
    private static final int JOINED = TermReader.IDEOGRAPHS;
    private static final int FIELD_SHIFT = TermReader.IDEOGRAPH_BITS + 1;

    /** How often a word was met, and its best field. */
    private final Map<String, int[]> words = new TreeMap<>();
    private int wordsMet;
    /** Every ideograph as it was met. */
    private int[] units = new int[256];
    private int size;

    private final Octets heads = new Octets();
    private final Octets bodies = new Octets();
    /** The least frequencies that make an impact of 1, 2 and 3. */
    private int[] steps = {};

    void add(String text, int field) {
        String folded = Folding.fold(text);
        char[] chars = folded.toCharArray();
        if (size + chars.length > units.length) {
            units = Arrays.copyOf(units, Math.max(units.length * 2, size + chars.length));
        }
        boolean joins = false;
        int at = 0;
        while (at < chars.length) {
            int codePoint = chars[at];
            if (codePoint < 0x4e00 || codePoint > 0x9fff) {
                codePoint = folded.codePointAt(at);
                if (!Tokens.isIdeograph(codePoint)) {
                    joins = false;
                    at = other(folded, at, field);
                    continue;
                }
            }
            if (joins) {
                units[size - 1] |= JOINED;
            }
            joins = true;
            units[size++] = codePoint | field << FIELD_SHIFT;
            at += Character.charCount(codePoint);
        }
    }

    /** A word or what parts words. Returns where it ends. */
    private int other(String folded, int start, int field) {
        int end = Tokens.wordEnd(folded, start);
        if (end == start) {
            return start + Character.charCount(folded.codePointAt(start));
        }
        int[] seen = words.computeIfAbsent(Tokens.word(folded, start, end), w -> new int[] {0, Meta.TEXT});
        seen[0]++;
        seen[1] = Math.min(seen[1], field);
        wordsMet++;
        return end;
    }

    byte[] write() {
        steps = steps(size + wordsMet);
        Octets out = new Octets();
        out.number(words.size());
        words.forEach((word, seen) -> {
            byte[] text = word.getBytes(StandardCharsets.UTF_8);
            out.octet(meta(seen[0], seen[1]));
            out.number(text.length);
            out.octets(text, text.length);
        });
        int[] distinct = distinct();
        writeGroups(distinct, ranks(distinct));
        out.number(distinct.length);
        out.number(heads.size);
        out.octets(heads.bytes, heads.size);
        out.octets(bodies.bytes, bodies.size);
        return Arrays.copyOf(out.bytes, out.size);
    }

    /** The code points met, ascending. */
    private int[] distinct() {
        long[] seen = new long[TermReader.IDEOGRAPHS >> 6];
        int count = 0;
        for (int i = 0; i < size; i++) {
            int codePoint = codePoint(i);
            long bit = 1L << codePoint;
            if ((seen[codePoint >> 6] & bit) == 0) {
                seen[codePoint >> 6] |= bit;
                count++;
            }
        }
        int[] distinct = new int[count];
        int next = 0;
        for (int i = 0; next < count; i++) {
            for (long rest = seen[i]; rest != 0; rest &= rest - 1) {
                distinct[next++] = i << 6 | Long.numberOfTrailingZeros(rest);
            }
        }
        return distinct;
    }

    /** For each unit, which of the distinct ones it is, from 1. */
    private int[] ranks(int[] distinct) {
        int least = distinct.length == 0 ? 0 : distinct[0];
        int[] byCodePoint = new int[distinct.length == 0 ? 0 : distinct[distinct.length - 1] - least + 1];
        for (int i = 0; i < distinct.length; i++) {
            byCodePoint[distinct[i] - least] = i + 1;
        }
        int[] ranks = new int[size];
        for (int i = 0; i < size; i++) {
            ranks[i] = byCodePoint[codePoint(i) - least];
        }
        return ranks;
    }

    private void writeGroups(int[] distinct, int[] ranks) {
        int[] seconds = new int[size];
        int[] ascending = new int[size];
        for (int i = 0; i < size; i++) {
            seconds[i] = (units[i] & JOINED) != 0 ? ranks[i + 1] : 0;
            ascending[i] = i;
        }
        int[] bySecond = sorted(ascending, seconds, distinct.length);
        int[] sorted = sorted(bySecond, ranks, distinct.length);
        int end;
        for (int at = 0; at < size; at = end) {
            int rank = ranks[sorted[at]];
            for (end = at; end < size && ranks[sorted[end]] == rank; end++) {}
            writeGroup(distinct, rank, seconds, Arrays.copyOfRange(sorted, at, end));
        }
    }

    /** @param group its units by their seconds */
    private void writeGroup(int[] distinct, int rank, int[] seconds, int[] group) {
        int best = Meta.TEXT;
        int terms = 0;
        int before = 0;
        int end;
        for (int at = 0; at < group.length; at = end) {
            int second = seconds[group[at]];
            int field = Meta.TEXT;
            for (end = at; end < group.length && seconds[group[end]] == second; end++) {
                field = Math.min(field, units[group[end]] >> FIELD_SHIFT);
            }
            best = Math.min(best, field);
            if (second > 0) {
                int codePoint = distinct[second - 1];
                bodies.number(codePoint - before << 4 | meta(end - at, field));
                before = codePoint;
                terms++;
            }
        }
        heads.number(distinct[rank - 1] - (rank == 1 ? 0 : distinct[rank - 2]));
        heads.octet(meta(group.length, best));
        heads.number(terms);
    }

    /** The units in the order of their keys, else in the order they come. @param most the highest key */
    private static int[] sorted(int[] units, int[] keys, int most) {
        int[] next = new int[most + 2];
        for (int unit : units) {
            next[keys[unit] + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] sorted = new int[units.length];
        for (int unit : units) {
            sorted[next[keys[unit]]++] = unit;
        }
        return sorted;
    }

    private int codePoint(int unit) {
        return units[unit] & TermReader.IDEOGRAPHS - 1;
    }

    private int meta(int frequency, int field) {
        int impact = 0;
        while (impact < Meta.HIGHEST && frequency >= steps[impact]) {
            impact++;
        }
        return Meta.of(impact, field);
    }

    /** BM25 with k1 = 1.2, b = 0.75 and a reference length of 2,400 characters. */
    private static int[] steps(int length) {
        int[] shares = {60, 75, 86};
        int[] steps = new int[shares.length];
        int frequency = 1;
        for (int i = 0; i < steps.length; i++) {
            while (100_000 * frequency / (1000 * frequency + 300 + 900 * Math.min(length, LONGEST) / 2400) < shares[i]) {
                frequency++;
            }
            steps[i] = frequency;
        }
        return steps;
    }

    /** Bytes of growing count. */
    private static final class Octets {
        private byte[] bytes = new byte[512];
        private int size;

        void octet(int octet) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            bytes[size++] = (byte) octet;
        }

        void octets(byte[] more, int count) {
            if (size + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
            }
            System.arraycopy(more, 0, bytes, size, count);
            size += count;
        }

        void number(int number) {
            int rest = number;
            for (; rest >= 0x80; rest >>>= 7) {
                octet(rest & 0x7f | 0x80);
            }
            octet(rest);
        }
    }
}
