package io.fanwen.word;

import io.fanwen.library.ImageSize;
import io.fanwen.markdown.References.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures of a Word file, each stored once. Word shows PNG, JPEG and GIF wherever it runs; others are not taken. Not thread-safe. */
final class Media {
    private final WordDocument.Pictures pictures;
    private final Map<String, Optional<Stored>> byTarget = new HashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int shown;

    Media(WordDocument.Pictures pictures) {
        this.pictures = pictures;
    }

    /** @param name in the folder {@code word/media/} */
    record Stored(String name, Size size) {}

    /** Empty if there is no such picture or Word could not show it. @param target as the author wrote it */
    Optional<Stored> picture(String target) {
        Optional<Stored> known = byTarget.get(target);
        if (known == null) {
            known = pictures.bytes(target).flatMap(this::store);
            byTarget.put(target, known);
        }
        return known;
    }

    /** A number that no other picture of the file has, from 1. */
    int nextShown() {
        return ++shown;
    }

    /** Bytes by name, in the order of the text. */
    Map<String, byte[]> files() {
        return files;
    }

    private Optional<Stored> store(byte[] bytes) {
        return extension(bytes).flatMap(extension -> size(bytes, extension).map(size -> {
            String name = "image" + (files.size() + 1) + "." + extension;
            files.put(name, bytes);
            return new Stored(name, size);
        }));
    }

    private static Optional<Size> size(byte[] bytes, String extension) {
        try {
            return extension.equals("jpeg") ? JpegFrame.size(bytes) : ImageSize.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> extension(byte[] bytes) {
        int start = bytes.length < 4 ? 0 : (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return switch (start) {
            case 0x89504e47 -> Optional.of("png");
            case 0x47494638 -> Optional.of("gif");
            default -> start >>> 8 == 0xffd8ff ? Optional.of("jpeg") : Optional.empty();
        };
    }
}
