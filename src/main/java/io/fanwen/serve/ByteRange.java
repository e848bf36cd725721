package io.fanwen.serve;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as a browser asks for it.
 *
 * @param first offset of the first byte
 * @param last  offset of the last byte; less than the first for nothing
 */
record ByteRange(long first, long last) {
    /** So many ranges at once are no browser's wish (RFC 9110 §14.2 lets a server refuse them). */
    private static final int MOST = 16;
    private static final ByteRange NOWHERE = new ByteRange(Long.MAX_VALUE, Long.MAX_VALUE);
    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})");

    /**
     * The one range that is asked for. Empty for anything else that is to be answered with the whole: no header, another unit, a few ranges
     * at once.
     *
     * @param headers the lines of {@code Range}
     */
    static Optional<ByteRange> of(List<String> headers, long size) {
        String all = String.join(",", headers);
        if (all.chars().filter(c -> c == ',').count() >= MOST) {
            return Optional.of(NOWHERE);
        }
        Matcher matcher = ONE.matcher(all.strip());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            long length = Math.min(Long.parseLong(matcher.group(2)), size);
            return Optional.of(length == 0 ? NOWHERE : new ByteRange(size - length, size - 1));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(matcher.group(2)), size - 1);
        boolean backwards = !matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < first;
        return backwards ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }

    boolean isWithin(long size) {
        return first < size;
    }

    long length() {
        return last - first + 1;
    }
}
