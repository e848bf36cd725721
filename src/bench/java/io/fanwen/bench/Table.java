package io.fanwen.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Costs by the kind of work, and their medians as a Markdown table. */
final class Table {
    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();
    private final Map<String, Work> works = new LinkedHashMap<>();

    void add(String row, Cost cost) {
        costs.computeIfAbsent(row, r -> new ArrayList<>()).add(cost);
    }

    /** What the latest run of a row did. */
    void did(String row, Work work) {
        works.put(row, work);
    }

    /** @param measure the row that the others are compared with; none if empty */
    String text(Optional<String> measure) {
        Optional<Cost> unit = measure.filter(costs::containsKey).map(row -> Cost.median(costs.get(row)));
        StringBuilder out = new StringBuilder("| work | wall s | CPU s | peak MB | CPU ratio | pages made | other files | removed | MB |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        costs.forEach((row, all) -> {
            Cost cost = Cost.median(all);
            Optional<Work> work = Optional.ofNullable(works.get(row));
            out.append("| ").append(row).append(" | ").append(figure("%.2f", cost.wall())).append(" | ").append(figure("%.2f", cost.cpu()))
                    .append(" | ").append(figure("%.0f", cost.peak())).append(" | ")
                    .append(unit.map(u -> figure("%.2f", cost.cpu() / u.cpu())).orElse("–")).append(" | ")
                    .append(work.map(w -> String.format(Locale.ROOT, "%,d of %,d | %,d | %,d | %s", w.made(), w.pages(), w.files(),
                            w.removed(), figure("%.2f", w.bytes() / 1e6))).orElse("– | – | – | –"))
                    .append(" |\n");
        });
        return out.toString();
    }

    private static String figure(String form, double number) {
        return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, form, number);
    }
}
