package io.fanwen.heat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Counts visits in logs, one log after the other. Not thread-safe. */
public final class HeatCounter {
    private final Map<String, String> articles;
    private final LogChunks chunks;
    private final RecentVisitors visitors;
    private final Robots robots = new Robots();
    private final Map<String, Integer> visits = new TreeMap<>();
    private final long[] lines = new long[Kind.values().length];

    /** What a line came to. */
    public enum Kind {
        /** A visit that counts. */
        VISIT,
        /** Counted when the log was read before. */
        BEFORE,
        /** A visitor who saw the article in the last half hour. */
        REPEAT,
        /** A program. */
        ROBOT,
        /** Not answered with the page: an error, a redirect, a part of it, or not asked with GET. */
        UNANSWERED,
        /** Something else than an article's page. */
        OTHER,
        /** Not a line of the combined format. */
        MALFORMED
    }

    /**
     * @param articles path of the article by the address of its page: decoded, NFC, with the base path
     * @param chunks   what was counted before; learns what is counted now
     * @param visitors who was there last; learns who comes now
     */
    public HeatCounter(Map<String, String> articles, LogChunks chunks, RecentVisitors visitors) {
        this.articles = Map.copyOf(articles);
        this.chunks = chunks;
        this.visitors = visitors;
    }

    /**
     * Reads a log to its end.
     *
     * @param log plain or gzipped; left open
     * @return whether it is whole: a gzipped log may be cut off, and counts up to there
     */
    public boolean read(InputStream log) throws IOException {
        LogLines all = new LogLines(log);
        chunks.begin();
        for (Optional<byte[]> line = all.next(); line.isPresent(); line = all.next()) {
            lines[kind(line.get()).ordinal()]++;
        }
        return !all.isCutOff();
    }

    /** When the first line of a log was written, as far as its beginning says. */
    public static OptionalLong firstSecond(InputStream log) throws IOException {
        LogLines lines = new LogLines(log);
        Optional<LogLine> first = Optional.empty();
        for (int tries = 100; first.isEmpty() && tries > 0; tries--) {
            Optional<byte[]> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            first = LogLine.of(new String(line.get(), StandardCharsets.ISO_8859_1));
        }
        return first.isPresent() ? OptionalLong.of(first.get().second()) : OptionalLong.empty();
    }

    /** Visits by path of the article, in the order of paths; only those that have some. */
    public Map<String, Integer> visits() {
        return new TreeMap<>(visits);
    }

    /** How many lines came to that. */
    public long lines(Kind kind) {
        return lines[kind.ordinal()];
    }

    private Kind kind(byte[] bytes) {
        Optional<LogLine> read = LogLine.of(new String(bytes, StandardCharsets.ISO_8859_1));
        if (read.isEmpty()) {
            return Kind.MALFORMED;
        }
        LogLine line = read.get();
        if (chunks.next(bytes, line)) {
            return Kind.BEFORE;
        }
        String article = articles.get(Targets.address(line.target()));
        if (article == null) {
            return Kind.OTHER;
        }
        if (!line.method().equals("GET") || line.status() != 200 && line.status() != 304) {
            return Kind.UNANSWERED;
        }
        if (robots.has(line.agent())) {
            return Kind.ROBOT;
        }
        if (visitors.isRepeat(line, article)) {
            return Kind.REPEAT;
        }
        visits.merge(article, 1, Integer::sum);
        return Kind.VISIT;
    }
}
