package io.fanwen.text;

import java.util.Locale;

/** A language that fanwen itself speaks: its help and its messages, not the site's. */
public enum Language {
    ENGLISH("en"), CHINESE("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As in the names of resource files. */
    public String tag() {
        return tag;
    }

    /** Chinese for any Chinese locale, otherwise English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }
}
