package io.fanwen.heat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a log, plain or gzipped, one after the other in the same few bytes. Not thread-safe. */
final class LogLines {
    /** No server writes longer lines; what does is no log, and would fill the memory. */
    private static final int LONGEST = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] line = new byte[512];
    private int length;
    private boolean cutOff;

    /** @param log read to its end, and left open */
    LogLines(InputStream log) throws IOException {
        in = plain(log);
    }

    private static InputStream plain(InputStream log) throws IOException {
        PushbackInputStream in = new PushbackInputStream(log, 2);
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        return magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** The next line without its end; an empty array for a line that is too long. Nothing at the end of the log. */
    Optional<byte[]> next() throws IOException {
        length = 0;
        boolean tooLong = false;
        while (true) {
            if (at == end && !fill()) {
                return length == 0 && !tooLong ? Optional.empty() : Optional.of(taken(tooLong));
            }
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            tooLong |= !append(from);
            if (at < end) {
                at++;
                return Optional.of(taken(tooLong));
            }
        }
    }

    private byte[] taken(boolean tooLong) {
        int whole = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return tooLong ? new byte[0] : Arrays.copyOf(line, whole);
    }

    private boolean append(int from) {
        int more = at - from;
        if (length + more > LONGEST) {
            return false;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
        return true;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = 0;
        try {
            end = Math.max(0, in.read(buffer));
        } catch (EOFException | ZipException e) {
            cutOff = true;
        }
        return end > 0;
    }

    /** Whether a gzipped log ended too early or was damaged; what came before is sound. */
    boolean isCutOff() {
        return cutOff;
    }
}
