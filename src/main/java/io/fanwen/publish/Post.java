package io.fanwen.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One request with a text, and the beginning of its answer. Redirects are not followed: a token is for one host alone. */
final class Post {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Of an answer. Those of search engines are a few hundred bytes. */
    private static final int MOST_BYTES = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

    /** An answer as it came. */
    record Answer(int status, String text) {}

    /** @throws IOException if there is no answer */
    Answer send(URI address, String type, String text) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(text)).build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Answer(response.statusCode(), new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }
}
