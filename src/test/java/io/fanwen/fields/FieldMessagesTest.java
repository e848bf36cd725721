package io.fanwen.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an author is told, whole. */
class FieldMessagesTest {
    @Test
    void tellsOfAnImpossibleDate() {
        assertSaid("date: 2026-13-01\n", """
                content/tea.md:1:7: error: "2026-13-01" is not a date: there is no such day
                  date: 2026-13-01
                        ^
                  hint: write it as year-month-day, such as 2026-03-01
                """);
    }

    @Test
    void tellsOfAMisspeltField() {
        assertSaid("tilte: 放假\n", """
                content/tea.md:1:1: warning: there is no field "tilte"
                  tilte: 放假
                  ^
                  hint: did you mean title?
                """);
    }

    @Test
    void tellsOfAnUnknownField() {
        assertSaid("layout: post\n", """
                content/tea.md:1:1: warning: there is no field "layout"
                  layout: post
                  ^
                  hint: the fields here are: title, date, topics, heat, rating, draft, summary
                """);
    }

    @Test
    void tellsOfAFieldGivenTwice() {
        assertSaid("title: 放假\ndate: 2025-07-06\ntitle: 上班\n", """
                content/tea.md:3:1: error: "title" is given twice, first in line 1
                  title: 上班
                  ^
                  hint: keep one of the two
                """);
    }

    @Test
    void tellsOfAListForOneValue() {
        assertSaid("title: [急]\n", """
                content/tea.md:1:8: error: "title" takes one value, but [急] is a list
                  title: [急]
                         ^
                  hint: write one value after the colon; put it in quotes if it begins with a bracket, such as title: "[急]"
                """);
    }

    @Test
    void tellsOfAnUnclosedQuoteBelowWideCharacters() {
        assertSaid("标题：\"放假通知\ndate: 2025-07-06\n", """
                content/tea.md:1:4: error: the quote " is never closed
                  标题："放假通知
                  \u3000\u3000\u3000^
                  hint: write " again at the end of the value, or take it away from the beginning
                """);
    }

    @Test
    void tellsOfAnUnclosedBracket() {
        assertSaid("topics: [呼叫中心, 岗位职责\nheat: 54\n", """
                content/tea.md:1:9: error: the bracket [ is never closed
                  topics: [呼叫中心, 岗位职责
                          ^
                  hint: close it at the end of the value, or put the value in quotes if the bracket is a part of it
                """);
    }

    @Test
    void tellsOfATab() {
        assertSaid("topics:\n\t- 呼叫中心\n", """
                content/tea.md:2:1: error: the line begins with a tab
                  \t- 呼叫中心
                  ^
                  hint: use spaces in its place: two for each level
                """);
    }

    @Test
    void tellsOfAnIndentedField() {
        assertSaid("title: 放假\n  date: 2025-07-06\n", """
                content/tea.md:2:3: error: "date: 2025-07-06" is indented, so it would be a part of "title: 放假"
                    date: 2025-07-06
                    ^
                  hint: take the spaces before it away to make it a field of its own, or put the whole value in quotes
                """);
    }

    @Test
    void tellsOfLinesThatDoNotAlign() {
        assertSaid("extra:\n    a: 1\n  b: 2\n", """
                content/tea.md:3:3: error: the line begins further to the left or right than the lines it belongs to
                    b: 2
                    ^
                  hint: begin the names of one map in the same column, and the dashes of one list too
                """);
    }

    @Test
    void tellsOfALineWithoutAColon() {
        assertSaid("title: 放假\n关于国庆节放假的通知\n", """
                content/tea.md:2:1: error: "关于国庆节放假的通知" has no name and colon before it
                  关于国庆节放假的通知
                  ^
                  hint: write a name, a colon and the value on one line, such as title: 放假通知
                """);
    }

    @Test
    void tellsOfABackslashInDoubleQuotes() {
        assertSaid("title: \"C:\\表格\"\n", """
                content/tea.md:1:11: error: a backslash in double quotes has a meaning of its own, and this one has none
                  title: "C:\\表格"
                            ^
                  hint: write \\\\ for a backslash, or use single quotes, in which a backslash is only a backslash
                """);
    }

    @Test
    void tellsOfAMissingComma() {
        assertSaid("topics: [\"甲\" \"乙\"]\n", """
                content/tea.md:1:14: error: something is missing or left over here in the list or map
                  topics: ["甲" "乙"]
                            \u3000  ^
                  hint: write a list as [one, two] and a map as {title: one, to: two}, with a comma between any two
                """);
    }

    @Test
    void tellsEverythingAtOnce() {
        assertSaid("heat: 很多\nrating: 6\ndraft: maybe\n", """
                content/tea.md:1:7: error: "heat" takes a whole number from 0 to 2147483647, but here is "很多"
                  heat: 很多
                        ^
                  hint: write digits only, such as heat: 54
                content/tea.md:2:9: error: "rating" takes a rating from 0 to 5 in half steps, but here is "6"
                  rating: 6
                          ^
                  hint: write it such as rating: 4.5
                content/tea.md:3:8: error: "draft" takes yes or no, but here is "maybe"
                  draft: maybe
                         ^
                  hint: write draft: yes or draft: no
                """);
    }

    @Test
    void speaksChinese() {
        assertSaidIn(Language.CHINESE, "日期: 2025年2月30日\n热度: 很多\n", """
                content/tea.md:1:5: 错误: “2025年2月30日”不是日期：没有这一天
                  日期: 2025年2月30日
                  \u3000\u3000  ^
                  提示：按年-月-日书写，例如 2026-03-01
                content/tea.md:2:5: 错误: “heat”应当是 0 到 2147483647 的整数，这里却是“很多”
                  热度: 很多
                  \u3000\u3000  ^
                  提示：只写数字，例如 heat: 54
                """);
    }

    @Test
    void speaksChineseOfWhatIsBroken() {
        assertSaidIn(Language.CHINESE, "topics: [呼叫中心，岗位职责\n", """
                content/tea.md:1:9: 错误: 括号 [ 没有配对
                  topics: [呼叫中心，岗位职责
                          ^
                  提示：在值的末尾补上另一半；如果括号是文字的一部分，给值加上引号
                """);
    }

    private static void assertSaid(String typed, String said) {
        assertSaidIn(Language.ENGLISH, typed, said);
    }

    private static void assertSaidIn(Language language, String typed, String said) {
        Outcome<FieldMap> outcome = Typed.parse(typed);
        List<Diagnostic> diagnostics = new ArrayList<>(outcome.diagnostics());
        outcome.value().ifPresent(fields -> {
            FieldReader reader = new FieldReader(fields);
            reader.text("title", "标题");
            reader.moment(ZoneId.of("Asia/Shanghai"), "date", "日期");
            reader.texts("topics", "专题");
            reader.wholeNumber(Integer.MAX_VALUE, "heat", "热度");
            reader.halfSteps("rating", "推荐度");
            reader.flag("draft", "草稿");
            reader.text("summary", "摘要");
            diagnostics.addAll(reader.finish());
        });

        assertEquals(said, Typed.rendered(diagnostics, language), typed);
    }
}
