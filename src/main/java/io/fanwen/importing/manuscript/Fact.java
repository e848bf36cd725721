package io.fanwen.importing.manuscript;

import java.util.Locale;

/** A field of front matter that an import can fill, in the order in which they are written. */
public enum Fact {
    TITLE, DATE, UPDATED, CATEGORY, TOPICS, HEAT, SUMMARY, AUTHOR, SLUG, ALIASES, DRAFT, PIECES, SOURCE, IMPORTED;

    /** Its name in front matter. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values are our own words and numbers, which need no quotation marks. */
    boolean isBare() {
        return this == DATE || this == UPDATED || this == HEAT || this == DRAFT || this == PIECES || this == IMPORTED;
    }

    /** Whether it is written as a list, however many values it has. */
    boolean isList() {
        return this == TOPICS || this == ALIASES;
    }
}
