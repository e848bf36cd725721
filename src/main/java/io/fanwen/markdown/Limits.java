package io.fanwen.markdown;

import io.fanwen.text.Source;

/** How much a text may ask of its readers. Counts, so that the verdict does not depend on the machine. */
final class Limits {
    /** A book of a million characters; articles have a few thousand. */
    static final int CHARACTERS = 2_000_000;
    /** In one table. */
    static final int TABLE_CELLS = 200_000;
    /** Characters of all targets and titles together: a definition of a long one may be referred to from everywhere. */
    static final int TARGETS = 4_000_000;
    /**
     * Beginnings of images in one text. commonmark-java 0.30.1 walks over all that are still open at the end of each link, so their number
     * goes in squared.
     */
    static final int IMAGES = 5_000;
    /** Lines without a blank one between them. commonmark-java 0.30.1 copies a paragraph's lines for many a line that follows. */
    static final int PARAGRAPH_LINES = 20_000;

    private Limits() {}

    /** Throws if there is too much of anything from an offset on. */
    static void check(Source source, int from) throws TooMuch {
        String text = source.text();
        if (text.length() - from > CHARACTERS) {
            throw new TooMuch(MarkdownCode.TOO_LONG, from, CHARACTERS);
        }
        int images = 0;
        for (int at = text.indexOf("![", from); at >= 0; at = text.indexOf("![", at + 2)) {
            images++;
            if (images > IMAGES) {
                throw new TooMuch(MarkdownCode.TOO_MANY_IMAGES, at, IMAGES);
            }
        }
        checkLines(text, from);
    }

    /** The widest row of hyphens and bars, which makes a table of the line above it: where a table that is too large begins. */
    static int widestTable(String text, int from) {
        int widest = from;
        long most = 0;
        for (int start = from; start < text.length();) {
            int end = lineEnd(text, start);
            String line = text.substring(start, end);
            long bars = line.chars().filter(c -> c == '|').count();
            if (bars > most && line.indexOf('-') >= 0 && line.chars().allMatch(c -> "|:- \t>".indexOf(c) >= 0)) {
                most = bars;
                widest = start;
            }
            start = end + 1;
        }
        return widest;
    }

    private static void checkLines(String text, int from) throws TooMuch {
        int lines = 0;
        for (int start = from; start < text.length();) {
            int end = lineEnd(text, start);
            lines = end == start ? 0 : lines + 1;
            if (lines > PARAGRAPH_LINES) {
                throw new TooMuch(MarkdownCode.TOO_MANY_LINES, start, PARAGRAPH_LINES);
            }
            start = end + 1;
        }
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Stops the reading of a text. Becomes a failed outcome at the parser's edge. */
    static final class TooMuch extends Exception {
        private static final long serialVersionUID = 1L;

        private final MarkdownCode code;
        private final int offset;
        private final int limit;

        TooMuch(MarkdownCode code, int offset, int limit) {
            super(code.id(), null, false, false);
            this.code = code;
            this.offset = offset;
            this.limit = limit;
        }

        void report(Remarks remarks) {
            remarks.add(code, offset, 1, Integer.toString(limit));
        }
    }
}
