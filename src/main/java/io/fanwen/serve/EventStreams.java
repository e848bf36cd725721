package io.fanwen.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Browsers that listen for changes (server-sent events). Each is told the state of the site when it comes and whenever it changes, as the
 * page that it shows is concerned; so one that was away misses nothing. A browser that is slow is told the newest only. Thread-safe.
 */
final class EventStreams {
    /** More tabs than anybody has open; the rest of the server is not to suffer from more. */
    private static final int MOST = 100;

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    /** What to tell a page, by its path. */
    private final Function<String, String> news;

    /** @param news one line */
    EventStreams(Function<String, String> news) {
        this.news = news;
    }

    /** One browser's page. */
    private final class Stream implements Callback {
        private final String page;
        private final Response response;
        private final Callback callback;
        private Optional<String> waiting = Optional.empty();
        private boolean writing;

        Stream(String page, Response response, Callback callback) {
            this.page = page;
            this.response = response;
            this.callback = callback;
        }

        void tell(String text) {
            synchronized (this) {
                if (writing) {
                    waiting = Optional.of(text);
                    return;
                }
                writing = true;
            }
            response.write(false, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), this);
        }

        /** Not worth waiting for: whoever is being written to is there. */
        void beat() {
            synchronized (this) {
                if (writing) {
                    return;
                }
            }
            tell(":\n\n");
        }

        @Override
        public void succeeded() {
            Optional<String> next;
            synchronized (this) {
                writing = false;
                next = waiting;
                waiting = Optional.empty();
            }
            next.ifPresent(this::tell);
        }

        @Override
        public void failed(Throwable fault) {
            if (open.remove(this)) {
                callback.failed(fault);
            }
        }

        void close() {
            if (open.remove(this)) {
                callback.succeeded();
            }
        }
    }

    /** How many listen. */
    int count() {
        return open.size();
    }

    /** Lets a browser listen. @param page the path that it shows, percent-encoded; false if too many listen */
    boolean open(String page, Response response, Callback callback) {
        if (open.size() >= MOST) {
            return false;
        }
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        Stream stream = new Stream(page, response, callback);
        open.add(stream);
        stream.tell(event(page));
        return true;
    }

    /** Tells everybody what there is now. */
    void publish() {
        open.forEach(stream -> stream.tell(event(stream.page)));
    }

    /** Finds out who is gone: a browser that left is noticed only by writing to it. */
    void beat() {
        open.forEach(Stream::beat);
    }

    void close() {
        open.forEach(Stream::close);
    }

    private String event(String page) {
        return "data: " + news.apply(page) + "\n\n";
    }
}
