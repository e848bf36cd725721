package io.fanwen.word;

/**
 * What stands before the text of the next paragraph.
 *
 * @param numbering {@code w:numPr}, or empty
 * @param runs      whole runs, or empty
 * @param item      whether the paragraph is the first of an item
 */
record Marker(String numbering, String runs, boolean item) {
    static final Marker NONE = new Marker("", "", false);

    static Marker runs(String runs) {
        return new Marker("", runs, false);
    }
}
