package io.fanwen.bench.related;

import io.fanwen.related.Likenesses;
import io.fanwen.related.NearDuplicates;
import io.fanwen.related.NearDuplicates.Text;
import io.fanwen.related.Prints;
import io.fanwen.related.Shingles;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What finding near-duplicates costs, in processor time of one thread and in memory allocated by a search that has nothing new to compare; and
 * whether what was planted is found: every {@value #PLANTED}th article gets a piece of an earlier one with one character in
 * {@value #CHANGED} changed. The last row is ten thousand letters of one form. {@code run} says how to call it.
 */
public final class DuplicateCost {
    private static final int PLANTED = 10;
    private static final int CHANGED = 50;
    private static final int SHORTEST = 40;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private DuplicateCost() {}

    /** {@code CONTENT…}: folders as {@code src/bench/run corpus} makes them. */
    public static void main(String... folders) throws IOException {
        OUT.println("| articles | pieces | prints s | search s | next search s | planted | found | prints MB | allocated MB |");
        OUT.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (String folder : folders) {
            measure(Path.of(folder));
        }
        measureForms(10_000);
    }

    private static void measure(Path content) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(content)) {
            files = walk.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        Function<Integer, Draft> drafts = number -> draft(files, number);
        Work work = new Work();
        int planted = 0;
        for (int i = 0; i < files.size(); i++) {
            Draft draft = drafts.apply(i);
            planted += isPlanted(i) && isAlike(draft, Draft.of(files.get(source(i)))) ? 1 : 0;
            work.add(i, draft);
        }
        work.tell(drafts, planted);
    }

    /** The worst there is: so many articles of one form, in each of which other names stand. */
    private static void measureForms(int articles) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            form.append((char) ('一' + i * 37));
        }
        Function<Integer, Draft> drafts = number -> {
            StringBuilder text = new StringBuilder(form);
            for (int at = 0; at < 3; at++) {
                text.setCharAt(50 + 100 * at, (char) ('一' + (number * 31 + at * 7919) % 20000));
            }
            return new Draft(List.of(text.toString()), List.of());
        };
        Work work = new Work();
        for (int i = 0; i < articles; i++) {
            work.add(i, drafts.apply(i));
        }
        work.tell(drafts, articles - 1);
    }

    private static boolean isPlanted(int article) {
        return article > 0 && article % PLANTED == 0;
    }

    private static int source(int article) {
        return article / 2 + 1;
    }

    /** Whether what was planted is there to be found: not too short, and not too much changed. */
    private static boolean isAlike(Draft copy, Draft from) {
        Shingles one = copy.shingles(new Text("", copy.postings().size()));
        Shingles other = from.shingles(new Text("", 1));
        return Math.min(one.size(), other.size()) >= SHORTEST && one.likeness(other) >= NearDuplicates.ALIKE;
    }

    private static Draft draft(List<Path> files, int number) {
        Draft own = Draft.of(files.get(number));
        if (!isPlanted(number)) {
            return own;
        }
        List<String> postings = new ArrayList<>(own.postings());
        StringBuilder copy = new StringBuilder(Draft.of(files.get(source(number))).postings().get(0));
        for (int at = CHANGED / 2; at < copy.length(); at += CHANGED) {
            copy.setCharAt(at, '改');
        }
        postings.add(copy.toString());
        return new Draft(postings, own.rest());
    }

    /** One collection. */
    private static final class Work {
        private final TreeMap<String, Prints> prints = new TreeMap<>();
        private long made;
        private long bytes;
        private int pieces;

        void add(int number, Draft draft) {
            long began = cpu();
            Prints of = Prints.of(draft.postings(), draft.rest());
            made += cpu() - began;
            bytes += of.toBytes().length;
            pieces += draft.postings().size();
            prints.put(String.format(Locale.ROOT, "%06d", number), of);
        }

        void tell(Function<Integer, Draft> drafts, int planted) {
            Function<Text, Shingles> shingles = text -> drafts.apply(Integer.parseInt(text.path())).shingles(text);
            long began = cpu();
            NearDuplicates first = NearDuplicates.in(prints, Likenesses.NONE, shingles);
            long search = cpu() - began;
            long allocated = allocated();
            began = cpu();
            NearDuplicates next = NearDuplicates.in(prints, first.likenesses(), shingles);
            long again = cpu() - began;
            allocated = allocated() - allocated;
            if (!next.pairs().equals(first.pairs())) {
                throw new IllegalStateException("what is remembered changes what is found");
            }
            OUT.printf(Locale.ROOT, "| %,d | %,d | %.2f | %.2f | %.2f | %,d | %,d | %d | %d |%n", prints.size(), pieces, made / 1e9, search / 1e9,
                    again / 1e9, planted, first.pairs().size(), bytes >> 20, allocated >> 20);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** By this thread, ever. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** What {@code fanwen} hands over of one made-up article, without its parser. */
    private record Draft(List<String> postings, List<String> rest) {
        static Draft of(Path file) {
            String source;
            try {
                source = Files.readString(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            List<String> postings = new ArrayList<>();
            List<String> rest = new ArrayList<>();
            String[] sections = source.substring(source.indexOf("\n---\n", 4) + 5).split("(?m)^## .*$");
            rest.add(sections[0]);
            for (int i = 1; i < sections.length; i++) {
                String[] parts = sections[i].split("(?m)^### .*$", 2);
                postings.add(parts[0]);
                rest.addAll(List.of(parts).subList(1, parts.length));
            }
            return new Draft(postings.isEmpty() ? rest : postings, postings.isEmpty() ? List.of() : rest);
        }

        Shingles shingles(Text text) {
            List<String> all = new ArrayList<>(postings);
            all.addAll(rest);
            return text.isWhole() ? Shingles.union(all.stream().map(Shingles::of).toList()) : Shingles.of(postings.get(text.piece() - 1));
        }
    }
}
