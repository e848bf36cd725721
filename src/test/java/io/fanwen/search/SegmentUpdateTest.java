package io.fanwen.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Fingerprint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegmentUpdateTest {
    private static final int STEPS = Integer.getInteger("fanwen.steps", 14);

    private final long seed = Long.getLong("fanwen.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    /** A segment as it was made, with everything that is asked of it later. */
    private record Past(SearchPart part, List<SearchDocument> documents, List<SearchTerms> texts, Map<String, byte[]> files) implements SearchPast {
        @Override
        public List<Fingerprint> made() {
            return fingerprints(documents, texts);
        }

        @Override
        public SearchDocument document(int at) {
            return documents.get(at);
        }

        @Override
        public Optional<SearchTerms> terms(int at) {
            return Optional.of(texts.get(at));
        }

        @Override
        public Optional<byte[]> block(String path) {
            return Optional.ofNullable(files.get(path));
        }
    }

    private static List<Fingerprint> fingerprints(List<SearchDocument> documents, List<SearchTerms> texts) {
        List<Fingerprint> all = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Fingerprint.Builder one = new Fingerprint.Builder();
            documents.get(i).addTo(one);
            all.add(one.add(Fingerprint.of(texts.get(i).toBytes())).build());
        }
        return all;
    }

    private static Past write(SearchSegment segment, Corpus corpus) {
        Map<String, byte[]> files = new HashMap<>();
        SearchPart part = segment.write(corpus::terms, file -> files.put(file.path(), file.bytes()));
        return new Past(part, segment.documents(), texts(segment, corpus), files);
    }

    private static List<SearchTerms> texts(SearchSegment segment, Corpus corpus) {
        return segment.documents().stream().map(document -> corpus.terms(document.id())).toList();
    }

    @Test
    void equalsWhatIsWrittenAnew() {
        Corpus corpus = new Corpus((int) seed, 1200);
        Past past = write(segment(corpus), corpus);
        int updated = 0;
        for (int step = 0; step < STEPS; step++) {
            String at = "seed " + seed + ", step " + step + ": " + edit(corpus, step);

            SearchSegment segment = segment(corpus);
            Optional<SearchUpdate> update = segment.update(past, fingerprints(segment.documents(), texts(segment, corpus)), corpus::terms);
            Past written = write(segment, corpus);

            update.ifPresent(it -> assertSame(written, it, at));
            updated += update.isPresent() ? 1 : 0;
            past = written;
        }
        assertTrue(updated >= STEPS * 2 / 3, "seed " + seed + ": " + updated + " updates");
    }

    @Test
    void makesFewLeavesForAnEdit() {
        Corpus corpus = new Corpus(3, 1200);
        Past past = write(segment(corpus), corpus);

        SearchDocument one = past.documents().get(300);
        corpus.edit(one.id(), one, corpus.text(one.id()) + "今天天气晴朗。");
        SearchSegment segment = segment(corpus);
        SearchUpdate update = segment.update(past, fingerprints(segment.documents(), texts(segment, corpus)), corpus::terms).orElseThrow();

        Set<String> asked = new HashSet<>(update.kept());
        long leaves = update.files().stream().filter(file -> file.bytes()[4] == 0).count();
        assertTrue(leaves < 40 && asked.size() > 300, leaves + " leaves made, " + asked.size() + " kept");
    }

    @Test
    void givesUpWhenABlockIsGoneOrAnother() {
        Corpus corpus = new Corpus(4, 1200);
        Past past = write(segment(corpus), corpus);
        corpus.edit(past.documents().get(300).id(), past.documents().get(300), "今天天气晴朗。");
        SearchSegment segment = segment(corpus);
        List<Fingerprint> made = fingerprints(segment.documents(), texts(segment, corpus));

        Past gone = new Past(past.part(), past.documents(), past.texts(), Map.of());
        Map<String, byte[]> damaged = new HashMap<>(past.files());
        damaged.replaceAll((path, bytes) -> new byte[bytes.length]);

        assertEquals(Optional.empty(), segment.update(gone, made, corpus::terms));
        assertEquals(Optional.empty(), segment.update(new Past(past.part(), past.documents(), past.texts(), damaged), made, corpus::terms));
    }

    private static SearchSegment segment(Corpus corpus) {
        return SearchIndex.segments(corpus.documents()).get(0);
    }

    private static void assertSame(Past written, SearchUpdate update, String at) {
        assertArrayEquals(written.part().head(), update.part().head(), at);
        assertArrayEquals(written.part().leaves(), update.part().leaves(), at);
        assertEquals(written.part().within().size(), update.part().within().size(), at);
        Set<String> paths = new HashSet<>(update.kept());
        update.files().forEach(file -> {
            paths.add(file.path());
            assertArrayEquals(written.files().get(file.path()), file.bytes(), at + ": " + file.path());
        });
        assertEquals(written.files().keySet(), paths, at);
    }

    /** Each kind of change comes up. */
    private String edit(Corpus corpus, int step) {
        SearchDocument one = corpus.documents().get(random.nextInt(corpus.documents().size()));
        switch (step % 7) {
            case 0 -> corpus.edit(one.id(), one, corpus.text());
            case 1 -> corpus.edit(one.id(), one, "改");
            case 2 -> corpus.add("n" + step, "新的" + step, corpus.text());
            case 3 -> corpus.documents().remove(one);
            case 4 -> corpus.edit(one.id(), new SearchDocument(one.id(), one.address(), one.title() + "改", List.of("出纳"), one.category(), one.trail(),
                    one.day(), OptionalInt.of(random.nextInt(9000)), random.nextInt(2000)), corpus.text());
            case 5 -> {
                LocalDate day = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(40));
                for (int i = 0; i < 4; i++) {
                    corpus.add("d" + step + "-" + random.nextInt(9), "同日", corpus.text(), day);
                }
            }
            default -> { }
        }
        return "kind " + step % 7 + " of " + one.id();
    }
}
