package io.fanwen.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** What the preview answers beside the site: its script and style sheet, and the author's desk. Thread-safe. */
final class OwnAnswers {
    private final Map<String, Answer> answers = Map.of(PreviewPaths.SCRIPT, resource("live.js", ContentTypes.SCRIPT),
            PreviewPaths.STYLE, resource("live.css", ContentTypes.STYLE));

    private final Desk desk;

    OwnAnswers(Desk desk) {
        this.desk = desk;
    }

    /** @param path and query as they came */
    Answer at(String path, String query) {
        return path.equals(PreviewPaths.DESK) ? desk.at(query)
                : desk.asset(path).orElseGet(() -> answers.getOrDefault(path, Answer.text(404, "not found")));
    }

    private static Answer resource(String name, String type) {
        try (InputStream in = OwnAnswers.class.getResourceAsStream(name)) {
            return Answer.of(200, type, SiteAnswers.body(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
