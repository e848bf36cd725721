package io.fanwen.page;

import io.fanwen.fields.Moment;
import io.fanwen.page.view.Parts;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days and times as pages write them, in the site's zone. A bare day stays a bare day wherever that is allowed; where an instant is
 * asked for, it begins at 00:00 (DESIGN §3).
 */
record Dates(ZoneId zone) {
    // The offset is written without the seconds that offsets had a century ago, which neither HTML nor RFC 3339 can write.
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    Parts.Date shown(Moment moment) {
        String day = moment.day().toString();
        return new Parts.Date(iso(moment), day, day.substring(0, day.length() - 6),
                day.substring(day.length() - 5, day.length() - 3));
    }

    /** {@code 2025-07-06}, or {@code 2025-07-06T08:30:00+08:00} when a time is known. */
    String iso(Moment moment) {
        return moment.time().isPresent() ? WITH_OFFSET.format(zoned(moment)) : moment.day().toString();
    }

    /** Always with a time and an offset (RFC 3339). */
    String full(Moment moment) {
        return WITH_OFFSET.format(zoned(moment));
    }

    private ZonedDateTime zoned(Moment moment) {
        return moment.day().atTime(moment.time().orElse(LocalTime.MIDNIGHT)).atZone(zone);
    }
}
