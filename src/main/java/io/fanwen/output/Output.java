package io.fanwen.output;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One file of the published site.
 *
 * @param path    relative to the published folder, forward slashes, NFC, not percent-encoded: {@code 岗位职责/call-center.html}
 * @param content what is in it
 * @param source  what it was made from, for messages when two outputs meet: {@code content/a.md}, or words such as {@code the home page}
 */
public record Output(String path, Content content, String source) {
    /** What addresses are checked for long before; here it guards the folder against a fault of ours. */
    private static final Pattern OUTWARD = Pattern.compile("(^|/)(\\.{0,2})(/|$)|^\\.fanwen(/|$)|[\\\\\\p{Cntrl}]");

    public Output {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(source, "source");
        if (OUTWARD.matcher(path).find()) {
            throw new IllegalArgumentException("not a path inside the published folder: " + path);
        }
    }

    /** A closed set: bytes that were made, or a file to copy. */
    public sealed interface Content {}

    /** Made by this build; not to be changed by the caller afterwards. */
    public record Bytes(byte[] bytes) implements Content {}

    /** Copied byte for byte, as a stream: may be large. */
    public record Copy(Path from) implements Content {}
}
