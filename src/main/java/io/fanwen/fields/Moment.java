package io.fanwen.fields;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A day, or a day with a time, in the site's time zone.
 *
 * @param time empty for a bare day, which begins at 00:00
 */
public record Moment(LocalDate day, Optional<LocalTime> time) implements Comparable<Moment> {
    @Override
    public int compareTo(Moment other) {
        int byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : start().compareTo(other.start());
    }

    private LocalTime start() {
        return time.orElse(LocalTime.MIDNIGHT);
    }
}
