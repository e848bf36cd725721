package io.fanwen.output;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** Faults of the disk, told with the file they befell: of a failed read, write or flush Java gives the bare reason. */
final class Faults {
    private Faults() {}

    /** What is done with one file. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** @throws FileSystemException that names a file, where the disk is at fault */
    static <T> T naming(Path path, Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (FileSystemException | CharacterCodingException e) {
            throw e;
        } catch (IOException e) {
            FileSystemException named = new FileSystemException(path.toString(), null, Optional.ofNullable(e.getMessage()).orElse(""));
            named.initCause(e);
            throw named;
        }
    }
}
