package io.fanwen.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The preview's own script and style sheet. Immutable. */
final class OwnAnswers {
    private final Map<String, Answer> answers = Map.of(PreviewPaths.SCRIPT, resource("live.js", ContentTypes.SCRIPT),
            PreviewPaths.STYLE, resource("live.css", ContentTypes.STYLE));

    Answer at(String path) {
        return answers.getOrDefault(path, Answer.text(404, "not found"));
    }

    private static Answer resource(String name, String type) {
        try (InputStream in = OwnAnswers.class.getResourceAsStream(name)) {
            return Answer.of(200, type, SiteAnswers.body(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
