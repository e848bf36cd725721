package io.fanwen.serve;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests: first whether at all, then what. Thread-safe. */
final class PreviewHandler extends Handler.Abstract {
    private static final String PAGE = "page=";

    private final RequestGuard guard;
    private final EventStreams streams;
    private final Answers answers;

    /** What there is at a path. */
    interface Answers {
        /** Both percent-encoded; without the question mark, empty if there is none. */
        Answer at(String path, String query) throws IOException;
    }

    PreviewHandler(RequestGuard guard, EventStreams streams, Answers answers) {
        this.guard = guard;
        this.streams = streams;
        this.answers = answers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        always(response.getHeaders());
        Optional<Integer> refusal = guard.refusal(caller(request.getHeaders()));
        String method = request.getMethod();
        if (refusal.isPresent()) {
            AnswerWriter.write(Answer.text(refusal.get(), "not from here"), request, response, callback);
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            AnswerWriter.write(Answer.text(405, "GET and HEAD only").with("Allow", "GET, HEAD"), request, response, callback);
        } else {
            answer(request, response, callback);
        }
        return true;
    }

    private void answer(Request request, Response response, Callback callback) {
        String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
        String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
        if (path.equals(PreviewPaths.EVENTS) && request.getMethod().equals("GET")) {
            String page = query.startsWith(PAGE) ? query.substring(PAGE.length()) : "";
            if (!streams.open(page, response, callback)) {
                AnswerWriter.write(Answer.text(503, "too many"), request, response, callback);
            }
            return;
        }
        try {
            AnswerWriter.write(answers.at(path, query), request, response, callback);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The author hears of it from the next rebuild; whoever asks learns nothing.
            AnswerWriter.write(Answer.text(503, "not now"), request, response, callback);
        }
    }

    private static RequestGuard.Caller caller(HttpFields headers) {
        return new RequestGuard.Caller(headers.getValuesList(HttpHeader.HOST), headers.getValuesList(HttpHeader.ORIGIN),
                headers.getValuesList("Sec-Fetch-Site"), headers.getValuesList("Sec-Fetch-Mode"));
    }

    private static void always(HttpFields.Mutable headers) {
        Map.of("X-Content-Type-Options", "nosniff", "Cross-Origin-Resource-Policy", "same-origin", "X-Frame-Options", "SAMEORIGIN",
                "Referrer-Policy", "same-origin", "Cache-Control", "no-cache").forEach(headers::put);
    }
}
