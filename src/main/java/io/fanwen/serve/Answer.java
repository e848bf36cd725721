package io.fanwen.serve;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What to answer, before it is known how much of it is asked for.
 *
 * @param status  as in RFC 9110
 * @param type    media type
 * @param body    what is in it
 * @param headers besides those that every answer has
 */
record Answer(int status, String type, Body body, Map<String, String> headers) {
    Answer {
        headers = Map.copyOf(headers);
    }

    /** A closed set. */
    sealed interface Body {
        /** Tells two versions apart; as it stands in an {@code ETag}. */
        String tag();
    }

    record Bytes(byte[] bytes, String tag) implements Body {}

    /** @param size in bytes */
    record File(Path file, long size, String tag) implements Body {}

    static Answer of(int status, String type, Body body) {
        return new Answer(status, type, body, Map.of());
    }

    /** A line of plain text that says nothing of the request. */
    static Answer text(int status, String line) {
        return of(status, ContentTypes.TEXT, new Bytes((line + "\n").getBytes(StandardCharsets.UTF_8), "\"" + status + "\""));
    }

    Answer with(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return new Answer(status, type, body, all);
    }

    Optional<byte[]> bytes() {
        return body instanceof Bytes made ? Optional.of(made.bytes()) : Optional.empty();
    }
}
