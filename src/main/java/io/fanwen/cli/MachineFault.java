package io.fanwen.cli;

import io.fanwen.output.UnfinishedCommit;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What to tell a user whose machine failed: which file, why, and what became of the site. */
final class MachineFault {
    /** What Linux, macOS and Windows say, by what it comes to; whatever is not here is told as the system says it. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("No space left on device", "disk-full"),
            Map.entry("There is not enough space on the disk", "disk-full"),
            Map.entry("Disk quota exceeded", "quota"),
            Map.entry("Disc quota exceeded", "quota"),
            Map.entry("Read-only file system", "read-only"),
            Map.entry("Input/output error", "disk-broken"),
            Map.entry("Too many open files", "open-files"),
            Map.entry("Too many open files in system", "open-files"),
            Map.entry("Operation not permitted", "denied"),
            Map.entry("Permission denied", "denied"),
            Map.entry("Not a directory", "not-a-folder"),
            Map.entry("Is a directory", "a-folder"),
            Map.entry("File name too long", "long-name"),
            Map.entry("File too large", "large-file"),
            Map.entry("Cannot allocate memory", "no-memory"));

    private final Texts texts;
    private final Throwable fault;

    MachineFault(Texts texts, Throwable fault) {
        this.texts = texts;
        this.fault = fault;
    }

    /** One line or two, without the names of our classes or Java's. */
    String text() {
        boolean unfinished = causes().anyMatch(UnfinishedCommit.class::isInstance);
        return texts.text("machine-failed", said(), texts.text(unfinished ? "machine.unfinished" : "machine.untouched"));
    }

    private String said() {
        Optional<FileSystemException> named = causes().filter(FileSystemException.class::isInstance)
                .map(FileSystemException.class::cast).filter(file -> file.getFile() != null).findFirst();
        if (named.isPresent()) {
            return texts.text("machine.file", named.get().getFile(), reason(named.get()));
        }
        String message = causes().filter(cause -> cause.getMessage() != null && !isEcho(cause)).map(Throwable::getMessage).findFirst()
                .orElse(word("unknown"));
        return REASONS.entrySet().stream().filter(reason -> message.endsWith(reason.getKey())).findFirst()
                .map(reason -> message.replace(reason.getKey(), word(reason.getValue()))).orElse(message);
    }

    /** Java's own word for an exception that has none: its cause, class name and all. */
    private static boolean isEcho(Throwable cause) {
        return cause.getCause() != null && cause.getMessage().equals(cause.getCause().toString());
    }

    private String reason(FileSystemException fault) {
        if (fault instanceof AccessDeniedException) {
            return word("denied");
        }
        if (fault instanceof NoSuchFileException) {
            return word("gone");
        }
        if (fault instanceof FileAlreadyExistsException) {
            return word("in-the-way");
        }
        if (fault instanceof DirectoryNotEmptyException) {
            return word("not-empty");
        }
        String said = Optional.ofNullable(fault.getReason()).filter(reason -> !reason.isEmpty()).orElse(word("unknown"));
        return Optional.ofNullable(REASONS.get(said)).map(this::word).orElse(said);
    }

    private String word(String reason) {
        return texts.text("machine." + reason);
    }

    private Stream<Throwable> causes() {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }
}
