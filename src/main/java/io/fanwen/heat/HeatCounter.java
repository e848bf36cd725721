package io.fanwen.heat;

import io.fanwen.heat.Asked.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Counts in logs, one log after the other, what readers did. Not thread-safe. */
public final class HeatCounter {
    private final Asked asked;
    private final LogChunks chunks;
    private final RecentVisitors visitors;
    private final RecentVisitors voters;
    private final Robots robots = new Robots();
    private final Map<String, Integer> visits = new TreeMap<>();
    private final Map<Kind, Map<Part, Integer>> parts = new EnumMap<>(Kind.class);
    private final long[] lines = new long[Kind.values().length];

    /** What a line came to. */
    public enum Kind {
        /** A visit that counts. */
        VISIT,
        /** A reader found the experience of a piece useful. */
        VOTE,
        /** A Word file was fetched. */
        DOWNLOAD,
        /** An article or a piece was copied. */
        COPY,
        /** Counted when the log was read before. */
        BEFORE,
        /** A visitor who did the same in the last half hour, or voted for the same that day. */
        REPEAT,
        /** A program. */
        ROBOT,
        /** Not answered with it: an error, a redirect, a part of it, or not asked with GET. */
        UNANSWERED,
        /** Something else. */
        OTHER,
        /** Not a line of the combined format. */
        MALFORMED
    }

    /**
     * @param chunks   what was counted before; learns what is counted now
     * @param visitors who was there in the last half hour; learns who comes now
     * @param voters   who voted in the last day; learns likewise
     */
    public HeatCounter(Asked asked, LogChunks chunks, RecentVisitors visitors, RecentVisitors voters) {
        this.asked = asked;
        this.voters = voters;
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

    /** How many votes, downloads or copies each part has; only those that have some. */
    public Map<Part, Integer> parts(Kind kind) {
        return Map.copyOf(parts.getOrDefault(kind, Map.of()));
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
        String address = Targets.address(line.target());
        Optional<Ballot> ballot = asked.ballot().filter(address::equals).flatMap(box -> Ballot.of(line.target(), asked));
        Optional<String> page = Optional.ofNullable(asked.pages().get(address));
        Optional<Part> file = Optional.ofNullable(asked.files().get(address));
        if (page.isEmpty() && file.isEmpty() && ballot.isEmpty()) {
            return Kind.OTHER;
        }
        if (!line.method().equals("GET") || line.status() != 200 && line.status() != 304) {
            return Kind.UNANSWERED;
        }
        if (robots.has(line.agent())) {
            return Kind.ROBOT;
        }
        return page.map(article -> visit(line, article)).or(() -> file.map(part -> counted(line, Kind.DOWNLOAD, part)))
                .or(() -> ballot.map(said -> counted(line, said.useful() ? Kind.VOTE : Kind.COPY, said.part()))).orElseThrow();
    }

    private Kind visit(LogLine line, String article) {
        if (visitors.isRepeat(line, article)) {
            return Kind.REPEAT;
        }
        visits.merge(article, 1, Integer::sum);
        return Kind.VISIT;
    }

    private Kind counted(LogLine line, Kind kind, Part part) {
        String what = kind + " " + part.piece() + " " + part.article();
        if (kind == Kind.VOTE ? voters.isRepeat(line, line.day() + " " + what) : visitors.isRepeat(line, what)) {
            return Kind.REPEAT;
        }
        parts.computeIfAbsent(kind, k -> new HashMap<>()).merge(part, 1, Integer::sum);
        return kind;
    }
}
