package io.fanwen.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** From a save to what the browser has of it: a raw event stream stands for the browser, and asks for the page as soon as it is told to. */
final class Saves {
    /** The first of everything is slow, and an author sees it once. */
    private static final int WARM = 20;
    /** Between one save and the next: nobody saves faster, and a rebuild in the background is over. */
    private static final long PAUSE_MILLISECONDS = 150;

    private final Site site;
    private final Previewed preview;
    private final List<Path> articles;

    /** Milliseconds since the save. @param event until the page was told to be loaded again @param bytes until the new page was there whole */
    private record Wait(double event, double bytes) {}

    Saves(Site site, Previewed preview) throws IOException {
        this.site = site;
        this.preview = preview;
        articles = new ArrayList<>(site.articles());
        Collections.shuffle(articles, new Random(4));
    }

    /** Measures and prints a table. @param saves of each kind */
    void measure(int saves, PrintStream out) throws IOException, InterruptedException {
        out.printf("%n%n| saved, %,d times each | event p50 ms | p95 | most | new bytes p50 ms | p95 | most | CPU ms a save |%n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- |%n", saves);
        waits(Saving.TEXT, WARM);
        for (Saving saving : Saving.values()) {
            long before = preview.used().toMillis();
            List<Wait> waits = waits(saving, saves);
            double used = (double) (preview.used().toMillis() - before) / saves;
            out.printf(Locale.ROOT, "| %s | %s | %s | %.0f |%n", saving.words(), figures(waits.stream().mapToDouble(Wait::event).toArray()),
                    figures(waits.stream().mapToDouble(Wait::bytes).toArray()), used);
        }
    }

    private List<Wait> waits(Saving saving, int saves) throws IOException, InterruptedException {
        List<Wait> waits = new ArrayList<>();
        for (int i = 0; i < saves; i++) {
            Path article = articles.get((saving.ordinal() * saves + i) % articles.size());
            waits.add(wait(saving.prepare(site, article, i), page(article)));
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        return waits;
    }

    private Wait wait(Saving.Saved saved, String page) throws IOException {
        try (Previewed.Events events = preview.listen(page)) {
            String shown = events.other("");
            long began = System.nanoTime();
            saved.save();
            events.other(shown);
            double event = (System.nanoTime() - began) / 1e6;
            preview.get(page);
            return new Wait(event, (System.nanoTime() - began) / 1e6);
        }
    }

    private String page(Path article) {
        StringBuilder page = new StringBuilder();
        site.content().relativize(article).forEach(part -> page.append('/').append(URLEncoder.encode(part.toString(), StandardCharsets.UTF_8)));
        return page.substring(0, page.length() - ".md".length()) + ".html";
    }

    private static String figures(double[] times) {
        Arrays.sort(times);
        return String.format(Locale.ROOT, "%.0f | %.0f | %.0f", at(times, 0.5), at(times, 0.95), times[times.length - 1]);
    }

    /** The least that so large a part of the times does not pass. */
    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
