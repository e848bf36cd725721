package io.fanwen.bench.related;

import io.fanwen.related.Prints;
import io.fanwen.related.Related;
import io.fanwen.related.RelatedInput;
import io.fanwen.related.RelatedLists;
import io.fanwen.related.TermTexts;
import io.fanwen.related.Terms;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * How many of the neighbours that editors linked stand among the first ten, beside what full-text search finds. {@code run} says how to
 * call it. Recall@10 is hits by links, at most ten of them; nDCG@10 counts a hit the more the further up it stands.
 */
public final class Quality {
    private static final int LISTED = 10;
    private static final int QUERIES = 1500;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Quality() {}

    /** {@code NAME LOCALE PACKAGE,PACKAGE…} three by three; packages are folders. */
    public static void main(String... words) throws IOException {
        OUT.println("| collection | pages | queries | BM25 | tf·idf cosine | fanwen | fanwen - BM25 | nDCG: BM25 | cosine | fanwen |");
        OUT.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        double[] means = new double[6];
        for (int at = 0; at + 2 < words.length; at += 3) {
            List<Path> packages = Arrays.stream(words[at + 2].split(",")).map(Path::of).toList();
            double[] scores = measure(words[at], ManPages.of(packages, words[at + 1].equals("-") ? "" : words[at + 1]));
            Arrays.setAll(means, i -> means[i] + scores[i] / (words.length / 3));
        }
        OUT.println(row("mean", "", "", means));
    }

    private static double[] measure(String name, List<Page> pages) {
        Map<String, Integer> numbers = new HashMap<>();
        pages.forEach(page -> numbers.put(page.id(), numbers.size()));
        List<Set<Integer>> links = pages.stream().map(page -> numbers(page.seeAlso(), numbers)).toList();
        List<Integer> queries = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (!links.get(i).isEmpty()) {
                queries.add(i);
            }
        }
        Collections.shuffle(queries, new Random(1));
        List<Integer> asked = queries.subList(0, Math.min(QUERIES, queries.size()));
        FullText text = new FullText(pages);
        RelatedLists lists = RelatedLists.of(pages.stream().map(Quality::input).toList(), LISTED);
        double[] bm25 = scores(asked, links, page -> text.bm25(page, LISTED));
        double[] cosine = scores(asked, links, page -> text.cosine(page, LISTED));
        double[] ours = scores(asked, links, page -> lists.of(pages.get(page).id()).stream().map(Related::path).map(numbers::get)
                .mapToInt(Integer::intValue).toArray());
        double[] all = {bm25[0], cosine[0], ours[0], bm25[1], cosine[1], ours[1]};
        OUT.println(row(name, Integer.toString(pages.size()), Integer.toString(asked.size()), all));
        return all;
    }

    private static String row(String name, String pages, String queries, double[] s) {
        return String.format(Locale.ROOT, "| %s | %s | %s | %.3f | %.3f | %.3f | %+.3f | %.3f | %.3f | %.3f |", name, pages, queries, s[0], s[1],
                s[2], s[2] - s[0], s[3], s[4], s[5]);
    }

    private static RelatedInput input(Page page) {
        Terms terms = Terms.of(new TermTexts(page.title(), page.topics(), page.headings(), List.of(page.text())),
                Prints.of(List.of(page.text()), List.of()));
        return new RelatedInput(page.id(), terms, page.topics(), page.category(), List.copyOf(page.inline()), Optional.empty(), List.of());
    }

    private static Set<Integer> numbers(Set<String> ids, Map<String, Integer> numbers) {
        Set<Integer> all = new HashSet<>();
        ids.stream().map(numbers::get).filter(number -> number != null).forEach(all::add);
        return all;
    }

    /** Mean recall@10 and mean nDCG@10. */
    private static double[] scores(List<Integer> queries, List<Set<Integer>> links, Function<Integer, int[]> method) {
        double recall = 0;
        double gain = 0;
        for (int query : queries) {
            Set<Integer> wanted = links.get(query);
            int[] found = method.apply(query);
            int hits = 0;
            double sum = 0;
            for (int rank = 0; rank < Math.min(LISTED, found.length); rank++) {
                if (wanted.contains(found[rank])) {
                    hits++;
                    sum += discount(rank);
                }
            }
            double ideal = 0;
            for (int rank = 0; rank < Math.min(LISTED, wanted.size()); rank++) {
                ideal += discount(rank);
            }
            recall += (double) hits / Math.min(LISTED, wanted.size());
            gain += sum / ideal;
        }
        return new double[] {recall / queries.size(), gain / queries.size()};
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }
}
