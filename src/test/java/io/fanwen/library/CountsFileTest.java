package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.text.Source;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsFileTest {
    @Test
    void beginsAFile() {
        assertEquals("path,piece,heat,useful\n\"a,b.md\",,3,\n岗位/c.md,,5,\n", written("", Map.of("岗位/c.md", 5, "a,b.md", 3)));
    }

    @Test
    void changesTheCountsAndNothingElse() {
        String before = """
                # ,Path , note,"heat" ,useful,piece
                1, a.md ,"say ""hi"", twice",  54,7,
                2,gone.md,kept,9
                3,/content/b.md,,,4,2
                4,c.md
                """;

        assertEquals("""
                # ,Path , note,"heat" ,useful,piece
                1, a.md ,"say ""hi"", twice",55,7,
                2,gone.md,kept,9
                3,/content/b.md,,8,4,2
                4,c.md,,6
                ,new.md,,1,,
                """, written(before, Map.of("a.md", 55, "b.md", 8, "c.md", 6, "new.md", 1)));
    }

    @Test
    void addsAColumn() {
        assertEquals("path,useful,piece,heat\na.md,3,1,12\nb.md,,,4\n", written("path,useful,piece\na.md,3,1\n", Map.of("a.md", 12, "b.md", 4)));
    }

    @Test
    void changesEveryRowThatNamesTheHeatOfAnArticle() {
        assertEquals("path,piece,heat\na.md,1,9\na.md,2,9\na.md,3,", written("path,piece,heat\na.md,1,8\na.md,2,8\na.md,3,", Map.of("a.md", 9)));
    }

    @Test
    void endsTheLastLineBeforeItAddsOne() {
        assertEquals("path,heat\na.md,1\nb.md,2\n", written("path,heat\na.md,1", Map.of("b.md", 2)));
        assertEquals("path,heat\na.md,1", written("path,heat\na.md,1", Map.of()));
    }

    private static String written(String before, Map<String, Integer> heat) {
        return CountsFile.withHeat(new Source("data/counts.csv", before), heat);
    }
}
