package io.fanwen.check;

import io.fanwen.library.CsvReader;
import io.fanwen.source.FolderWalk;
import io.fanwen.source.SourceDecoder;
import io.fanwen.source.SourceReader;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Source;
import io.fanwen.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a site has accepted: findings that were there when {@code fanwen check --baseline} was last run, so that only new ones are told.
 *
 * <p>An accepted finding is known by its file, its rule and the line it stands on, not by the line's number, so that text may be added above
 * it. As many of a kind as were there then are accepted. What stops a build is never accepted. Immutable.
 *
 * @param accepted how many of each key
 */
public record Baseline(Map<String, Integer> accepted) {
    /** To be kept with the site; relative to its folder. */
    public static final String FILE = "data/check-baseline.csv";
    private static final String HEADER = "path,rule,finding,count";
    private static final int SHOWN_DIGITS = 16;

    public Baseline {
        accepted = Map.copyOf(accepted);
    }

    /** What is left over, and how many were accepted. */
    record Rest(List<Finding> findings, int accepted) {}

    /** The site's baseline; nothing is accepted without one, and a row that is none accepts nothing. */
    static Baseline read(Path site) {
        Map<String, Integer> accepted = new HashMap<>();
        FolderWalk.file(site, FILE).files().stream().findFirst().flatMap(entry -> SourceReader.read(entry).value())
                .flatMap(file -> SourceDecoder.decode(file).value()).ifPresent(source -> readRows(source, accepted));
        return new Baseline(accepted);
    }

    private static void readRows(Source source, Map<String, Integer> accepted) {
        CsvReader csv = new CsvReader(source);
        for (var row = csv.row(); row.isPresent(); row = csv.row()) {
            List<String> cells = row.get().stream().map(CsvReader.Cell::value).toList();
            if (cells.size() == 4 && cells.get(3).matches("\\d{1,6}")) {
                accepted.put(String.join("\n", cells.subList(0, 3)), Integer.parseInt(cells.get(3)));
            }
        }
    }

    /** @param findings by place, so that the first of a kind are the accepted ones */
    Rest without(List<Finding> findings) {
        Map<String, Integer> left = new HashMap<>(accepted);
        List<Finding> rest = new ArrayList<>();
        for (Finding finding : findings) {
            Integer known = isAcceptable(finding) ? left.get(key(finding)) : null;
            if (known == null || known == 0) {
                rest.add(finding);
            } else {
                left.put(key(finding), known - 1);
            }
        }
        return new Rest(rest, findings.size() - rest.size());
    }

    /**
     * Accepts findings in a site's baseline, in the place of what it accepted before.
     *
     * @return how many are accepted
     */
    public static int write(Path site, List<Finding> findings) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        List<Finding> acceptable = findings.stream().filter(Baseline::isAcceptable).toList();
        acceptable.forEach(finding -> counts.merge(key(finding), 1, Integer::sum));
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        counts.forEach((key, count) -> {
            String[] cells = key.split("\n");
            csv.append('"').append(cells[0].replace("\"", "\"\"")).append("\",").append(cells[1]).append(',').append(cells[2])
                    .append(',').append(count).append('\n');
        });
        Files.createDirectories(site.resolve(FILE).getParent());
        Files.writeString(site.resolve(FILE), csv);
        return acceptable.size();
    }

    private static boolean isAcceptable(Finding finding) {
        return !finding.stopsBuild();
    }

    private static String key(Finding finding) {
        String line = finding.diagnostic().place().span().map(Span::lineText).orElse("").strip();
        Fingerprint what = new Fingerprint.Builder().add(line).add(String.join("\n", finding.lasting())).build();
        return finding.path() + "\n" + finding.rule() + "\n" + what.hex().substring(0, SHOWN_DIGITS);
    }
}
