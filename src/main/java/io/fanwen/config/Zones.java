package io.fanwen.config;

import io.fanwen.fields.FieldReader;
import io.fanwen.fields.Nearest;
import io.fanwen.fields.PlacedText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads time zones: names of the IANA database, and fixed offsets such as {@code +08:00}. */
final class Zones {
    private static final String CHINA = "Asia/Shanghai";
    /** What people call the zone that the database names after Shanghai. */
    private static final List<String> NAMES_OF_CHINA = List.of("beijing", "peking", "shenzhen", "china", "cst", "北京", "上海", "中国");

    private Zones() {}

    static Optional<ZoneId> read(PlacedText typed, FieldReader report) {
        try {
            return Optional.of(ZoneId.of(typed.text()));
        } catch (DateTimeException unknown) {
            Optional<String> nearest = nearest(typed.text());
            report.report(typed.place(), nearest.isPresent() ? ConfigCode.UNKNOWN_ZONE : ConfigCode.NOT_ZONE, typed.text(), nearest.orElse(CHINA));
            return Optional.empty();
        }
    }

    /** China's for Chinese, otherwise UTC. */
    static ZoneId usualFor(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("zh") ? ZoneId.of(CHINA) : ZoneId.of("UTC");
    }

    private static Optional<String> nearest(String typed) {
        String folded = typed.toLowerCase(Locale.ROOT);
        return NAMES_OF_CHINA.stream().anyMatch(folded::contains) ? Optional.of(CHINA) : Nearest.to(typed, ZoneId.getAvailableZoneIds());
    }
}
