package io.fanwen.word;

/** How a Word file looks. */
public enum WordStyle {
    /** Song at 12 points, lines of 23 points, Word's usual margins for Chinese: a document of everyday use. */
    PLAIN(new Layout(new Layout.Margins(1440, 1800, 1440, 1800, 992), 24, "<w:docGrid w:linePitch=\"312\"/>")),
    /**
     * GB/T 9704—2012, the form of official documents: 22 lines of 28 characters on a type area of 225 mm in height, a title of 22 points,
     * a body of 16 points in Fangsong, the page number between dashes, outwards. The standard's width of 156 mm would squeeze 28
     * characters by a hair, which LibreOffice answers by giving each the room of two; so each side gives up one millimetre, within what the
     * standard allows at the binding edge.
     */
    OFFICIAL(new Layout(new Layout.Margins(2098, 1415, 1984, 1531, 1304), 32,
            "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"0\"/>"));

    private final Layout layout;

    WordStyle(Layout layout) {
        this.layout = layout;
    }

    Layout layout() {
        return layout;
    }
}
