package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountsReaderTest {
    private static Outcome<Counts> read(String csv) {
        return CountsReader.read(new Source("data/counts.csv", csv));
    }

    private static List<String> told(String csv) {
        return read(csv).diagnostics().stream().map(Site::line).toList();
    }

    @Test
    void takesColumnsInAnyOrder() {
        Counts counts = Site.made(read("useful,path,heat,piece\n35,x/a.md,54,2\n12,x/a.md,,1\n,x/b.md,7,\n3,x/c.md,,\n"));

        assertEquals(Map.of("x/a.md", new Counts.Entry(OptionalInt.of(54), Map.of(2, 35, 1, 12), OptionalInt.empty(), 2),
                "x/b.md", new Counts.Entry(OptionalInt.of(7), Map.of(), OptionalInt.empty(), 4),
                "x/c.md", new Counts.Entry(OptionalInt.empty(), Map.of(), OptionalInt.of(3), 5)), counts.entries());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeffpath,heat\nx/a.md,1\n", "Path , HEAT\r\nx/a.md, 1\r\n", "\"path\",\"heat\"\n\"x/a.md\",\"1\"", "path,heat\n\n/content/x/a.md,1,\n",
        "heat,path\n1,content/x/a.md\n,,\n"})
    void takesWhatSpreadsheetsWrite(String csv) {
        assertEquals(OptionalInt.of(1), Site.made(read(csv)).entries().get("x/a.md").heat(), csv);
    }

    @Test
    void readsQuotedCells() {
        Counts counts = Site.made(read("path,heat\n\"x/甲, \"\"乙\"\"\n丙.md\",1\n\"\"\"\",2\n"));

        assertEquals(List.of("\"", "x/甲, \"乙\"\n丙.md"), List.copyOf(counts.entries().keySet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            path,heat/a.md,12a             | 2:6 counts-number
            path,heat/a.md,-1              | 2:6 counts-number
            path,heat/a.md,1.5             | 2:6 counts-number
            path,heat/a.md,2147483648      | 2:6 counts-number
            path,heat/a.md,99999999999999  | 2:6 counts-number
            path,piece,useful/a.md,0,1     | 2:6 counts-piece
            path,piece,useful/a.md,甲,1    | 2:6 counts-piece
            path,heat/a.md,1/a.md,2        | 3:6 counts-disagree
            path,piece,useful/a.md,1,2/a.md,1,3 | 3:8 counts-disagree
            path,heat/,1                   | 2:1 counts-row-without-path
            file,heat/a.md,1               | 1:1 counts-unknown-column, 1:1 counts-without-path
            path,heat,heat/a.md,1,2        | 1:11 counts-column-twice
            path,热/a.md,1                 | 1:6 counts-unknown-column
            path,heat/"a.md,1              | 2:1 counts-quotes
            path,heat/"a"b.md,1            | 2:1 counts-quotes
            path,heat/a.md,1/a.md,1        |
            path                           |
            """)
    void tellsWhereARowIsNotUnderstood(String csv, String told) {
        List<String> expected = told == null ? List.of() : List.of(told.split(", ")).stream().map(line -> "data/counts.csv:" + line).toList();

        assertEquals(expected.stream().sorted().toList(), told(csv.replace('/', '\n')).stream().sorted().toList(), csv);
    }

    @Test
    void takesAnEmptyFileForNoCounts() {
        assertEquals(Map.of(), Site.made(read("")).entries());
        assertEquals(Map.of(), Site.made(read("\ufeff\n\n")).entries());
    }

    @Test
    void asksWhichPieceAUsefulCountBelongsTo() {
        Site site = new Site().article("x/a.md", "", "## 甲\n\n文\n\n### 书写经验\n\n经验\n\n## 乙\n\n文\n").counts("path,useful\nx/a.md,3\n");

        assertEquals(List.of("data/counts.csv:2:1 counts-which-piece"), site.told());
    }

    @Test
    void saysNothingOfCountsForWhatIsHeldBack() {
        Site site = new Site().article("x/a.md", "draft: true", "").counts("path,heat\nx/a.md,3\n");

        assertEquals(List.of(), site.told());
    }

    @Test
    void namesTheArticleThatWasProbablyMeant() {
        Site site = new Site().article("x/call-center.md").counts("path,heat\nx/call-centre.md,3\n");

        assertEquals(List.of("data/counts.csv:2:1 counts-unknown-article-near"), site.told());
    }
}
