package io.fanwen.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.markdown.Dialect;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a body is divided: DESIGN §3, Pieces and Exact rules. */
class PiecesTest {
    @Test
    void takesEveryLevelTwoSectionAsAPieceOnceOneHasAnExperience() {
        ReadArticle read = Reading.read(Reading.withFront("""
                选用时请改动数字。

                ## 主管岗位职责

                管理班组。

                ### 书写经验 {useful=35}

                先写目的。

                #### 书写注意事项

                不要写“负责”。

                ## 客服岗位职责

                接听电话。
                """));

        assertTrue(read.article().many());
        assertEquals("""
                lead: 选用时请改动数字。
                1 p1 主管岗位职责 [35]: 管理班组。 | 先写目的。 / 书写注意事项 / 不要写“负责”。
                2 p2 客服岗位职责: 接听电话。
                """, Reading.shape(read));
    }

    @Test
    void takesTheWholeBodyAsOnePieceWithoutAnExperienceInASection() {
        ReadArticle read = Reading.read(Reading.withFront("""
                总则。

                ## 第一章

                准备。

                ## 第二章

                供应。
                """));

        assertFalse(read.article().many());
        assertEquals("1 p1 茶水间管理制度: 总则。 / 第一章 / 准备。 / 第二章 / 供应。\n", Reading.shape(read));
    }

    @Test
    void beginsTheExperienceOfASinglePieceAtLevelTwoOrThree() {
        for (String signs : List.of("##", "###")) {
            ReadArticle read = Reading.read(Reading.withFront("正文。\n\n" + signs + " 写作经验 {useful=7}\n\n要短。\n"));

            assertEquals("1 p1 茶水间管理制度 [7]: 正文。 | 要短。\n", Reading.shape(read), signs);
            assertFalse(read.article().many(), signs);
        }
    }

    @Test
    void returnsToThePostingAtTheNextHeadingOfLevelThree() {
        ReadArticle read = Reading.read(Reading.withFront("""
                ## 主管

                正文甲。

                ### 书写经验

                经验。

                ### 附表

                正文乙。
                """));

        assertEquals("1 p1 主管: 正文甲。 / 附表 / 正文乙。 | 经验。\n", Reading.shape(read));
    }

    @Test
    void letsTheFrontMatterDecide() {
        String body = "## 甲\n\n一。\n\n## 乙\n\n二。\n";
        String withExperience = "## 甲\n\n一。\n\n## 乙\n\n二。\n\n### 书写经验\n\n三。\n";

        ReadArticle many = Reading.read("---\ntitle: 题\ndate: 2025-07-06\npieces: many\n---\n" + body);
        ReadArticle one = Reading.read("---\ntitle: 题\ndate: 2025-07-06\n分篇: one\n---\n" + withExperience);

        assertEquals("1 p1 甲: 一。\n2 p2 乙: 二。\n", Reading.shape(many));
        assertEquals("1 p1 题: 甲 / 一。 / 乙 / 二。 | 三。\n", Reading.shape(one));
    }

    @Test
    void countsOnlyTopLevelHeadings() {
        ReadArticle read = Reading.read(Reading.withFront("""
                ## 甲

                一。

                > ### 书写经验
                >
                > 引文里的。
                """));

        assertFalse(read.article().many(), Reading.shape(read));
    }

    @Test
    void refusesASecondExperienceInOnePiece() {
        Outcome<ReadArticle> outcome = Reading.outcome(Reading.withFront("""
                ## 甲

                一。

                ### 书写经验

                二。

                ### 写作经验

                三。
                """));

        assertEquals(List.of("second-experience"), Reading.codes(outcome));
    }

    @Test
    void takesAnExperienceOfLevelTwoAmongPiecesAsThePieceBeforeMeansIt() {
        String text = Reading.withFront("## 甲\n\n一。\n\n### 书写经验\n\n二。\n\n## 乙\n\n三。\n\n## 书写经验\n\n四。\n");

        Outcome<ReadArticle> outcome = Reading.outcome(text);

        assertEquals("1 p1 甲: 一。 | 二。\n2 p2 乙: 三。 | 四。\n", Reading.shape(outcome.value().orElseThrow()));
        assertEquals(List.of("experience-level"), Reading.codes(outcome));
    }

    @Test
    void warnsOfAnExperienceBeforeTheFirstPieceAndOfOneTooDeep() {
        Outcome<ReadArticle> outcome = Reading.outcome(Reading.withFront("""
                ### 书写经验

                无主。

                ## 甲

                一。

                #### 书写经验

                太深。

                ### 书写经验

                二。
                """));

        assertEquals(List.of("experience-before-pieces", "experience-level"), Reading.codes(outcome));
    }

    @Test
    void countsTypedNumbersAnewAndTakesThemOffTheTitle() {
        ReadArticle read = Reading.read(Reading.withFront("""
                ## 【第3篇】主管岗位职责

                一。

                ### 书写经验

                二。

                ## 篇三

                三。

                ## 范文七：值班员

                四。
                """));

        assertEquals("""
                1 p1 主管岗位职责: 一。 | 二。
                2 p2 茶水间管理制度: 三。
                3 p3 值班员: 四。
                """, Reading.shape(read));
    }

    @Test
    void takesSectionsWithTypedNumbersAsPiecesWithoutAnyExperience() {
        ReadArticle read = Reading.read(Reading.withFront("导语。\n\n## 篇一\n\n一。\n\n## 篇二：客服\n\n二。\n"));

        assertEquals("lead: 导语。\n1 p1 茶水间管理制度: 一。\n2 p2 客服: 二。\n", Reading.shape(read));
    }

    @Test
    void leavesTypedNumbersAloneInCommonMark() {
        String text = Reading.withFront("## 【第3篇】主管\n\n一。\n\n### 书写经验\n\n二。\n");

        ReadArticle read = Reading.reader(Dialect.COMMONMARK).read(new Source(Reading.PATH, text), Fingerprint.of(text)).value().orElseThrow();

        assertEquals("1 p1 【第3篇】主管: 一。 | 二。\n", Reading.shape(read));
    }

    @Test
    void takesTheSitesOwnNameOfAnExperience() {
        String text = Reading.withFront("## 主管\n\n一。\n\n### ＷＲＩＴＥＲ’Ｓ note：\n\n二。\n");

        ReadArticle read = Reading.reader(Dialect.DOCUMENT, "Writer’s Note").read(new Source(Reading.PATH, text), Fingerprint.of(text))
                .value().orElseThrow();

        assertEquals("1 p1 主管: 一。 | 二。\n", Reading.shape(read));
    }

    @Test
    void countsTheWordsOfPostingsAlone() {
        ReadArticle read = Reading.read(Reading.withFront("## 甲\n\n一二三。\n\n### 书写经验\n\n四五六七八九。\n\n## 乙\n\nTwo words\n"));

        assertEquals(List.of(4, 2), read.article().pieces().stream().map(Article.Piece::length).toList());
        assertEquals(6, read.article().length());
        assertEquals(1, read.article().minutes());
    }

    @Test
    void warnsOfAPieceWithoutText() {
        Outcome<ReadArticle> outcome = Reading.outcome(Reading.withFront("## 甲\n\n### 书写经验\n\n二。\n"));

        assertEquals(List.of("empty-posting"), Reading.codes(outcome));
        assertEquals(5, outcome.diagnostics().get(0).place().span().orElseThrow().start().line(), Reading.rendered(outcome));
    }
}
