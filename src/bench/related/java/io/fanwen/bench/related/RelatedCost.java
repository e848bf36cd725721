package io.fanwen.bench.related;

import io.fanwen.fields.Moment;
import io.fanwen.related.RelatedInput;
import io.fanwen.related.RelatedLists;
import io.fanwen.related.RelatedTopics;
import io.fanwen.related.TermTexts;
import io.fanwen.related.Terms;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What related lists cost in a clean build, step by step, in processor time of one thread. {@code run} says how to call it. */
public final class RelatedCost {
    private static final int LISTED = 10;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private RelatedCost() {}

    /** {@code CONTENT…}: folders as {@code src/bench/run corpus} makes them. */
    public static void main(String... folders) throws IOException {
        OUT.println("| articles | terms s | lists s | topics s | all, ms an article | heap MB |");
        OUT.println("| --- | --- | --- | --- | --- | --- |");
        for (String folder : folders) {
            measure(Path.of(folder));
        }
    }

    private static void measure(Path content) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(content)) {
            files = walk.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        List<RelatedInput> inputs = new ArrayList<>();
        long terms = 0;
        for (Path file : files) {
            Draft draft = Draft.of(content.relativize(file).toString(), Files.readString(file));
            long began = cpu();
            Terms made = Terms.of(draft.texts());
            terms += cpu() - began;
            inputs.add(new RelatedInput(draft.path(), made, draft.texts().topics(), draft.category(), List.of(), draft.date(), List.of()));
        }
        long[] lists = {0};
        RelatedLists related = timed(lists, () -> RelatedLists.of(inputs, LISTED));
        long heap = heap();
        long[] topics = {0};
        timed(topics, () -> {
            RelatedTopics all = RelatedTopics.of(inputs.stream().map(RelatedInput::topics).toList());
            return inputs.stream().mapToInt(input -> all.ofArticle(input.topics(), input.topics().size() + 8).size()).sum();
        });
        if (related.of(inputs.get(0).path()).isEmpty()) {
            throw new IllegalStateException("no neighbours: what was measured is not the work");
        }
        OUT.printf(Locale.ROOT, "| %,d | %.2f | %.2f | %.2f | %.3f | %d |%n", inputs.size(), terms / 1e9, lists[0] / 1e9, topics[0] / 1e9,
                (terms + lists[0] + topics[0]) / 1e6 / inputs.size(), heap >> 20);
    }

    private static <T> T timed(long[] sum, Supplier<T> work) {
        long began = cpu();
        T made = work.get();
        sum[0] += cpu() - began;
        return made;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** What {@code fanwen} hands to the lists of one made-up article, without its parser. */
    private record Draft(String path, TermTexts texts, String category, Optional<Moment> date) {
        static Draft of(String path, String source) {
            int end = source.indexOf("\n---\n", 4);
            String title = field(source, "title");
            List<String> headings = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (String line : source.substring(end + 5).split("\n")) {
                if (line.startsWith("#")) {
                    headings.add(line.replaceFirst("^#+ ", "").replaceFirst(" \\{.*", ""));
                } else {
                    text.append(line).append('\n');
                }
            }
            List<String> topics = List.of(field(source, "topics").replaceAll("[\\[\\]]", "").split(", "));
            return new Draft(path, new TermTexts(title, topics, headings, List.of(text.toString())),
                    path.substring(0, path.lastIndexOf('/')), Optional.of(new Moment(LocalDate.parse(field(source, "date")), Optional.empty())));
        }

        private static String field(String source, String name) {
            int at = source.indexOf("\n" + name + ": ") + name.length() + 3;
            return source.substring(at, source.indexOf('\n', at));
        }
    }
}
