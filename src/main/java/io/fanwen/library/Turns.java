package io.fanwen.library;

import io.fanwen.fields.Moment;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Between which moments nothing comes or goes by itself: a library made of the same parts at any time between them is the same.
 *
 * @param last the last publication or expiry that has been; empty if there was none
 * @param next the first that is still to come; empty if there is none
 */
public record Turns(Optional<Moment> last, Optional<Moment> next) {
    static Turns around(Moment now, Stream<Moment> moments) {
        Optional<Moment> last = Optional.empty();
        Optional<Moment> next = Optional.empty();
        for (Moment moment : (Iterable<Moment>) moments::iterator) {
            boolean been = moment.compareTo(now) <= 0;
            if (been && last.filter(other -> other.compareTo(moment) >= 0).isEmpty()) {
                last = Optional.of(moment);
            } else if (!been && next.filter(other -> other.compareTo(moment) <= 0).isEmpty()) {
                next = Optional.of(moment);
            }
        }
        return new Turns(last, next);
    }

    /** With other moments too: they hold for no longer than before. */
    Turns and(Moment now, Stream<Moment> moments) {
        return around(now, Stream.concat(Stream.concat(last.stream(), next.stream()), moments));
    }

    /** Whether a moment lies between them. */
    public boolean hold(Moment now) {
        return last.filter(moment -> moment.compareTo(now) > 0).isEmpty() && next.filter(moment -> moment.compareTo(now) <= 0).isEmpty();
    }
}
