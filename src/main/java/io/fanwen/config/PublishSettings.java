package io.fanwen.config;

import java.util.List;

/**
 * Where the site is published.
 *
 * @param targets in the order of the settings
 */
public record PublishSettings(List<PublishTarget> targets) {
    /** For sites that say nothing about it. */
    public static final PublishSettings NONE = new PublishSettings(List.of());

    public PublishSettings {
        targets = List.copyOf(targets);
    }
}
