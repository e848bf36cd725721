package io.fanwen.config;

import io.fanwen.text.Place;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a site says of the rules that its content is checked by.
 *
 * @param rules            what the site wants of a rule, by the rule's id
 * @param synonyms         the topic to write instead, by the topic that means the same
 * @param longestParagraph how many words a paragraph may have before somebody is told; 50 to 100,000
 * @param pageSize         how many kilobytes of HTML a page may have; 10 to 100,000
 */
public record CheckSettings(Map<String, Wanted> rules, Map<String, String> synonyms, int longestParagraph, int pageSize) {
    /** Where a site says nothing. */
    public static final CheckSettings DEFAULT = new CheckSettings(Map.of(), Map.of(), 600, 500);

    public CheckSettings {
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
        synonyms = Collections.unmodifiableMap(new TreeMap<>(synonyms));
    }

    /** How much a rule is to matter: not at all, or as much as it says. */
    public enum Level { OFF, INFO, WARNING, ERROR }

    /** @param place of the rule's id, for when there is no such rule */
    public record Wanted(Level level, Place place) {
        public Wanted {
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(place, "place");
        }
    }
}
