package io.fanwen.word;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * What a Word file costs: {@code java -cp … io.fanwen.word.WordBenchmark} writes this repository's articles, whole, over and over, and
 * prints CPU time. The bound is one millisecond a document, warm.
 */
public final class WordBenchmark {
    private static final int ROUNDS = 40;

    private WordBenchmark() {}

    public static void main(String... args) {
        List<WordDocument> documents = new ArrayList<>();
        OwnArticles.read().forEach((path, article) -> documents.add(OwnArticles.document(path, article)));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        WordWriter writer = Samples.writer(WordStyle.PLAIN);
        for (int round = 1; round <= ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            long bytes = 0;
            for (WordDocument document : documents) {
                bytes += writer.write(document).length;
            }
            if (round == 1 || round % 10 == 0) {
                System.out.println("round " + round + ": " + (threads.getCurrentThreadCpuTime() - before) / 1000 / documents.size()
                        + " µs CPU a document, " + documents.size() + " documents of " + bytes / documents.size() + " bytes");
            }
        }
    }
}
