package io.fanwen.fields;

import io.fanwen.text.Diagnostic;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads numbers. */
final class Numbers {
    /** Digits alone, or in groups of three. More than 15 are too many for any count, whatever they say. */
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}|\\d{1,3}(,\\d{3}){1,4}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final BigDecimal MOST_STARS = BigDecimal.valueOf(5);

    private Numbers() {}

    static OptionalInt whole(FieldValue.Scalar scalar, FieldReader.Range range, String name, Consumer<Diagnostic> report) {
        String typed = Widths.narrow(scalar.withoutComment());
        if (FieldReader.isNull(scalar)) {
            return OptionalInt.empty();
        }
        if (WHOLE.matcher(typed).matches()) {
            long number = Long.parseLong(typed.replace(",", ""));
            if (number >= range.smallest() && number <= range.largest()) {
                return OptionalInt.of((int) number);
            }
        }
        report.accept(Diagnostic.at(scalar.place(), FieldCode.NOT_WHOLE_NUMBER, name, Texts.quotable(scalar.withoutComment()),
                String.valueOf(range.smallest()), String.valueOf(range.largest())));
        return OptionalInt.empty();
    }

    static OptionalInt halfSteps(FieldValue.Scalar scalar, String name, Consumer<Diagnostic> report) {
        String typed = Widths.narrow(scalar.withoutComment());
        if (FieldReader.isNull(scalar)) {
            return OptionalInt.empty();
        }
        if (DECIMAL.matcher(typed).matches()) {
            BigDecimal stars = new BigDecimal(typed);
            BigDecimal steps = stars.multiply(BigDecimal.valueOf(2)).stripTrailingZeros();
            if (stars.compareTo(MOST_STARS) <= 0 && steps.scale() <= 0) {
                return OptionalInt.of(steps.intValueExact());
            }
        }
        report.accept(Diagnostic.at(scalar.place(), FieldCode.NOT_RATING, name, Texts.quotable(scalar.withoutComment())));
        return OptionalInt.empty();
    }
}
