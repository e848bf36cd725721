package io.fanwen.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import io.fanwen.text.Position;
import io.fanwen.text.Source;
import io.fanwen.text.Wording;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkdownParserTest {

    @Test
    void countsOffsetsFromTheBeginningOfTheSource() {
        String text = "---\ntitle: x\n---\n## 标题\n\n见[甲](a.md)和![乙](b.png)以及https://example.com。\n";
        Source source = new Source("content/a.md", text);

        Document document = new MarkdownParser(Dialect.DOCUMENT, RawHtml.SANITISE).parse(source, text.indexOf("##")).value().orElseThrow();

        assertEquals(text.indexOf("##"), ((Block.Heading) document.blocks().get(0)).offset());
        assertEquals(List.of(text.indexOf("[甲"), text.indexOf("https")), Targets.links(document).stream().map(Inline.Link::offset).toList());
        assertEquals(List.of(text.indexOf("![")), Targets.images(document).stream().map(Inline.Image::offset).toList());
    }

    @Test
    void knowsTheLinksAndImagesOfHtml() {
        String text = "甲\n\n<abbr>x</abbr><table><tr><td><a href=\"a.md\">乙</a></td><td><img src=\"b.png\"></td></tr></table>\n";

        Document document = Markdown.document(text);

        assertEquals(List.of(text.indexOf("<a ")), Targets.links(document).stream().map(Inline.Link::offset).toList());
        assertEquals(List.of(text.indexOf("<img")), Targets.images(document).stream().map(Inline.Image::offset).toList());
    }

    @Test
    void readsCarriageReturnsAsLineFeeds() {
        String text = "# 甲\n\n乙\n丙 [丁](a.md)\n\n- 一\n- 二\n";

        assertEquals(Markdown.document(text), Markdown.document(text.replace("\n", "\r\n")));
        assertEquals(Markdown.document(text), Markdown.document(text.replace("\n", "\r")));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', value = {
        "甲<script>x</script>      | UNSAFE_HTML      | 2 | <script>",
        "<u onclick=x>甲</u>       | UNSAFE_HTML      | 1 | onclick",
        "甲<u>乙                   | UNPAIRED_TAG     | 2 | <u>",
        "甲</u>乙                  | UNPAIRED_TAG     | 2 | </u>",
        "甲[乙](javascript:x)      | UNSAFE_LINK      | 2 | javascript:x",
        "甲![乙](data:x)           | UNSAFE_LINK      | 2 | data:x",
        "甲[^无]                   | MISSING_FOOTNOTE | 2 | 无",
        "[^多]: 乙                 | UNUSED_FOOTNOTE  | 1 | 多"})
    void warnsWithThePlace(String text, MarkdownCode code, int column, String argument) {
        Outcome<Document> outcome = Markdown.outcome("第一行\n\n" + text, Dialect.DOCUMENT, RawHtml.SANITISE);

        assertTrue(outcome.value().isPresent());
        assertEquals(1, outcome.diagnostics().size(), outcome.diagnostics().toString());
        Diagnostic warning = outcome.diagnostics().get(0);
        assertEquals(code, warning.code());
        assertEquals(new Position(3, column), warning.place().span().orElseThrow().start());
        assertEquals(List.of(argument), warning.arguments());
    }

    @ParameterizedTest
    @CsvSource({"\\[^1]", "`[^1]`", "甲[^1]", "H<sub>2</sub>O", "<details>", "甲<!-- 乙 -->"})
    void saysNothingOfWhatIsRight(String text) {
        String whole = text.equals("甲[^1]") ? text + "\n\n[^1]: 乙" : text.equals("<details>") ? text + "\n\n甲\n\n</details>" : text;

        assertEquals(List.of(), Markdown.outcome(whole, Dialect.DOCUMENT, RawHtml.SANITISE).diagnostics());
    }

    @ParameterizedTest
    @EnumSource(MarkdownCode.class)
    void hasWordsForEveryCodeInBothLanguages(MarkdownCode code) {
        Diagnostic diagnostic = Diagnostic.at(new Source("content/a.md", "甲").linePlace(1), code, "字");

        for (Language language : Language.values()) {
            Wording wording = new Wording(language);
            assertTrue(wording.message(diagnostic).contains("字"), wording.message(diagnostic));
            assertTrue(wording.hint(diagnostic).isPresent(), code.id());
        }
    }

    @Test
    void keepsTheNotesOfAPartWithThatPart() {
        Document whole = Markdown.document("甲[^b]\n\n乙[^a][^c]\n\n[^a]: 一[^b]\n[^b]: 二\n[^c]: 三");

        Document part = Footnotes.cut(whole, whole.blocks().subList(1, 2));

        assertEquals(List.of("b", "a", "c"), whole.footnotes().stream().map(Document.Footnote::label).toList());
        assertEquals(List.of("a", "c", "b"), part.footnotes().stream().map(Document.Footnote::label).toList());
    }

    @Test
    void listsAnchorsOnceEach() {
        Document document = Markdown.document("## 甲\n\n> ## 甲\n\n## 甲-1\n\n## ？\n\n## 乙 {#a}\n\n## a");

        assertEquals(Set.of("甲", "甲-1", "甲-1-1", "section", "a", "a-1"), Targets.anchors(document));
    }

    @Test
    void escapesHtmlWhenTold() {
        String html = Markdown.bare("甲<b>乙</b>\n\n<div>\n<p>", Dialect.DOCUMENT, RawHtml.ESCAPE);

        assertEquals("<p>甲&lt;b&gt;乙&lt;/b&gt;</p>\n<p>&lt;div&gt;<br />\n&lt;p&gt;</p>\n", html);
    }

    @Test
    void passesHtmlOnWhenTold() {
        String html = Markdown.bare("甲<b onclick=x>乙\n\n<script>\n1\n</script>\n\n[丙](javascript:x)", Dialect.DOCUMENT, RawHtml.TRUST);

        assertEquals("<p>甲<b onclick=x>乙</p>\n<script>\n1\n</script>\n<p><a href=\"javascript:x\">丙</a></p>\n", html);
    }
}
