package io.fanwen.serve;

/** What the preview itself answers, beside the site. No site's own page begins like this. */
final class PreviewPaths {
    /** The author's desk. */
    static final String DESK = "/_fanwen/";
    static final String SCRIPT = "/_fanwen/live.js";
    static final String STYLE = "/_fanwen/live.css";
    static final String EVENTS = "/_fanwen/events";

    private PreviewPaths() {}
}
