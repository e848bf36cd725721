package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.fields.Moment;
import io.fanwen.page.view.Parts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatesTest {
    private final Dates dates = new Dates(ZoneId.of("Asia/Shanghai"));

    @Test
    void keepsABareDayBareWhereItMay() {
        Moment day = new Moment(LocalDate.of(2025, 7, 6), Optional.empty());

        assertEquals(new Parts.Date("2025-07-06", "2025-07-06", "2025", "07"), dates.shown(day));
        assertEquals("2025-07-06T00:00:00+08:00", dates.full(day));
    }

    @Test
    void tellsATimeWithItsOffset() {
        Moment moment = new Moment(LocalDate.of(2025, 7, 6), Optional.of(LocalTime.of(8, 30)));

        assertEquals("2025-07-06T08:30:00+08:00", dates.shown(moment).iso());
    }

    @Test
    void writesOffsetsThatReadersKnow() {
        Moment longAgo = new Moment(LocalDate.of(1900, 1, 1), Optional.empty());

        assertEquals("1900-01-01T00:00:00+08:05", dates.full(longAgo));
        assertEquals("2025-01-01T00:00:00Z", new Dates(ZoneId.of("UTC")).full(new Moment(LocalDate.of(2025, 1, 1), Optional.empty())));
    }
}
