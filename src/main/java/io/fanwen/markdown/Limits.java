package io.fanwen.markdown;

import io.fanwen.text.Source;

/** How much a text may ask of its readers. Counts, so that the verdict does not depend on the machine. */
final class Limits {
    /** A book of a million characters; articles have a few thousand. */
    static final int CHARACTERS = 2_000_000;
    /** In one table. */
    static final int TABLE_CELLS = 200_000;
    /**
     * Beginnings of images in one text. commonmark-java 0.30.1 walks over all that are still open at the end of each link, so their number
     * goes in squared.
     */
    static final int IMAGES = 5_000;

    private Limits() {}

    /** Reports what there is too much of, from an offset on. */
    static void check(Source source, int from, Remarks remarks) {
        String text = source.text();
        if (text.length() - from > CHARACTERS) {
            remarks.add(MarkdownCode.TOO_MUCH, from, 1, "characters", Integer.toString(CHARACTERS));
            return;
        }
        int images = 0;
        for (int at = text.indexOf("![", from); at >= 0; at = text.indexOf("![", at + 2)) {
            images++;
            if (images > IMAGES) {
                remarks.add(MarkdownCode.TOO_MUCH, at, 2, "![", Integer.toString(IMAGES));
                return;
            }
        }
    }
}
