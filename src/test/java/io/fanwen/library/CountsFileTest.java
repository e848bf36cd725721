package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.library.CountsFile.Column;
import io.fanwen.library.CountsFile.Count;
import io.fanwen.text.Source;
import java.util.List;
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

    @Test
    void writesCountsOfPiecesIntoTheirRows() {
        List<Count> counts = List.of(new Count("a.md", 2, Column.USEFUL, 9), new Count("a.md", 1, Column.USEFUL, 4), new Count("b.md", 1, Column.USEFUL, 1));

        assertEquals("path,piece,heat,useful\na.md,,5,\na.md,2,,9\na.md,1,,4\nb.md,1,,1\n",
                CountsFile.with(new Source("data/counts.csv", "path,piece,heat,useful\na.md,,5,\na.md,2,,8\n"), counts));
        assertEquals("path,heat,piece,useful\na.md,5\na.md,,1,4\na.md,,2,9\nb.md,,1,1\n",
                CountsFile.with(new Source("data/counts.csv", "path,heat\na.md,5\n"), counts));
    }

    @Test
    void addsDownloadsAndCopiesToThoseThatAreThere() {
        List<Count> counts = List.of(new Count("a.md", 0, Column.DOWNLOADS, 3), new Count("a.md", 2, Column.COPIES, 1), new Count("a.md", 0, Column.HEAT, 7));
        String once = CountsFile.with(new Source("data/counts.csv", ""), counts);

        assertEquals("path,piece,heat,useful,downloads,copies\na.md,,7,,3\na.md,2,,,,1\n", once);
        assertEquals("path,piece,heat,useful,downloads,copies\na.md,,7,,6\na.md,2,,,,2\n", CountsFile.with(new Source("data/counts.csv", once), counts));
        assertEquals(List.of(), CountsReader.read(new Source("data/counts.csv", once)).diagnostics());
    }

    private static String written(String before, Map<String, Integer> heat) {
        return CountsFile.with(new Source("data/counts.csv", before),
                heat.entrySet().stream().map(entry -> new Count(entry.getKey(), 0, Column.HEAT, entry.getValue())).toList());
    }
}
