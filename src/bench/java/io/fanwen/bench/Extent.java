package io.fanwen.bench;

/** How much of a site is made. */
enum Extent {
    /** As a site is by default. */
    EVERYTHING("all of it", ""),
    /** What other builders make too. */
    PAGES("without Word files", "word: off\n");

    private final String words;
    private final String settings;

    Extent(String words, String settings) {
        this.words = words;
        this.settings = settings;
    }

    String words() {
        return words;
    }

    /** Lines of {@code site.yaml}. */
    String settings() {
        return settings;
    }
}
