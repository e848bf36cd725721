package io.fanwen.heat;

import io.fanwen.heat.LogChunks.Chunk;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what was counted as a text of rows, which may be kept with the site's files: no visitor is in it. Stateless. */
public final class LogChunksFile {
    private static final String HEADER = "day,chunk,lines";
    private static final Pattern ROW = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d),([0-9a-f]{16}),([1-9]\\d{0,8})");

    /** Days. Whoever reads a log after a longer time reads an archive, and has reasons. */
    private static final int KEPT = 400;

    private LogChunksFile() {}

    /** Reads what {@link #text} wrote, or says which lines are something else. */
    public static Outcome<Map<Long, Chunk>> read(Source source) {
        Map<Long, Chunk> chunks = new HashMap<>();
        List<Diagnostic> wrong = new ArrayList<>();
        for (int line = 1; line <= source.lineCount(); line++) {
            String text = source.line(line).strip();
            Matcher row = ROW.matcher(text);
            if (row.matches()) {
                chunks.put(HexFormat.fromHexDigitsToLong(row.group(2)),
                        new Chunk(Integer.parseInt(row.group(3)), day(row.group(1))));
            } else if (!text.isEmpty() && !text.equals(HEADER)) {
                wrong.add(Diagnostic.at(source.linePlace(line), HeatCode.CHUNK_LINE, text));
            }
        }
        return Outcome.of(chunks, wrong);
    }

    /** A day that there is not, such as 2026-02-31, only decides how long a row is kept. */
    private static int day(String text) {
        int year = Integer.parseInt(text, 0, 4, 10);
        int month = Math.min(12, Math.max(1, Integer.parseInt(text, 5, 7, 10)));
        return (int) LocalDate.of(year, month, 1).toEpochDay() + Integer.parseInt(text, 8, 10, 10) - 1;
    }

    /** Rows by day, then by hash; without those that are {@value #KEPT} days older than the newest. */
    public static String text(Map<Long, Chunk> chunks) {
        int newest = chunks.values().stream().mapToInt(Chunk::day).max().orElse(0);
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        chunks.entrySet().stream().filter(e -> e.getValue().day() >= newest - KEPT)
                .sorted(Comparator.comparingInt((Map.Entry<Long, Chunk> e) -> e.getValue().day())
                        .thenComparing(Map.Entry.comparingByKey(Long::compareUnsigned)))
                .forEach(e -> out.append(LocalDate.ofEpochDay(e.getValue().day())).append(',')
                        .append(HexFormat.of().toHexDigits(e.getKey())).append(',').append(e.getValue().lines()).append('\n'));
        return out.toString();
    }
}
