package io.fanwen.related;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelatedTopicsTest {
    @Test
    void prefersWhatGoesTogetherToWhatIsBig() {
        List<List<String>> articles = new ArrayList<>();
        repeat(articles, 4, "呼叫中心", "客服", "范文");
        repeat(articles, 90, "范文", "总结");
        repeat(articles, 10, "讲话");

        RelatedTopics topics = RelatedTopics.of(articles);

        assertEquals(List.of("客服", "范文"), topics.of("呼叫中心", 5));
        assertEquals(List.of("客服"), topics.of("呼叫中心", 1));
        assertEquals(List.of(), topics.of("讲话", 5));
        assertEquals(List.of(), topics.of("无", 5));
    }

    @Test
    void leavesOutWhatMeetsNoMoreThanChanceWouldHaveIt() {
        List<List<String>> articles = new ArrayList<>();
        repeat(articles, 10, "甲", "乙");
        repeat(articles, 10, "甲");
        repeat(articles, 10, "乙");
        repeat(articles, 10, "丙");

        assertEquals(List.of(), RelatedTopics.of(articles).of("甲", 5), "10 of 40 have both, as 20 · 20 / 40 would");
    }

    @Test
    void putsAPairOfOneArticleLast() {
        List<List<String>> articles = new ArrayList<>();
        repeat(articles, 1, "甲", "独");
        repeat(articles, 2, "甲", "双");
        repeat(articles, 6, "双");
        repeat(articles, 20, "丙");

        assertEquals(List.of("双", "独"), RelatedTopics.of(articles).of("甲", 5));
    }

    @Test
    void listsAnArticlesOwnTopicsThenTheNearest() {
        List<List<String>> articles = new ArrayList<>();
        repeat(articles, 3, "甲", "乙", "丙");
        repeat(articles, 2, "甲", "丁");
        repeat(articles, 20, "戊");
        RelatedTopics topics = RelatedTopics.of(articles);

        assertEquals(List.of("乙", "甲", "丙", "丁"), topics.ofArticle(List.of("乙", "甲", "乙"), 9));
        assertEquals(List.of("乙", "甲", "丙"), topics.ofArticle(List.of("乙", "甲"), 3));
        assertEquals(List.of(), topics.ofArticle(List.of(), 3));
    }

    @Test
    void saysTheSameWhateverTheOrder() {
        Random random = new Random(6);
        List<List<String>> articles = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            articles.add(random.ints(3, 0, 25).mapToObj(t -> "专题" + t).toList());
        }
        RelatedTopics expected = RelatedTopics.of(articles);

        Collections.shuffle(articles, new Random(7));
        RelatedTopics shuffled = RelatedTopics.of(articles);

        for (int t = 0; t < 25; t++) {
            assertEquals(expected.of("专题" + t, 25), shuffled.of("专题" + t, 25), "seeds 6 and 7, topic " + t);
        }
    }

    @Test
    void countsTopicsButNoPairsOfAnArticleThatHasThemAll() {
        List<String> all = IntStream.range(0, 100_000).mapToObj(i -> "t" + i).toList();

        assertEquals(List.of(), RelatedTopics.of(List.of(all, List.of("x"))).of("t1", 5));
    }

    private static void repeat(List<List<String>> articles, int times, String... topics) {
        IntStream.range(0, times).forEach(i -> articles.add(List.of(topics)));
    }
}
