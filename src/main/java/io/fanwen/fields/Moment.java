package io.fanwen.fields;

import io.fanwen.text.Place;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A day, or a day with a time, in the site's time zone.
 *
 * @param time empty for a bare day, which begins at 00:00
 */
public record Moment(LocalDate day, Optional<LocalTime> time) implements Comparable<Moment> {
    /** Reads what a date field takes, given otherwise than in a file: with a zone it is taken over into {@code zone}. Empty for anything else. */
    public static Optional<Moment> of(String typed, ZoneId zone) {
        return Moments.read(new FieldValue.Scalar(typed.strip(), FieldValue.Style.PLAIN, Place.file("")), zone, "", problem -> { });
    }

    @Override
    public int compareTo(Moment other) {
        int byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : start().compareTo(other.start());
    }

    private LocalTime start() {
        return time.orElse(LocalTime.MIDNIGHT);
    }
}
