package io.fanwen.search;

/** What a posting says besides its article: how much the article is about the term, and the best field that holds it. */
final class Meta {
    /** Fields, the lowest best: title before topics and categories before text. */
    static final int TITLE = 0;
    static final int TOPIC = 1;
    static final int TEXT = 2;

    /** Impacts go from 0 to this. */
    static final int HIGHEST = 3;

    private Meta() {}

    static int of(int impact, int field) {
        return field << 2 | impact;
    }

    static int impact(int meta) {
        return meta & 3;
    }

    static int field(int meta) {
        return meta >> 2;
    }

    static int better(int one, int other) {
        return of(Math.max(impact(one), impact(other)), Math.min(field(one), field(other)));
    }

    static int readImpact(BitReader in) {
        int impact = 0;
        while (impact < HIGHEST && in.bits(1) == 1) {
            impact++;
        }
        return impact;
    }

    /** Low impacts are usual, so they are short. */
    static void writeImpact(BitWriter out, int meta) {
        switch (impact(meta)) {
            case 0 -> out.bits(0, 1);
            case 1 -> out.bits(0b10, 2);
            case 2 -> out.bits(0b110, 3);
            default -> out.bits(0b111, 3);
        }
    }
}
