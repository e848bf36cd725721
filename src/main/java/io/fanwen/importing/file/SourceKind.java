package io.fanwen.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is by its first bytes, whatever its name says. */
public enum SourceKind {
    /** A zip, such as a Word file. */
    PACKAGE(ImportCode.UNKNOWN_KIND),
    OLD_WORD(ImportCode.OLD_WORD), ENCRYPTED(ImportCode.ENCRYPTED), RICH_TEXT(ImportCode.RICH_TEXT), PDF(ImportCode.PDF),
    EMPTY(ImportCode.NO_TEXT),
    /** Whatever else. */
    OTHER(ImportCode.UNKNOWN_KIND);

    /** Compound files keep their list of streams anywhere. */
    private static final int SEARCHED = 16 << 20;
    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private final ImportCode refusal;

    SourceKind(ImportCode refusal) {
        this.refusal = refusal;
    }

    /** What is said of such a file if it is not brought in. */
    public ImportCode refusal() {
        return refusal;
    }

    public static SourceKind of(Path file) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
        }
        if (head.isEmpty()) {
            return EMPTY;
        } else if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return PACKAGE;
        } else if (head.startsWith(COMPOUND)) {
            return isEncrypted(file) ? ENCRYPTED : OLD_WORD;
        } else if (head.startsWith("{\\rtf")) {
            return RICH_TEXT;
        }
        return head.startsWith("%PDF") ? PDF : OTHER;
    }

    /** Office puts an encrypted document whole into one stream of a compound file. */
    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String all = new String(in.readNBytes(SEARCHED), StandardCharsets.ISO_8859_1);
            return all.contains(new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        }
    }
}
