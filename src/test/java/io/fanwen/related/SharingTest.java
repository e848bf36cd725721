package io.fanwen.related;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.related.Sharing.Kind;
import io.fanwen.related.Sharing.Shared;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharingTest {
    @Test
    void addsUpToTheScoreOfTheList() {
        List<RelatedInput> inputs = Libraries.library(150, 11);
        RelatedLists lists = RelatedLists.of(inputs, 8);
        RelatedInput article = inputs.get(7);
        Sharing sharing = new Sharing(article, Libraries.texts(7, 150, 11), inputs);

        for (Related near : lists.of(article.path())) {
            List<Shared> shared = sharing.with(inputs.stream().filter(input -> input.path().equals(near.path())).findFirst().orElseThrow());
            int sum = shared.stream().mapToInt(Shared::score).sum();
            int score = near.score().orElseThrow();
            assertTrue(sum <= score && score <= sum + shared.size(), near + " is said to be made of " + shared);
        }
    }

    @Test
    void namesWhatIsSharedAndHowManyHaveIt() {
        TermTexts texts = new TermTexts("呼叫中心", List.of("客服"), List.of(), List.of("接听来电"));
        RelatedInput one = input("a.md", texts);
        RelatedInput other = input("b.md", new TermTexts("呼叫", List.of("客服"), List.of(), List.of("来电登记")));
        RelatedInput third = input("c.md", new TermTexts("别的", List.of("客服"), List.of(), List.of("来电")));

        List<Shared> shared = new Sharing(one, texts, List.of(one, other, third)).with(other);

        assertEquals(List.of("呼叫", "来电"), shared.stream().filter(s -> s.kind() == Kind.WORD && !s.name().equals("客服"))
                .map(Shared::name).toList());
        assertEquals(3, shared.stream().filter(s -> s.kind() == Kind.TOPIC).findFirst().orElseThrow().articles());
        assertEquals("岗位", shared.stream().filter(s -> s.kind() == Kind.CATEGORY).findFirst().orElseThrow().name());
    }

    private static RelatedInput input(String path, TermTexts texts) {
        return new RelatedInput(path, Terms.of(texts), texts.topics(), "岗位", List.of(), Optional.empty(), List.of());
    }
}
