package io.fanwen.heat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes logs for tests. */
final class Logs {
    static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    static final long MORNING = Instant.parse("2026-11-25T08:00:00Z").getEpochSecond();

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss xx", Locale.ENGLISH);

    private Logs() {}

    static String line(long second, String client, String target) {
        return line(second, client, "GET " + target + " HTTP/1.1", 200, BROWSER);
    }

    static String line(long second, String client, String request, int status, String agent) {
        String stamp = STAMP.format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofHours(8)));
        return client + " - - [" + stamp + "] \"" + request + "\" " + status + " 5120 \"-\" \"" + agent + "\"";
    }

    static InputStream plain(List<String> lines) {
        return new ByteArrayInputStream(bytes(lines));
    }

    static byte[] gzipped(List<String> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + (lines.isEmpty() ? "" : "\n")).getBytes(StandardCharsets.UTF_8);
    }
}
