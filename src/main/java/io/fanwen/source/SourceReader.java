package io.fanwen.source;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;

/** Reads files that a walk listed. A link that has taken a file's place since is not followed. Thread-safe. */
public final class SourceReader {
    /** Bytes of a text that somebody writes by hand: 4 MB, some two thousand pages of Chinese. */
    public static final int LONGEST_TEXT = 4 * 1024 * 1024;

    private SourceReader() {}

    /**
     * Reads a text whole; an error if it is longer than {@link #LONGEST_TEXT}.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read; the message names it
     */
    public static Outcome<SourceFile> read(FileEntry entry) {
        try (InputStream in = open(entry)) {
            byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
            return bytes.length <= LONGEST_TEXT ? new Outcome.Made<>(SourceFile.of(entry.path(), bytes), List.of())
                    : Outcome.failed(Diagnostic.at(Place.file(entry.path()), SourceCode.TEXT_TOO_LARGE,
                            megabytes(Math.max(entry.size(), bytes.length)), megabytes(LONGEST_TEXT)));
        } catch (IOException e) {
            throw Faults.of(entry.path(), e);
        }
    }

    /**
     * The fingerprint of a file of any size, read as a stream; the same as {@link Fingerprint#of(byte[])} of its bytes.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read; the message names it
     */
    public static Fingerprint fingerprint(FileEntry entry) {
        try (InputStream in = open(entry)) {
            return Fingerprint.of(in);
        } catch (IOException e) {
            throw Faults.of(entry.path(), e);
        }
    }

    private static InputStream open(FileEntry entry) throws IOException {
        return Files.newInputStream(entry.file(), LinkOption.NOFOLLOW_LINKS);
    }

    /** Rounded up, so that what is too large never looks as if it were not. */
    private static String megabytes(long bytes) {
        return String.valueOf((bytes + (1 << 20) - 1) >> 20);
    }
}
