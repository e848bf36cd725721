package io.fanwen.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.article.FrontMatter.Placed;
import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.PlainText;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Plain pages, categories' files and topics' files. */
class OtherFilesTest {
    private final ArticleReader reader = Reading.reader(Dialect.DOCUMENT);

    @Test
    void readsAPlainPage() {
        Outcome<PlainPage> outcome = page("---\ntitle: 关于本站\nslug: about\n---\n前言。\n\n## 用法\n\n见[联系](contact.md)。\n");

        PlainPage page = outcome.value().orElseThrow();
        assertEquals("about.md", page.path());
        assertEquals("关于本站", page.title());
        assertEquals(Optional.of("about"), page.front().slug());
        assertEquals(Optional.of("前言。"), page.excerpt());
        assertEquals("前言。\n用法\n见联系。", PlainText.of(page.document()));
        assertEquals(List.of("contact.md"), page.references().stream().map(Article.Reference::target).toList());
        assertEquals(Optional.of("用法"), page.fragment("用法"));
        assertEquals(List.of(), Reading.codes(outcome));
    }

    @Test
    void takesAPlainPagesTitleFromItsHeading() {
        PlainPage page = page("# 关于本站\n\n前言。\n").value().orElseThrow();

        assertEquals("关于本站", page.title());
        assertEquals("前言。", PlainText.of(page.document()));
        assertEquals(Optional.of("top"), page.fragment("关于本站"));
    }

    @Test
    void warnsOfFieldsThatMeanNothingInAPlainPage() {
        Outcome<PlainPage> outcome = page("---\ntitle: 关于\n日期: 2025-07-06\nsumary: 甲\n---\n前言。\n");

        assertEquals(List.of("field-not-in-plain-page", "misspelt-field"), Reading.codes(outcome));
        assertTrue(outcome.value().orElseThrow().front().date().isEmpty());
    }

    @Test
    void needsATitleOfAPlainPage() {
        assertEquals(List.of("no-title"), Reading.codes(page("前言。\n")));
    }

    @Test
    void readsACategory() {
        Outcome<CategoryFile> outcome = category("""
                ---
                title: 岗位职责
                slug: job-duties
                summary: 按岗位列出。
                order: 1
                defaults:
                  author: 编辑部
                  topics: 岗位职责、样例
                  pieces: many
                  heet: 5
                ---
                先写目的，见[说明](../about.md)。
                """);

        CategoryFile file = outcome.value().orElseThrow();
        assertEquals("岗位职责/_category.md", file.path());
        assertEquals(Optional.of("岗位职责"), file.title());
        assertEquals(Optional.of("job-duties"), file.slug().map(Placed::text));
        assertEquals(OptionalInt.of(1), file.order());
        assertEquals(Optional.of("编辑部"), file.defaults().author());
        assertEquals(List.of("岗位职责", "样例"), file.defaults().topics());
        assertEquals(List.of("../about.md"), file.references().stream().map(Article.Reference::target).toList());
        assertEquals(List.of("field-not-in-defaults", "misspelt-field"), Reading.codes(outcome));
    }

    @Test
    void readsACategoryWithoutAnything() {
        CategoryFile file = category("").value().orElseThrow();

        assertEquals(Optional.empty(), file.title());
        assertEquals(FrontMatter.empty(), file.defaults());
        assertTrue(file.introduction().isEmpty());
    }

    @Test
    void warnsOfAnArticlesFieldInACategory() {
        Outcome<CategoryFile> outcome = category("---\ntitle: 甲\nheat: 5\n---\n");

        assertEquals(List.of("field-not-in-category"), Reading.codes(outcome));
    }

    @Test
    void readsATopicNamedByItsFile() {
        String text = "---\nslug: call-center\norder: 1\nrelated: 热线、客服\n---\n导语。\n";

        TopicFile file = reader.readTopic(new Source("content/_topics/呼叫中心.md", text), Fingerprint.of(text)).value().orElseThrow();

        assertEquals("呼叫中心", file.name());
        assertEquals(Optional.of("call-center"), file.slug().map(Placed::text));
        assertEquals(List.of("热线", "客服"), file.related().stream().map(Placed::text).toList());
        assertEquals("导语。", PlainText.of(file.introduction()));
    }

    @Test
    void readsATopicThatNoFileCanBeNamedAfter() {
        String text = "---\ntitle: 合同/协议\ndate: 2025-07-06\n---\n";

        Outcome<TopicFile> outcome = reader.readTopic(new Source("content/_topics/contracts.md", text), Fingerprint.of(text));

        assertEquals("合同/协议", outcome.value().orElseThrow().name());
        assertEquals(List.of("field-not-in-topic"), Reading.codes(outcome));
    }

    private Outcome<PlainPage> page(String text) {
        return reader.readPage(new Source("content/about.md", text), Fingerprint.of(text));
    }

    private Outcome<CategoryFile> category(String text) {
        return reader.readCategory(new Source("content/岗位职责/_category.md", text), Fingerprint.of(text));
    }
}
