package io.fanwen.related;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.related.NearDuplicates.Pair;
import io.fanwen.related.NearDuplicates.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    private final SortedMap<String, List<String>> library = new TreeMap<>();
    private final SortedMap<String, Prints> prints = new TreeMap<>();
    private int compared;

    @Test
    void findsACopiedPieceWhereverItStands() {
        String one = Sentences.of(1, 20);
        add("a.md", one, Sentences.of(2, 20));
        add("b.md", Sentences.of(3, 20), changed(one, 60));
        add("c.md", one);
        add("d.md", Sentences.of(4, 20), Sentences.of(5, 20), changed(Sentences.of(4, 20), 90));

        List<Pair> pairs = found().pairs();

        assertEquals(List.of(new Text("b.md", 2), new Text("c.md", 1), new Text("d.md", 3)), pairs.stream().map(Pair::text).toList());
        assertEquals(List.of(new Text("a.md", 1), new Text("a.md", 1), new Text("d.md", 1)), pairs.stream().map(Pair::like).toList());
        assertEquals(100, pairs.get(1).hundredths());
        assertEquals(shingles(new Text("b.md", 2)).likeness(shingles(new Text("a.md", 1))), pairs.get(0).hundredths());
    }

    @Test
    void tellsOfTwoArticlesOnce() {
        String one = Sentences.of(1, 20);
        String two = Sentences.of(2, 20);
        add("a.md", one, two, Sentences.of(3, 5));
        add("b.md", Sentences.of(3, 5), changed(two, 100), changed(one, 100));

        assertEquals(List.of(new Pair(new Text("b.md", 0), new Text("a.md", 0),
                shingles(new Text("b.md", 0)).likeness(shingles(new Text("a.md", 0))))), found().pairs());
    }

    @Test
    void passesOverWhatIsTooShortToTell() {
        String greeting = "尊敬的领导：因身体不适，特请假一天，望批准。此致敬礼！";
        add("a.md", greeting);
        add("b.md", greeting);
        add("c.md", "");
        add("d.md", "。".repeat(1000));
        add("e.md", "好".repeat(1000));
        add("f.md", "好".repeat(1000));

        assertEquals(List.of(), found().pairs());
    }

    @Test
    void letsTextsAloneThatShareAForm() {
        String form = Sentences.of(1, 10);
        add("a.md", form + Sentences.of(2, 10));
        add("b.md", form + Sentences.of(3, 10));

        assertEquals(List.of(), found().pairs());
    }

    /** Every text that is like one before it, by all pairs. */
    @Test
    void findsWhatComparingAllWithAllFinds() {
        for (int seed = 0; seed < 3; seed++) {
            library.clear();
            prints.clear();
            randomLibrary(new Random(seed));

            List<Pair> pairs = found().pairs();

            assertEquals(byHand(), pairs, "seed " + seed);
            assertTrue(pairs.size() > 20, "seed " + seed + ": " + pairs.size());
        }
    }

    @Test
    void comparesNothingTwice() throws IOException {
        randomLibrary(new Random(7));
        NearDuplicates first = found();
        int before = compared;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        first.likenesses().write(new DataOutputStream(bytes));
        Likenesses read = Likenesses.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        NearDuplicates again = NearDuplicates.in(prints, read, this::shingles);

        assertEquals(first.likenesses(), read);
        assertEquals(first.pairs(), again.pairs());
        assertEquals(before, compared);
    }

    /** Ten thousand letters from one form, in each of which other names stand: each is told once, and few are compared. */
    @Test
    void staysNearLinearWhereEverythingIsAlike() {
        String form = Sentences.of(1, 10);
        for (int i = 0; i < 10_000; i++) {
            add(String.format("%05d.md", i), form.substring(0, 60) + (char) ('一' + i) + (char) ('一' + i / 7) + form.substring(60));
        }

        List<Pair> pairs = found().pairs();

        assertEquals(9_999, pairs.size());
        assertTrue(compared <= 10_000 + NearDuplicates.MOST_COMPARED * 10_000, compared + " texts fetched");
    }

    @Test
    void tellsEachOfManyCopiesOnce() {
        String text = Sentences.of(1, 10);
        for (int i = 0; i < 2_000; i++) {
            add(String.format("%05d.md", i), text);
        }

        List<Pair> pairs = found().pairs();

        assertEquals(1_999, pairs.size());
        assertEquals(0, compared);
        assertTrue(pairs.stream().allMatch(pair -> pair.like().equals(new Text("00000.md", 1)) && pair.hundredths() == 100));
    }

    @Test
    void keepsPrintsAsBytes() {
        byte[] bytes = Prints.of(List.of(Sentences.of(1, 9), "短", Sentences.of(2, 9)), List.of("导语")).toBytes();

        assertTrue(Arrays.equals(bytes, Prints.fromBytes(bytes).toBytes()));
        assertThrows(IllegalArgumentException.class, () -> Prints.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)));
        assertThrows(IllegalArgumentException.class, () -> Prints.fromBytes(new byte[0]));
    }

    private void randomLibrary(Random random) {
        List<String> pieces = new ArrayList<>();
        for (int article = 0; article < 150; article++) {
            String[] own = new String[1 + random.nextInt(4)];
            for (int piece = 0; piece < own.length; piece++) {
                boolean copy = !pieces.isEmpty() && random.nextInt(5) == 0;
                String other = copy ? pieces.get(random.nextInt(pieces.size())) : "";
                own[piece] = copy ? changed(other, 20 + random.nextInt(200)) : Sentences.of(random.nextLong(), 3 + random.nextInt(25));
                pieces.add(own[piece]);
            }
            add(String.format("%03d.md", article), own);
        }
    }

    /** Changes one character in so many. */
    private static String changed(String text, int every) {
        StringBuilder changed = new StringBuilder(text);
        for (int at = every / 2; at < changed.length(); at += every) {
            changed.setCharAt(at, '改');
        }
        return changed.toString();
    }

    private void add(String path, String... pieces) {
        library.put(path, List.of(pieces));
        prints.put(path, Prints.of(List.of(pieces), List.of()));
    }

    private NearDuplicates found() {
        return NearDuplicates.in(prints, Likenesses.NONE, text -> {
            compared++;
            return shingles(text);
        });
    }

    private Shingles shingles(Text text) {
        List<String> pieces = library.get(text.path());
        return text.isWhole() ? Shingles.union(pieces.stream().map(Shingles::of).toList()) : Shingles.of(pieces.get(text.piece() - 1));
    }

    private List<Pair> byHand() {
        List<Text> texts = new ArrayList<>();
        library.forEach((path, pieces) -> {
            for (int piece = pieces.size() > 1 ? 0 : 1; piece <= pieces.size(); piece++) {
                texts.add(new Text(path, piece));
            }
        });
        Map<Text, Shingles> all = new HashMap<>();
        texts.forEach(text -> all.put(text, shingles(text)));
        texts.removeIf(text -> all.get(text).size() < Prints.SHORTEST);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            Pair best = new Pair(text, text, NearDuplicates.ALIKE - 1);
            for (Text other : texts.subList(0, i)) {
                int likeness = other.isWhole() == text.isWhole() ? all.get(text).likeness(all.get(other)) : 0;
                best = likeness > best.hundredths() ? new Pair(text, other, likeness) : best;
            }
            if (best.hundredths() >= NearDuplicates.ALIKE) {
                pairs.add(best);
            }
        }
        pairs.removeIf(pair -> !pair.text().isWhole() && pairs.stream().anyMatch(whole -> whole.text().isWhole()
                && whole.text().path().equals(pair.text().path()) && whole.like().path().equals(pair.like().path())));
        return pairs;
    }
}
