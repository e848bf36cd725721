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
        Sharing sharing = new Sharing(article, Libraries.texts(7, 150, 11), List.of("a", "b"), inputs);

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

        List<Shared> shared = new Sharing(one, texts, List.of(), List.of(one, other, third)).with(other);

        assertEquals(List.of("呼叫", "来电"), shared.stream().filter(s -> s.kind() == Kind.WORD && !s.name().equals("客服"))
                .map(Shared::name).toList());
        assertEquals(3, shared.stream().filter(s -> s.kind() == Kind.TOPIC).findFirst().orElseThrow().articles());
        assertEquals("岗位", shared.stream().filter(s -> s.kind() == Kind.CATEGORY).findFirst().orElseThrow().name());
    }

    @Test
    void namesThePieceThatBothHave() {
        String letter = Sentences.of(1, 12);
        TermTexts texts = new TermTexts("甲", List.of(), List.of("证明", "辞职信"), List.of(Sentences.of(2, 12), letter));
        RelatedInput one = withPieces("a.md", texts);
        RelatedInput other = withPieces("b.md", new TermTexts("乙", List.of(), List.of(), List.of(letter.replaceFirst("，并", "，再次"))));

        Shared first = new Sharing(one, texts, List.of("证明", "辞职信"), List.of(one, other)).with(other).get(0);

        assertEquals(Kind.PIECE, first.kind());
        assertEquals("辞职信", first.name());
        assertEquals(2, first.articles());
    }

    private static RelatedInput withPieces(String path, TermTexts texts) {
        return new RelatedInput(path, Terms.of(texts, Prints.of(texts.texts(), List.of())), List.of(), "岗位", List.of(), Optional.empty(), List.of());
    }

    private static RelatedInput input(String path, TermTexts texts) {
        return new RelatedInput(path, Terms.of(texts), texts.topics(), "岗位", List.of(), Optional.empty(), List.of());
    }
}
