package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.fields.Moment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void lieAroundNow() {
        Turns turns = Turns.around(at(10, 12), Stream.of(day(3), day(11), at(10, 12), day(10), day(20)));

        assertEquals(new Turns(Optional.of(at(10, 12)), Optional.of(day(11))), turns);
    }

    @Test
    void holdFromTheLastOneOnUntilTheNext() {
        Turns turns = Turns.around(at(10, 12), Stream.of(day(10), day(11)));

        assertTrue(turns.hold(day(10)));
        assertTrue(turns.hold(at(10, 23)));
        assertFalse(turns.hold(day(11)));
        assertFalse(turns.hold(day(9)));
    }

    @Test
    void holdForEverWhereNothingComesOrGoes() {
        assertTrue(Turns.around(day(10), Stream.of()).hold(day(1)));
        assertTrue(Turns.around(day(10), Stream.of()).hold(day(28)));
    }

    private static Moment day(int day) {
        return new Moment(LocalDate.of(2026, 6, day), Optional.empty());
    }

    private static Moment at(int day, int hour) {
        return new Moment(LocalDate.of(2026, 6, day), Optional.of(LocalTime.of(hour, 0)));
    }
}
