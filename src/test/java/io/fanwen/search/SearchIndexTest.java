package io.fanwen.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
    private static final String ROOT = SearchIndex.ROOT;

    @Test
    void keepsASmallSiteInOneFile() {
        Map<String, byte[]> files = new Corpus(1, 40).byPath();

        assertEquals(Set.of(ROOT), files.keySet());
        assertTrue(files.get(ROOT).length < 64 * 1024, files.get(ROOT).length + " bytes");
    }

    @Test
    void writesAnIndexOfNothing() {
        List<SearchFile> files = SearchIndex.of(List.of(), id -> {
            throw new AssertionError(id);
        });

        assertEquals(List.of(ROOT), files.stream().map(SearchFile::path).toList());
    }

    @Test
    void dependsNotOnTheOrderOfArticles() {
        Corpus corpus = new Corpus(2, 300);
        Map<String, byte[]> files = corpus.byPath();
        Collections.shuffle(corpus.documents(), new Random(3));

        Map<String, byte[]> again = corpus.byPath();

        assertEquals(files.keySet(), again.keySet());
        files.forEach((path, bytes) -> assertArrayEquals(bytes, again.get(path), path));
    }

    @Test
    void namesBlocksByTheirContentAndHandsOverTheRootLast() {
        List<SearchFile> files = new Corpus(4, 900).files();

        assertTrue(files.size() > 50, files.size() + " files");
        assertEquals(ROOT, files.get(files.size() - 1).path());
        for (SearchFile file : files.subList(0, files.size() - 1)) {
            String name = new Block(Key.of(Key.WORD), file.bytes()).name();
            assertEquals("search/" + name.substring(0, 2) + "/" + name.substring(2) + ".bin", file.path());
        }
    }

    @Test
    void writesMostNewArticlesIntoTheRootAlone() {
        Corpus corpus = new Corpus(5, 1500);
        Map<String, byte[]> before = corpus.byPath();
        int alone = 0;
        for (int day = 1; day <= 20; day++) {
            corpus.add("new" + day, "晴天", "今天天气晴朗，适合出行。", LocalDate.of(2030, 1, day));
            Map<String, byte[]> after = corpus.byPath();
            alone += before.keySet().equals(after.keySet()) && after.get(ROOT).length > before.get(ROOT).length ? 1 : 0;
            before = after;
        }

        // With every eighth or so the newest segment is full, and what it had goes into the one before.
        assertTrue(alone >= 15, alone + " of 20");
    }

    @Test
    void movesOnlyItsDayWhenAnArticleComesBetween() {
        Corpus corpus = new Corpus(6, 1500);
        Map<String, byte[]> before = corpus.byPath();

        corpus.add("between", "晴天", "今天天气晴朗。", LocalDate.of(2020, 5, 17));

        Set<String> fresh = new TreeSet<>(corpus.byPath().keySet());
        fresh.removeAll(before.keySet());
        assertTrue(fresh.size() < before.size() / 2, fresh.size() + " of " + before.size());
    }

    @Test
    void changesOnlyItsRowAndListsWithItsHeat() {
        Corpus corpus = new Corpus(7, 1500);
        Set<String> before = corpus.byPath().keySet();
        SearchDocument one = corpus.documents().get(700);
        corpus.documents().set(700, new SearchDocument(one.id(), one.address(), one.title(), one.topics(), one.category(), one.trail(),
                one.day(), java.util.OptionalInt.of(99_000), one.length()));

        Set<String> fresh = new TreeSet<>(corpus.byPath().keySet());
        fresh.removeAll(before);

        assertTrue(fresh.size() <= 8, fresh.toString());
    }

    @Test
    void spreadsKeysOverAllNumbers() {
        int[] counts = new int[16];
        for (int first = 0x4e00; first < 0x4e00 + 300; first++) {
            for (int second = 0x5000; second < 0x5000 + 300; second++) {
                counts[Key.of(Key.IDEOGRAPHS, first, second).spread() >>> 28]++;
            }
        }

        int even = 300 * 300 / 16;
        assertTrue(Arrays.stream(counts).allMatch(count -> count > even * 8 / 10 && count < even * 12 / 10), Arrays.toString(counts));
    }

    @Test
    void cutsBlocksNearTheWishedSizeWhateverTheEntries() {
        Random random = new Random(8);
        List<Block> blocks = new ArrayList<>();
        Cutter cutter = new Cutter(0, (block, entries) -> blocks.add(block));
        int large = 0;
        for (int i = 0; i < 20_000; i++) {
            BitWriter value = new BitWriter();
            int size = random.nextInt(1000) == 0 ? 5000 : random.nextInt(40);
            large += size == 5000 ? 1 : 0;
            for (int at = 0; at < size; at++) {
                value.bits(at, 8);
            }
            cutter.add(new Cutter.Entry(Key.of(Key.WORD, i), value), 1000);
        }
        cutter.finish();

        long beyond = blocks.stream().filter(block -> block.bytes().length > 1400).count();
        assertEquals(large, beyond, "only an entry larger than a block has a larger one");
        assertTrue(blocks.size() > 300 && blocks.size() < 700, blocks.size() + " blocks");
    }
}
