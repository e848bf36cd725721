package io.fanwen.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import io.fanwen.text.Wording;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways to break an article, and what its author is told. */
class BrokenArticlesTest {
    @Test
    void tellsOfFrontMatterThatDoesNotEnd() {
        says("---\ntitle: 题\n\n正文。\n", """
                content/岗位职责/tea.md:1:1: error: the front matter that begins here does not end
                  ---
                  ^
                  hint: put a line of three hyphens, ---, behind the last field. For a rule above an article without front matter, type ***
                """);
    }

    @Test
    void tellsOfFrontMatterBelowABlankLine() {
        says("\n---\ntitle: 题\n---\n正文。\n", """
                content/岗位职责/tea.md:2:1: error: the front matter begins on line 2, not on the first line, so it would be shown as text
                  ---
                  ^
                  hint: delete what stands above the line ---, blank lines and spaces too
                """);
    }

    @Test
    void tellsOfAMissingTitle() {
        says("---\ndate: 2025-07-06\n---\n正文。\n", """
                content/岗位职责/tea.md: error: the file has no title
                  hint: put a line such as "title: 放假通知" between two lines of --- at the very top, or begin the text with "# 放假通知"
                """);
    }

    @Test
    void tellsOfASecondExperience() {
        says(Reading.withFront("## 甲\n\n一。\n\n### 书写经验\n\n二。\n\n### 写作经验：\n\n三。\n"), """
                content/岗位职责/tea.md:13:1: error: "写作经验：" is the second experience of this piece; the first is on line 9
                  ### 写作经验：
                  ^
                  hint: join the two, or begin a new piece with "## " and its title above this posting. A part of an experience has a heading of "#### "
                """);
    }

    @Test
    void tellsOfACountThatIsNoNumber() {
        says(Reading.withFront("## 甲\n\n一。\n\n### 书写经验 {useful=很多}\n\n二。\n"), """
                content/岗位职责/tea.md:9:1: error: "很多" is not a number of people
                  ### 书写经验 {useful=很多}
                  ^
                  hint: write a whole number below 1,000,000,000: {useful=35}
                """);
    }

    @Test
    void tellsOfACategoryWithoutAName() {
        says("---\ntitle: 题\ndate: 2025-07-06\ncategory: /\n---\n正文。\n", """
                content/岗位职责/tea.md:4:11: error: "/" names no category
                  category: /
                            ^
                  hint: write the names from the top down: "category: 岗位职责/呼叫中心". Leave the field out to take the folder
                """);
    }

    @Test
    void tellsOfALevelOneHeadingInTheText() {
        says(Reading.withFront("一。\n\n# 附则\n"), """
                content/岗位职责/tea.md:7:1: warning: "附则" is a heading of level 1, which only the title has; it is shown as level 2
                  # 附则
                  ^
                  hint: type ## in front of it instead of #
                """);
    }

    @Test
    void tellsOfTwoCounts() {
        says(Reading.withFront("## 甲\n\n一。\n\n### 书写经验（35人觉得有用） {useful=36}\n\n二。\n"), """
                content/岗位职责/tea.md:9:1: warning: "35" in the words and "36" in the braces are two counts; the one in braces is taken
                  ### 书写经验（35人觉得有用） {useful=36}
                  ^
                  hint: keep one of them
                """);
    }

    @Test
    void tellsOfACountBehindAnUnknownName() {
        says(Reading.withFront("## 甲\n\n一。\n\n### 书写心得 {useful=35}\n\n二。\n"), """
                content/岗位职责/tea.md:9:1: warning: "书写心得" has a useful count but does not name an experience
                  ### 书写心得 {useful=35}
                  ^
                  hint: known names: 书写经验, 写作经验, Writing experience. Others can be added in site.yaml under "content:", "experience:"
                """);
    }

    @Test
    void tellsOfANumberOfPiecesInTheTitle() {
        says("---\ntitle: 岗位职责（精选8篇）\ndate: 2025-07-06\n---\n一。\n", """
                content/岗位职责/tea.md:2:8: warning: "（精选8篇）" in the title is left out, since pieces are counted
                  title: 岗位职责（精选8篇）
                         ^
                  hint: delete it. The page shows the number of pieces by itself
                """);
    }

    @Test
    void tellsOfAnUpdateBeforeTheDate() {
        says("---\ntitle: 题\ndate: 2025-07-06\nupdated: 2025-07-05\n---\n一。\n", """
                content/岗位职责/tea.md:4:10: warning: the article is updated on 2025-07-05, before it is published on 2025-07-06
                  updated: 2025-07-05
                           ^
                  hint: write a day on or after 2025-07-06, or leave "updated" out
                """);
    }

    @Test
    void tellsOfAnArticleThatExpiresBeforeItAppears() {
        says("---\ntitle: 题\ndate: 2025-07-06\nexpires: 2025-07-06\n---\n一。\n", """
                content/岗位职责/tea.md:4:10: warning: the article expires on 2025-07-06 but is published on 2025-07-06, so it is never shown
                  expires: 2025-07-06
                           ^
                  hint: "expires" is the first day on which the article is gone. Write a later day
                """);
    }

    @Test
    void tellsOfAnArticleWithoutText() {
        says(Reading.withFront("\n"), """
                content/岗位职责/tea.md: warning: the article has no text to copy
                  hint: write it below the front matter; save it with "draft: true" until then
                """);
    }

    @Test
    void tellsOfPiecesWithoutHeadings() {
        says("---\ntitle: 题\ndate: 2025-07-06\npieces: many\n---\n一。\n", """
                content/岗位职责/tea.md:4:9: warning: "pieces: many" stands above, but the text has no headings of level 2; it is shown as one piece
                  pieces: many
                          ^
                  hint: begin each piece with "## " and its title, or delete the line
                """);
    }

    @Test
    void speaksChinese() {
        Outcome<ReadArticle> outcome = Reading.outcome(Reading.withFront("## 甲\n\n一。\n\n### 书写经验（35人觉得有用） {useful=36}\n\n二。\n"));

        assertEquals("""
                content/岗位职责/tea.md:9:1: 警告: 文字里写的是 35 人，花括号里写的是 36 人，以花括号里的为准
                  ### 书写经验（35人觉得有用） {useful=36}
                  ^
                  提示：只留一个
                """, Reading.rendered(outcome, Language.CHINESE));
    }

    @ParameterizedTest
    @EnumSource(ArticleCode.class)
    void hasWordsAndAHintForEveryCodeInBothLanguages(ArticleCode code) {
        Diagnostic diagnostic = Diagnostic.at(Place.file("content/a.md"), code, "一", "二", "三");

        for (Language language : Language.values()) {
            Optional<String> hint = new Wording(language).hint(diagnostic);

            assertTrue(new Wording(language).message(diagnostic).length() > 5, language + " " + code);
            assertTrue(hint.isPresent(), "no hint: " + language + " " + code);
        }
    }

    private static void says(String text, String expected) {
        assertEquals(expected, Reading.rendered(Reading.outcome(text)), text);
    }
}
