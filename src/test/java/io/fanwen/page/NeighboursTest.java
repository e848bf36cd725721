package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.related.RelatedLists;
import io.fanwen.related.RelatedTopics;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private final RelatedTopics topics = RelatedTopics.of(List.of(List.of("客服", "质检"), List.of("客服", "质检"), List.of("合同"), List.of("租房")));

    @Test
    void tellsTheTopicsNearToSome() {
        Neighbours neighbours = Neighbours.of(RelatedLists.of(List.of(), 8), topics);

        assertEquals(List.of("客服", "质检"), neighbours.topics(List.of("客服"), 5));
        assertEquals(List.of("合同"), neighbours.topics(List.of("合同"), 5));
    }

    @Test
    void knowsNoNeighboursOfAStranger() {
        Neighbours neighbours = Neighbours.of(RelatedLists.of(List.of(), 8), topics);

        assertEquals(List.of(), neighbours.articles("gone.md"));
        assertEquals(List.of("没有"), neighbours.topics(List.of("没有"), 5));
    }
}
