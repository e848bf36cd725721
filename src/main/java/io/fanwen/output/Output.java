package io.fanwen.output;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One file of the published site.
 *
 * @param path    relative to the published folder, forward slashes, NFC, not percent-encoded: {@code 岗位职责/call-center.html}
 * @param content what is in it
 * @param source  what it was made from, for messages when two outputs meet: {@code content/a.md}, or words such as {@code the home page}
 */
public record Output(String path, Content content, String source) {
    public Output {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(source, "source");
    }

    /** A closed set: bytes that were made, or a file to copy. */
    public sealed interface Content {}

    /** Made by this build; not to be changed by the caller afterwards. */
    public record Bytes(byte[] bytes) implements Content {}

    /** Copied byte for byte, as a stream: may be large. */
    public record Copy(Path from) implements Content {}
}
