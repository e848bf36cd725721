package io.fanwen.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What git calls a file's bytes. */
final class GitBlob {
    private GitBlob() {}

    /** The SHA-1 of {@code blob SIZE}, a zero and the bytes, in hexadecimal digits: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects. */
    static String id(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
