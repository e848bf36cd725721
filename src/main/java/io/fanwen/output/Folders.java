package io.fanwen.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** What is done with folders in more than one place. None of it follows links. */
public final class Folders {
    private Folders() {}

    /** Whether anything is there. {@link Files#exists} would take a disk that does not answer for a file that is not there. */
    public static boolean exists(Path path) throws IOException {
        return look(path).isPresent();
    }

    /** What is there, if anything. */
    public static Optional<BasicFileAttributes> look(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            // Java has no name for "a parent is a file": there is nothing below a file.
            Path parent = path.getParent();
            if (parent != null && look(parent).filter(found -> found.isDirectory() || found.isSymbolicLink()).isEmpty()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Creates a folder and those above it that are missing, so that their names are on the disk on return. */
    public static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        create(parent);
        Files.createDirectories(folder);
        Durability.forceFolder(parent);
    }

    /** Deletes a folder of ours and all in it; does nothing where there is none. */
    public static void deleteTree(Path folder) throws IOException {
        if (!exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes a folder that holds nothing but empty folders; leaves anything else as it is. */
    static void deleteHollow(Path folder) throws IOException {
        try (var inside = Files.newDirectoryStream(folder)) {
            for (Path path : inside) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    deleteHollow(path);
                }
            }
        }
        deleteIfEmpty(folder);
    }

    /** Deletes the folders from {@code folder} up to below {@code top} for as long as they are empty. */
    static void prune(Path folder, Path top) throws IOException {
        for (Path at = folder; !at.equals(top) && deleteIfEmpty(at); at = at.getParent()) {
            continue;
        }
    }

    /** Whether the folder is gone now. */
    private static boolean deleteIfEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return !exists(folder);
        }
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (DirectoryNotEmptyException | NoSuchFileException | NotDirectoryException e) {
            return false;
        }
    }
}
