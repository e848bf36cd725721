package io.fanwen.library;

import io.fanwen.config.SiteConfig.MenuItem;
import io.fanwen.markdown.References;
import java.util.Optional;

/** Answers where links lead once everything has its address. Thread-safe. */
interface Links {
    /** See {@link Library#references}. */
    References references(String path);

    /** See {@link Library#menu}. */
    Optional<String> menu(MenuItem item);

    /** See {@link Library#href}. */
    String href(String address);
}
