package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code mobile-number} and {@code identity-number}: numbers that may belong to somebody. Mobile numbers have no check digit, so made-up
 * ones (a digit repeated five times, digits that count up) are taken as such; identity numbers are told by theirs (GB 11643-1999).
 */
final class PrivateNumbers implements FileRule {
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z.])(?:\\+?86[- ]?)?(1[3-9]\\d)([- ]?)(\\d{4})\\2(\\d{4})(?![0-9A-Za-z])");
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{16}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MADE_UP = Pattern.compile(".*(\\d)\\1{4}.*");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        Matcher mobile = MOBILE.matcher(file.prose().text());
        for (boolean more = mobile.find(file.prose().body()); more; more = mobile.find()) {
            String digits = mobile.group(1) + mobile.group(3) + mobile.group(4);
            if (!isMadeUp(digits)) {
                found.accept(file.at(mobile.start(), mobile.group().length(), CheckCode.MOBILE_NUMBER, mobile.group(1) + "****" + mobile.group(4)));
            }
        }
        Matcher identity = IDENTITY.matcher(file.prose().text());
        for (boolean more = identity.find(file.prose().body()); more; more = identity.find()) {
            String number = identity.group();
            if (isIdentity(number)) {
                found.accept(file.at(identity.start(), number.length(), CheckCode.IDENTITY_NUMBER, number.substring(0, 6) + "********" + number.substring(14)));
            }
        }
    }

    static boolean isMadeUp(String digits) {
        return MADE_UP.matcher(digits).matches() || digits.contains("12345") || digits.contains("23456") || digits.contains("98765")
                || digits.equals("13800138000");
    }

    /** A day that there is, and the check digit that belongs to the rest. */
    static boolean isIdentity(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17)) && isDay(number.substring(6, 14))
                && !MADE_UP.matcher(number.substring(0, 6)).matches();
    }

    private static boolean isDay(String digits) {
        try {
            int year = Integer.parseInt(digits.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
