package io.fanwen.serve;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends answers: the whole, a part of it (RFC 9110 §14), its headers alone, or nothing where the browser has it already. Stateless. */
final class AnswerWriter {
    private AnswerWriter() {}

    static void write(Answer answer, Request request, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        answer.headers().forEach(headers::put);
        long size = size(answer.body());
        boolean plain = answer.status() == 200;
        if (plain) {
            headers.put(HttpHeader.ETAG, answer.body().tag());
            headers.put(HttpHeader.ACCEPT_RANGES, "bytes");
        }
        if (plain && isKnown(request.getHeaders(), answer.body().tag())) {
            response.setStatus(304);
            callback.succeeded();
            return;
        }
        Optional<ByteRange> asked = plain ? range(request.getHeaders(), answer.body().tag(), size) : Optional.empty();
        if (asked.isPresent() && !asked.get().isWithin(size)) {
            headers.put(HttpHeader.CONTENT_RANGE, "bytes */" + size);
            response.setStatus(416);
            callback.succeeded();
            return;
        }
        ByteRange part = asked.orElse(new ByteRange(0, size - 1));
        response.setStatus(asked.isPresent() ? 206 : answer.status());
        asked.ifPresent(range -> headers.put(HttpHeader.CONTENT_RANGE, "bytes " + range.first() + "-" + range.last() + "/" + size));
        headers.put(HttpHeader.CONTENT_TYPE, answer.type());
        headers.put(HttpHeader.CONTENT_LENGTH, part.length());
        if (request.getMethod().equals("HEAD")) {
            callback.succeeded();
        } else {
            send(answer.body(), part, response, callback);
        }
    }

    private static long size(Answer.Body body) {
        return body instanceof Answer.Bytes made ? made.bytes().length : ((Answer.File) body).size();
    }

    private static boolean isKnown(HttpFields headers, String tag) {
        return headers.getValuesList(HttpHeader.IF_NONE_MATCH).stream().flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip).anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private static Optional<ByteRange> range(HttpFields headers, String tag, long size) {
        String condition = headers.get(HttpHeader.IF_RANGE);
        return condition == null || condition.equals(tag) ? ByteRange.of(headers.getValuesList(HttpHeader.RANGE), size) : Optional.empty();
    }

    private static void send(Answer.Body body, ByteRange part, Response response, Callback callback) {
        if (body instanceof Answer.Bytes made) {
            response.write(true, ByteBuffer.wrap(made.bytes(), (int) part.first(), (int) part.length()), callback);
            return;
        }
        Path file = ((Answer.File) body).file();
        Content.copy(Content.Source.from(file, part.first(), part.length()), response, callback);
    }
}
