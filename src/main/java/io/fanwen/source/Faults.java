package io.fanwen.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Faults of the machine, told with the file they befell. The system's own messages often are the bare path or the bare reason. */
final class Faults {
    private Faults() {}

    static UncheckedIOException of(String path, IOException e) {
        return new UncheckedIOException(path + ": " + reason(e), e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission to read it";
        }
        if (e instanceof NoSuchFileException) {
            return "it is gone";
        }
        String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return Optional.ofNullable(said).orElse(e.getClass().getSimpleName());
    }
}
