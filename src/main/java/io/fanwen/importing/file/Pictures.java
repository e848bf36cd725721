package io.fanwen.importing.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Kinds of pictures that browsers show, known by their first bytes. */
public final class Pictures {
    private Pictures() {}

    /** The ending of a file's name; empty for what browsers do not show. SVG is left out: a file from elsewhere may hold scripts. */
    public static Optional<String> ending(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("png");
        } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("jpg");
        } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of("gif");
        }
        return head.startsWith("RIFF") && head.startsWith("WEBP", 8) ? Optional.of("webp") : Optional.empty();
    }
}
