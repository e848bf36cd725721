package io.fanwen.related;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Lists made from remembered ones are those made of nothing, byte for byte, and few of them are made again. */
class RelatedUpdateTest {
    private static final int SIZE = 8;

    @Test
    void equalsACleanComputationAfterAnyEdits() throws IOException {
        long seed = Long.getLong("fanwen.seed", new Random().nextLong());
        Random random = new Random(seed);
        List<RelatedInput> pool = Libraries.library(450, 5);
        List<RelatedInput> inputs = new ArrayList<>(pool.subList(0, 350));
        RelatedMemory memory = RelatedMemory.EMPTY;
        KeptTerms kept = new KeptTerms();
        for (int step = 0; step < 60; step++) {
            for (int edits = random.nextInt(4); edits > 0; edits--) {
                Libraries.change(inputs, pool, random);
            }
            List<RelatedSource> sources = inputs.stream().map(RelatedSource::of).toList();
            memory = RelatedLists.of(sources, SIZE, read(bytes(memory)), kept).memory();

            assertArrayEquals(bytes(RelatedLists.of(inputs, SIZE).memory()), bytes(memory), "seed " + seed + ", step " + step);
        }
        assertTrue(kept.written < 10, "seed " + seed + ": the index was made anew " + kept.written + " times");
    }

    @Test
    void fetchesFewTextsWhereAnIndexIsKept() {
        List<RelatedInput> inputs = new ArrayList<>(Libraries.library(600, 5));
        KeptTerms kept = new KeptTerms();
        Set<String> fetched = new TreeSet<>();
        RelatedMemory before = RelatedLists.of(sources(inputs, fetched), SIZE, RelatedMemory.EMPTY, kept).memory();
        assertEquals(600, fetched.size());

        fetched.clear();
        assertSame(before, RelatedLists.of(sources(inputs, fetched), SIZE, before, kept).memory());
        assertEquals(Set.of(), fetched);

        RelatedInput old = inputs.get(300);
        inputs.set(300, new RelatedInput(old.path(), inputs.get(500).terms(), old.topics(), old.category(), List.of(), old.date(), List.of()));
        RelatedMemory after = RelatedLists.of(sources(inputs, fetched), SIZE, before, kept).memory();

        assertEquals(RelatedLists.of(inputs, SIZE).memory(), after);
        assertTrue(fetched.contains(old.path()) && fetched.size() < inputs.size(), "texts fetched: " + fetched.size());
        assertEquals(1, kept.written);
    }

    private static List<RelatedSource> sources(List<RelatedInput> inputs, Set<String> fetched) {
        return inputs.stream().map(input -> new RelatedSource(input.path(), input.fingerprint(), input.date(), input.first(), () -> {
            fetched.add(input.path());
            return input;
        })).toList();
    }

    /** Keeps an index as a file would. */
    private static final class KeptTerms implements TermStore {
        private Optional<byte[]> bytes = Optional.empty();
        private int written;

        @Override
        public Optional<TermMemory> read() {
            return bytes.map(file -> {
                try {
                    return TermMemory.read(new DataInputStream(new ByteArrayInputStream(file)));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }

        @Override
        public void write(TermMemory made) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try {
                made.write(new DataOutputStream(file));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            bytes = Optional.of(file.toByteArray());
            written++;
        }
    }

    @Test
    void makesFewListsAgain() {
        List<RelatedInput> inputs = new ArrayList<>(Libraries.library(1000, 5));
        inputs.sort(Ranking.TIES);
        RelatedMemory memory = RelatedLists.of(inputs, SIZE).memory();

        assertEquals(0, listsMade(memory, inputs), "nothing changed");

        RelatedInput old = inputs.get(300);
        inputs.set(300, new RelatedInput(old.path(), old.terms(), List.of("t1"), old.category(), List.of(), old.date(), List.of()));
        int made = listsMade(memory, inputs);
        assertTrue(made > 0 && made < 200, "one article has other topics: " + made);

        inputs.set(300, new RelatedInput(old.path(), inputs.get(700).terms(), old.topics(), old.category(), List.of(), old.date(), List.of()));
        made = listsMade(memory, inputs);
        assertTrue(made > 0 && made < 500, "one article has another text: " + made);
    }

    @Test
    void noticesThatANearlySameTextWentOrCame() {
        List<RelatedInput> inputs = new ArrayList<>(Libraries.library(100, 5));
        RelatedInput first = inputs.get(0);
        RelatedInput twin = new RelatedInput("twin.md", first.terms(), first.topics(), first.category(), List.of(), Optional.empty(), List.of());
        inputs.add(twin);
        RelatedMemory both = RelatedLists.of(inputs, SIZE).memory();
        inputs.remove(twin);
        RelatedMemory one = RelatedLists.of(inputs, SIZE).memory();

        assertEquals(one, RelatedLists.of(inputs, SIZE, both).memory());
        inputs.add(twin);
        assertEquals(both, RelatedLists.of(inputs, SIZE, one).memory());
    }

    @Test
    void refusesWhatItNeverWrote() throws IOException {
        byte[] bytes = bytes(RelatedLists.of(Libraries.library(20, 5), SIZE).memory());
        byte[] elsewhere = bytes.clone();
        Arrays.fill(elsewhere, bytes.length - 12, bytes.length, (byte) 0x7f);

        assertThrows(IOException.class, () -> read(Arrays.copyOf(bytes, bytes.length - 3)));
        assertThrows(IOException.class, () -> read(elsewhere));
    }

    private static int listsMade(RelatedMemory memory, List<RelatedInput> ordered) {
        RelatedUpdate update = new RelatedUpdate(memory, ordered.stream().map(RelatedSource::of).toList(), SIZE, TermStore.NONE);
        update.made();
        return update.lists();
    }

    private static byte[] bytes(RelatedMemory memory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        memory.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static RelatedMemory read(byte[] bytes) throws IOException {
        return RelatedMemory.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
