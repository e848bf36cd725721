package io.fanwen.fields;

import io.fanwen.text.Diagnostic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days and times as DESIGN §3 lists them: {@code 2025-07-06}, {@code 2025/7/6}, {@code 2025.7.6}, {@code 2025年7月6日}, each alone or
 * followed by {@code T} or a blank and {@code 8:05}, {@code 08:05:30} or {@code 08:05:30.25}, and that by {@code Z}, {@code +08:00} or
 * {@code +0800}. Digits and signs may be wide. Without a zone the time is the site's; with one it is taken over into the site's.
 */
final class Moments {
    /** Four digits that begin with another than 0: what addresses and feeds can show. */
    private static final String DAY = "(?<year>[1-9]\\d{3})"
            + "(?:(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})|\\s?年\\s?(?<month2>\\d{1,2})\\s?月\\s?(?<day2>\\d{1,2})\\s?[日号])";
    private static final String TIME = "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,9}))?)?";
    private static final String ZONE = "\\s*(?<zone>[zZ]|[+-]\\d{2}:?\\d{2})";
    private static final Pattern MOMENT = Pattern.compile(DAY + "(?:(?:[tT]|\\s+|(?<=[日号]))" + TIME + "(?:" + ZONE + ")?)?");

    private Moments() {}

    static Optional<Moment> read(FieldValue.Scalar scalar, ZoneId zone, String name, Consumer<Diagnostic> report) {
        Matcher typed = MOMENT.matcher(Widths.narrow(scalar.withoutComment()));
        Optional<LocalDate> day = typed.matches() ? day(typed) : Optional.empty();
        Optional<LocalTime> time = day.isPresent() && typed.group("hour") != null ? time(typed) : Optional.empty();
        FieldCode wrong = !typed.matches() ? FieldCode.NOT_DATE : day.isEmpty() ? FieldCode.NO_SUCH_DATE : FieldCode.NO_SUCH_TIME;
        try {
            if (day.isPresent() && (time.isPresent() || typed.group("hour") == null)) {
                return Optional.of(inZone(new Moment(day.get(), time), Optional.ofNullable(typed.group("zone")), zone));
            }
        } catch (DateTimeException noSuchOffset) {
            wrong = FieldCode.NO_SUCH_TIME;
        }
        report.accept(Diagnostic.at(scalar.place(), wrong, name, Texts.quotable(scalar.withoutComment())));
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher typed) {
        String suffix = typed.group("month") == null ? "2" : "";
        try {
            return Optional.of(LocalDate.of(number(typed, "year"), number(typed, "month" + suffix), number(typed, "day" + suffix)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(Matcher typed) {
        String fraction = typed.group("fraction") == null ? "" : typed.group("fraction");
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        try {
            return Optional.of(LocalTime.of(number(typed, "hour"), number(typed, "minute"),
                    typed.group("second") == null ? 0 : number(typed, "second"), nanos));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** A time that was given with its offset from UTC, as the site's clocks showed it. */
    private static Moment inZone(Moment typed, Optional<String> offset, ZoneId zone) {
        if (offset.isEmpty() || typed.time().isEmpty()) {
            return typed;
        }
        ZoneOffset from = ZoneOffset.of(offset.get().toUpperCase(Locale.ROOT));
        LocalDateTime there = LocalDateTime.of(typed.day(), typed.time().get());
        LocalDateTime here = there.atOffset(from).atZoneSameInstant(zone).toLocalDateTime();
        return new Moment(here.toLocalDate(), Optional.of(here.toLocalTime()));
    }

    private static int number(Matcher typed, String group) {
        return Integer.parseInt(typed.group(group));
    }
}
