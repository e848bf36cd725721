package io.fanwen.word;

/** How a Word file looks. */
public enum WordStyle {
    /** Song at 12 points, one and a half lines, Word's usual margins for Chinese: a document of everyday use. */
    PLAIN(new Layout(new Layout.Margins(1440, 1800, 1440, 1800, 992), 24, "<w:docGrid w:type=\"lines\" w:linePitch=\"312\"/>")),
    /**
     * GB/T 9704—2012, the form of official documents: a type area of 156 mm × 225 mm with 22 lines of 28 characters (5.2.1 to 5.2.3),
     * a title of 22 points, a body of 16 points in Fangsong, and the page number between dashes, outwards (7.5).
     */
    OFFICIAL(new Layout(new Layout.Margins(2098, 1474, 1984, 1588, 1304), 32,
            "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-849\"/>"));

    private final Layout layout;

    WordStyle(Layout layout) {
        this.layout = layout;
    }

    Layout layout() {
        return layout;
    }
}
