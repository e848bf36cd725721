package io.fanwen.heat;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * One request as a web server logs it in the combined format, which nginx and Apache share:
 * {@code address - user [25/Nov/2026:08:15:30 +0800] "GET /a.html HTTP/1.1" 200 5120 "referrer" "agent"}. Fields behind the agent are
 * passed over; a virtual host before the address too.
 *
 * @param day    as written, such as {@code 25/Nov/2026}
 * @param second since 1970 in UTC
 * @param client the visitor's network address
 * @param target what was asked for, as sent
 * @param agent  what the visitor's program calls itself
 */
record LogLine(String day, long second, String client, String method, String target, int status, String agent) {
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final int STAMP = "25/Nov/2026:08:15:30 +0800".length();

    /** Empty if the line is not of that format. */
    static Optional<LogLine> of(String line) {
        int open = line.indexOf(" [");
        int close = open + 2 + STAMP;
        if (open <= 0 || close + 3 > line.length() || !line.startsWith("] \"", close)) {
            return Optional.empty();
        }
        int request = close + 3;
        int requestEnd = quoteEnd(line, request);
        int status = requestEnd + 2;
        int size = line.indexOf(' ', status);
        int referrer = size < 0 ? -1 : line.indexOf(" \"", size);
        int agent = referrer < 0 ? -1 : quoteEnd(line, referrer + 2) + 3;
        int agentEnd = agent < 3 || agent > line.length() ? -1 : quoteEnd(line, agent);
        if (requestEnd < 0 || size != status + 3 || agentEnd < 0 || line.charAt(agent - 1) != '"') {
            return Optional.empty();
        }
        try {
            String[] asked = line.substring(request, requestEnd).split(" ");
            return Optional.of(new LogLine(line.substring(open + 2, open + 13), second(line.substring(open + 2, close)),
                    client(line.substring(0, open)), asked[0], asked.length > 1 ? asked[1] : "",
                    Integer.parseInt(line, status, size, 10), line.substring(agent, agentEnd)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Apache writes a quotation mark in a field as {@code \"}; nginx writes {@code \x22}. */
    private static int quoteEnd(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return at < line.length() ? at : -1;
    }

    private static String client(String head) {
        String[] words = head.split(" ");
        // Apache's vhost_combined begins with host:port.
        boolean host = words.length > 3 && words[0].matches("[^\\[\\]]*[a-zA-Z-][^:]*:\\d{1,5}");
        return words[host ? 1 : 0];
    }

    private static long second(String stamp) {
        int month = MONTHS.indexOf(stamp.substring(3, 6)) + 1;
        LocalDateTime local = LocalDateTime.of(number(stamp, 7, 11), month, number(stamp, 0, 2), number(stamp, 12, 14),
                number(stamp, 15, 17), Math.min(59, number(stamp, 18, 20)));
        int minutes = 60 * number(stamp, 22, 24) + number(stamp, 24, 26);
        return local.toEpochSecond(ZoneOffset.UTC) - (stamp.charAt(21) == '-' ? -60L : 60L) * minutes;
    }

    private static int number(String stamp, int from, int to) {
        return Integer.parseUnsignedInt(stamp, from, to, 10);
    }
}
