package io.fanwen.related;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.fields.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelatedListsTest {
    private static final String CALL = "呼叫中心客服人员负责接听来电，记录客户诉求，跟踪工单并回访。";
    private static final String TEACHER = "幼儿园教师组织晨间活动，照料孩子午睡，与家长沟通成长情况。";

    @Test
    void listsWhatIsAboutTheSame() {
        List<RelatedInput> inputs = List.of(article("call1.md", "呼叫中心岗位职责", CALL), article("call2.md", "客服专员岗位职责", CALL + "接受质检。"),
                article("teacher1.md", "幼儿园教师总结", TEACHER), article("teacher2.md", "教师工作总结", TEACHER + "带班教研。"));

        RelatedLists lists = RelatedLists.of(inputs, 3);

        assertEquals("call2.md", lists.of("call1.md").get(0).path());
        assertEquals("teacher1.md", lists.of("teacher2.md").get(0).path());
        assertEquals(List.of(), lists.of("elsewhere.md"));
    }

    @Test
    void equalsTheFormulaWorkedOutByHand() {
        for (int seed = 0; seed < 5; seed++) {
            List<RelatedInput> inputs = Libraries.library(120, seed);

            RelatedLists lists = RelatedLists.of(inputs, 8);

            Map<String, Map<Integer, Integer>> vectors = new HashMap<>();
            inputs.forEach(input -> vectors.put(input.path(), vector(input)));
            for (RelatedInput input : inputs) {
                assertEquals(byHand(input, inputs, vectors, 8), lists.of(input.path()), "seed " + seed + ", " + input.path());
            }
        }
    }

    @Test
    void findsTheSubjectsOfALibrary() {
        List<RelatedInput> inputs = Libraries.library(1000, 1);

        RelatedLists lists = RelatedLists.of(inputs, 5);

        int same = 0;
        for (int i = 0; i < 1000; i++) {
            int subject = Libraries.subject(i, 1000);
            same += (int) lists.of("a/" + i + ".md").stream()
                    .filter(r -> Libraries.subject(Integer.parseInt(r.path().substring(2, r.path().length() - 3)), 1000) == subject).count();
        }
        assertTrue(same > 4250, same + " of 5000 entries are of the subject");
    }

    @Test
    void saysTheSameWhateverTheOrder() {
        List<RelatedInput> inputs = new ArrayList<>(Libraries.library(200, 2));
        RelatedLists expected = RelatedLists.of(inputs, 6);

        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(inputs, new Random(seed));
            RelatedLists lists = RelatedLists.of(inputs, 6);
            inputs.forEach(input -> assertEquals(expected.of(input.path()), lists.of(input.path()), input.path()));
        }
    }

    @Test
    void changesNoListForAnArticleThatSharesNothing() {
        List<RelatedInput> inputs = new ArrayList<>(Libraries.library(300, 3));
        RelatedLists before = RelatedLists.of(inputs, 6);
        inputs.add(new RelatedInput("new.md", Terms.of(new TermTexts("zebra quagga", List.of(), List.of(), List.of("okapi"))), List.of("zoo"),
                "animals", List.of(), Optional.empty(), List.of()));

        RelatedLists after = RelatedLists.of(inputs, 6);

        inputs.subList(0, 300).forEach(input -> assertEquals(before.of(input.path()), after.of(input.path()), input.path()));
    }

    @Test
    void putsNewerFirstAmongEqualsThenDatedThenByPath() {
        List<RelatedInput> inputs = new ArrayList<>();
        inputs.add(dated("a.md", "重庆工作", Optional.empty()));
        // Alike in score and unlike as texts: the rest of each is its own.
        inputs.add(dated("old.md", "重庆一二", Optional.of("2020-01-01")));
        inputs.add(dated("new.md", "重庆三四", Optional.of("2025-01-01")));
        inputs.add(dated("none2.md", "重庆五六", Optional.empty()));
        inputs.add(dated("none1.md", "重庆七八", Optional.empty()));

        RelatedLists lists = RelatedLists.of(inputs, 9);

        assertEquals(List.of("new.md", "old.md", "none1.md", "none2.md"), paths(lists.of("a.md")));
    }

    @Test
    void countsALinkAndALinkToTheSame() {
        List<RelatedInput> inputs = List.of(linking("a.md", "甲乙", "c.md"), linking("b.md", "丙丁", "c.md"), linking("c.md", "戊己"),
                linking("d.md", "庚辛"));

        RelatedLists lists = RelatedLists.of(inputs, 5);

        assertEquals(List.of("c.md", "b.md"), paths(lists.of("a.md")), "the shorter of the two is nearer");
        assertEquals(List.of("a.md", "b.md"), paths(lists.of("c.md")));
        assertEquals(List.of(), paths(lists.of("d.md")));
    }

    /** Nine tenths of each article are about what twenty-five others are about; what is the same is one piece of ten. */
    @Test
    void makesNeighboursOfTwoThatShareAVerySimilarPiece() {
        String shared = Sentences.of(7, 10);
        List<RelatedInput> library = Libraries.library(400, 3);
        for (String copy : List.of(shared, shared.replaceFirst("，并", "，再次"), shared.replaceFirst("。", "。另有说明。"))) {
            List<RelatedInput> inputs = new ArrayList<>(library);
            inputs.add(pieces("one.md", 3, shared));
            inputs.add(pieces("other.md", 8, copy));

            RelatedLists lists = RelatedLists.of(inputs, 8);
            assertTrue(paths(lists.of("one.md")).contains("other.md"), lists.of("one.md").toString());
            assertTrue(paths(lists.of("other.md")).contains("one.md"), lists.of("other.md").toString());
        }
    }

    /** An article about the subject of some other one, with one more piece at its end. */
    private static RelatedInput pieces(String path, int like, String piece) {
        TermTexts texts = Libraries.texts(like, 400, 3);
        List<String> all = new ArrayList<>();
        for (int part = 0; part < 9; part++) {
            // Of the same subject, and nobody else's.
            all.add(Libraries.texts(like + 16 * part, 400, 99).texts().get(0));
        }
        all.add(piece);
        return new RelatedInput(path, Terms.of(new TermTexts(texts.title(), List.of(), List.of(), all), Prints.of(all, List.of())), List.of(), path, List.of(),
                Optional.empty(), List.of());
    }

    @Test
    void putsFirstWhatTheAuthorPutFirst() {
        List<RelatedInput> inputs = List.of(
                withFirst("call1.md", CALL, List.of("teacher1.md", "gone.md", "call1.md", "teacher1.md")),
                withFirst("call2.md", CALL + "接受质检，参加培训，学习业务。", List.of()), withFirst("teacher1.md", TEACHER, List.of()));

        List<Related> list = RelatedLists.of(inputs, 5).of("call1.md");

        assertEquals(List.of("teacher1.md", "call2.md"), paths(list));
        assertEquals(OptionalInt.empty(), list.get(0).score());
        assertTrue(list.get(1).score().orElseThrow() >= 1);
    }

    @Test
    void keepsToItsSizeAlsoForTheAuthor() {
        List<RelatedInput> inputs = List.of(withFirst("a.md", CALL, List.of("b.md", "c.md")), withFirst("b.md", CALL, List.of()),
                withFirst("c.md", TEACHER, List.of()));

        assertEquals(List.of("b.md"), paths(RelatedLists.of(inputs, 1).of("a.md")));
    }

    @Test
    void listsOneOfTwoThatAreNearlyTheSame() {
        String text = CALL + "每月汇总满意度，提出改进建议，培训新人，整理知识库，执行应急预案。";
        List<RelatedInput> inputs = List.of(article("a.md", "呼叫中心", CALL), article("b.md", "客服规范", text),
                article("c.md", "客服规范", text + "好。"), article("d.md", "来电记录", "接听来电并记录"));

        List<String> list = paths(RelatedLists.of(inputs, 5).of("a.md"));

        assertEquals(1, list.stream().filter(path -> path.equals("b.md") || path.equals("c.md")).count(), list.toString());
        assertTrue(list.contains("d.md"), list.toString());
    }

    @Test
    void relatesNothingToItself() {
        List<RelatedInput> inputs = Libraries.library(100, 4);

        RelatedLists lists = RelatedLists.of(inputs, 50);

        inputs.forEach(input -> assertFalse(paths(lists.of(input.path())).contains(input.path()), input.path()));
    }

    @Test
    void standsAnythingAnAuthorCanWrite() {
        List<String> topics = IntStream.range(0, 5000).mapToObj(i -> "t" + i).toList();
        Terms none = Terms.of(new TermTexts("", List.of(), List.of(), List.of()));
        List<RelatedInput> inputs = List.of(new RelatedInput("a.md", none, topics, "", List.of(), Optional.empty(), List.of("a.md")),
                new RelatedInput("b.md", none, topics, "", List.of(), Optional.empty(), List.of()));

        RelatedLists lists = RelatedLists.of(inputs, 3);

        assertEquals(List.of("b.md"), paths(lists.of("a.md")));
        assertEquals(List.of(), RelatedLists.of(List.of(), 1).of("a.md"));
        assertThrows(IllegalArgumentException.class, () -> RelatedLists.of(List.of(inputs.get(0), inputs.get(0)), 1));
    }

    /** The javadoc's formula, plainly. */
    private static List<Related> byHand(RelatedInput article, List<RelatedInput> inputs, Map<String, Map<Integer, Integer>> vectors, int size) {
        Map<Integer, Integer> frequency = new HashMap<>();
        vectors.values().forEach(vector -> vector.keySet().forEach(key -> frequency.merge(key, 1, Integer::sum)));
        Map<Integer, Integer> own = vectors.get(article.path());
        List<Integer> terms = own.keySet().stream().filter(key -> Rarity.of(frequency.get(key)) > 0)
                .sorted(Comparator.comparing((Integer key) -> -own.get(key) * Rarity.of(frequency.get(key)))).limit(Ranking.QUERY_TERMS).toList();
        return inputs.stream().filter(other -> other != article).map(other -> {
            Map<Integer, Integer> others = vectors.get(other.path());
            int sum = terms.stream().mapToInt(key -> own.get(key) * Rarity.of(frequency.get(key)) * others.getOrDefault(key, 0)).sum();
            int pieces = other.terms().pieces().distinct().length;
            int piece = other.terms().pieces().only() ? 8 : 23;
            int squares = others.values().stream().mapToInt(weight -> weight * weight).sum() - piece * piece * pieces;
            int factor = (int) (4096 / Math.sqrt(Math.sqrt(squares)));
            return Map.entry(other, (int) ((long) sum * factor >> 16));
        }).filter(e -> e.getValue() > 0)
                .sorted(Comparator.comparing((Map.Entry<RelatedInput, Integer> e) -> -e.getValue())
                        .thenComparing(e -> e.getKey().date().orElseThrow(), Comparator.reverseOrder())
                        .thenComparing(e -> e.getKey().path()))
                .limit(size).map(e -> new Related(e.getKey().path(), OptionalInt.of(e.getValue()))).toList();
    }

    private static Map<Integer, Integer> vector(RelatedInput input) {
        Map<Integer, Integer> vector = new LinkedHashMap<>();
        for (int i = 0; i < input.terms().size(); i++) {
            vector.put(input.terms().key(i), input.terms().weight(i));
        }
        input.topics().forEach(topic -> vector.put(Terms.hash("topic", topic), 24));
        vector.put(Terms.hash("category", input.category()), 12);
        vector.put(Terms.hash("link", input.path()), 24);
        input.links().forEach(path -> vector.put(Terms.hash("link", path), 24));
        Arrays.stream(input.terms().pieces().distinct()).forEach(key -> vector.put(key, input.terms().pieces().only() ? 8 : 23));
        return vector;
    }

    private static RelatedInput article(String path, String title, String text) {
        Terms terms = Terms.of(new TermTexts(title, List.of(), List.of(), Arrays.asList(text.split("\n"))));
        return new RelatedInput(path, terms, List.of(), path, List.of(), Optional.empty(), List.of());
    }

    private static RelatedInput linking(String path, String text, String... links) {
        return new RelatedInput(path, article(path, text, "").terms(), List.of(), path, List.of(links), Optional.empty(), List.of());
    }

    private static RelatedInput withFirst(String path, String text, List<String> first) {
        return new RelatedInput(path, article(path, path, text).terms(), List.of(), path, List.of(), Optional.empty(), first);
    }

    private static RelatedInput dated(String path, String title, Optional<String> day) {
        return new RelatedInput(path, article(path, title, "").terms(), List.of(), path, List.of(),
                day.map(d -> new Moment(LocalDate.parse(d), Optional.empty())), List.of());
    }

    private static List<String> paths(List<Related> list) {
        return list.stream().map(Related::path).toList();
    }
}
