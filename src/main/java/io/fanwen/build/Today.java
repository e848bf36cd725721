package io.fanwen.build;

import io.fanwen.fields.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What counts as now. Stateless. */
public final class Today {
    private Today() {}

    /**
     * @param given what the user wrote, in any form that a date field takes; a bare day begins at 00:00
     * @param clock the machine's time, for when the user wrote nothing
     * @return empty if what the user wrote is no day
     */
    public static Optional<Moment> of(Optional<String> given, Instant clock, ZoneId zone) {
        if (given.isPresent()) {
            return Moment.of(given.get(), zone);
        }
        ZonedDateTime here = clock.atZone(zone);
        return Optional.of(new Moment(here.toLocalDate(), Optional.of(here.toLocalTime())));
    }
}
