package io.fanwen.config;

import io.fanwen.text.Place;

/** Where a site is sent, and how. A closed set. None of it is secret: secrets never stand in settings. */
public sealed interface PublishTarget {
    /** What every target has. */
    Common common();

    /** The word for its kind in settings. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @param name  what its owner calls it: letters, digits, hyphens and underscores
     * @param gzip  whether texts are sent compressed as well
     * @param place where it stands, for messages
     */
    record Common(String name, boolean gzip, Place place) {}

    /**
     * A folder of this machine that a web server serves.
     *
     * @param path relative to the site's folder, or absolute; {@code ~/} is the user's home
     * @param keep how many releases stay, the one that is served among them; at least 1
     */
    record Folder(Common common, String path, int keep) implements PublishTarget {}
}
