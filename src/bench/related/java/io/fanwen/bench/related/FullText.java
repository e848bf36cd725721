package io.fanwen.bench.related;

import io.fanwen.han.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What plain full-text search finds for a page taken as the question: BM25 (k1 1.2, b 0.75) and the cosine of vectors of (1 + ln tf) · idf, over
 * title, headings, topics and text, with the program's own tokens. What related lists have to be better than.
 */
final class FullText {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<int[]> terms = new ArrayList<>();
    private final List<int[]> counts = new ArrayList<>();
    private final int[] lengths;
    private final double average;
    private final int[] starts;
    private final int[] pages;
    private final int[] frequencies;
    private final double[] norms;
    private final double[] sums;

    FullText(List<Page> all) {
        Map<String, Integer> numbers = new HashMap<>();
        lengths = new int[all.size()];
        for (Page page : all) {
            Map<Integer, Integer> own = new LinkedHashMap<>();
            String text = String.join("\n", page.title(), String.join("\n", page.headings()), String.join("\n", page.topics()), page.text());
            for (String token : Tokens.of(text)) {
                own.merge(numbers.computeIfAbsent(token, t -> numbers.size()), 1, Integer::sum);
                lengths[terms.size()]++;
            }
            terms.add(own.keySet().stream().mapToInt(Integer::intValue).toArray());
            counts.add(own.values().stream().mapToInt(Integer::intValue).toArray());
        }
        average = Arrays.stream(lengths).average().orElse(1);
        starts = new int[numbers.size() + 1];
        terms.forEach(own -> Arrays.stream(own).forEach(term -> starts[term + 1]++));
        for (int term = 0; term < numbers.size(); term++) {
            starts[term + 1] += starts[term];
        }
        int[] next = starts.clone();
        pages = new int[starts[numbers.size()]];
        frequencies = new int[pages.length];
        for (int page = 0; page < all.size(); page++) {
            for (int i = 0; i < terms.get(page).length; i++) {
                int place = next[terms.get(page)[i]]++;
                pages[place] = page;
                frequencies[place] = counts.get(page)[i];
            }
        }
        norms = new double[all.size()];
        sums = new double[all.size()];
        for (int page = 0; page < all.size(); page++) {
            for (int i = 0; i < terms.get(page).length; i++) {
                norms[page] += Math.pow((1 + Math.log(counts.get(page)[i])) * idf(terms.get(page)[i]), 2);
            }
        }
    }

    private double idf(int term) {
        double documents = starts[term + 1] - starts[term];
        return Math.log(1 + (lengths.length - documents + 0.5) / (documents + 0.5));
    }

    int[] bm25(int page, int most) {
        for (int i = 0; i < terms.get(page).length; i++) {
            int term = terms.get(page)[i];
            double weight = counts.get(page)[i] * idf(term) * (K1 + 1);
            for (int at = starts[term]; at < starts[term + 1]; at++) {
                sums[pages[at]] += weight * frequencies[at] / (frequencies[at] + K1 * (1 - B + B * lengths[pages[at]] / average));
            }
        }
        return best(page, most);
    }

    int[] cosine(int page, int most) {
        for (int i = 0; i < terms.get(page).length; i++) {
            int term = terms.get(page)[i];
            double weight = (1 + Math.log(counts.get(page)[i])) * idf(term) * idf(term);
            for (int at = starts[term]; at < starts[term + 1]; at++) {
                sums[pages[at]] += weight * (1 + Math.log(frequencies[at]));
            }
        }
        for (int other = 0; other < sums.length; other++) {
            sums[other] /= Math.sqrt(norms[other]) + 1e-9;
        }
        return best(page, most);
    }

    private int[] best(int page, int most) {
        sums[page] = 0;
        int[] best = IntStream.range(0, sums.length).filter(other -> sums[other] > 0).boxed()
                .sorted((one, other) -> Double.compare(sums[other], sums[one])).limit(most).mapToInt(Integer::intValue).toArray();
        Arrays.fill(sums, 0);
        return best;
    }
}
