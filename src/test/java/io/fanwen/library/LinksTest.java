package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.markdown.References.Picture;
import io.fanwen.markdown.References.Size;
import io.fanwen.text.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    private static Site site() {
        return new Site().article("岗位/call.md").article("岗位/客服/a b.md", "", "## 甲\n\n文\n\n### 书写经验\n\n经验\n\n## 乙 {#second}\n\n文\n")
                .article("岗位/folder/index.md").with("岗位/客服/_category.md", "# 客服\n\n## 说明\n\n引言\n").with("about.md", "# 关于\n")
                .article("岗位/topic.md", "topics: [合同]", "").with("_topics/合同.md", "## 怎么签\n").beside("岗位/表 格.docx").picture("岗位/p.png", 3, 4)
                .statics("seal.pdf").article("岗位/draft.md", "draft: true", "").faulty("坏/bad.md");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            call.md                     | /docs/%E5%B2%97%E4%BD%8D/call.html
            ./call.md                   | /docs/%E5%B2%97%E4%BD%8D/call.html
            ../岗位/call.md             | /docs/%E5%B2%97%E4%BD%8D/call.html
            /岗位/call.md               | /docs/%E5%B2%97%E4%BD%8D/call.html
            %E5%B2%97%E4%BD%8D.md       |
            /%E5%B2%97%E4%BD%8D/call.md | /docs/%E5%B2%97%E4%BD%8D/call.html
            call.md#top                 | /docs/%E5%B2%97%E4%BD%8D/call.html#top
            客服/a%20b.md               | /docs/%E5%B2%97%E4%BD%8D/%E5%AE%A2%E6%9C%8D/a-b.html
            客服/a b.md#second          | /docs/%E5%B2%97%E4%BD%8D/%E5%AE%A2%E6%9C%8D/a-b.html#second
            客服/a b.md#甲              | /docs/%E5%B2%97%E4%BD%8D/%E5%AE%A2%E6%9C%8D/a-b.html#p1
            客服/a b.md#%E7%94%B2       | /docs/%E5%B2%97%E4%BD%8D/%E5%AE%A2%E6%9C%8D/a-b.html#p1
            客服/a b.md#丙              |
            客服/                       | /docs/%E5%B2%97%E4%BD%8D/%E5%AE%A2%E6%9C%8D/
            客服                        | /docs/%E5%B2%97%E4%BD%8D/%E5%AE%A2%E6%9C%8D/
            客服/_category.md#说明      | /docs/%E5%B2%97%E4%BD%8D/%E5%AE%A2%E6%9C%8D/#%E8%AF%B4%E6%98%8E
            folder/                     | /docs/%E5%B2%97%E4%BD%8D/folder.html
            folder/index.md             | /docs/%E5%B2%97%E4%BD%8D/folder.html
            ../about.md                 | /docs/about.html
            /                           | /docs/
            ../_topics/合同.md#怎么签   | /docs/topics/%E5%90%88%E5%90%8C/#%E6%80%8E%E4%B9%88%E7%AD%BE
            表 格.docx                  | /docs/%E5%B2%97%E4%BD%8D/%E8%A1%A8%20%E6%A0%BC.docx
            p.png?v=2                   | /docs/%E5%B2%97%E4%BD%8D/p.png?v=2
            /seal.pdf                   | /docs/seal.pdf
            seal.pdf                    |
            draft.md                    |
            ../坏/bad.md                |
            ../../etc/passwd            |
            Call.md                     |
            none.md                     |
            https://例.example/甲       | https://例.example/甲
            //cdn.example/a.js          | //cdn.example/a.js
            mailto:a@example.org        | mailto:a@example.org
            """)
    void resolvesLinksByTheirFile(String target, String address) {
        Library library = site().basePath("/docs").article("岗位/z.md", "", "[印章](/seal.pdf)\n").library();

        assertEquals(Optional.ofNullable(address), library.references("岗位/call.md").link(target), target);
    }

    @Test
    void knowsTheAddressesThatLinksName() {
        Library library = site().article("岗位/z.md", "", "[一](/hot/) [二](/岗位/call.html) [三](/topics/合同/)\n").library();

        assertEquals(Optional.of("/hot/"), library.references("岗位/z.md").link("/hot/"));
        assertEquals(Optional.of("/%E5%B2%97%E4%BD%8D/call.html"), library.references("岗位/z.md").link("/岗位/call.html"));
        assertEquals(Optional.of("/topics/%E5%90%88%E5%90%8C/"), library.references("岗位/z.md").link("/topics/合同/"));
    }

    @Test
    void staysOnThePageForAFragmentAlone() {
        Library library = site().library();

        assertEquals(Optional.of("#p1"), library.references("岗位/客服/a b.md").link("#甲"));
        assertEquals(Optional.empty(), library.references("岗位/客服/a b.md").link("#丁"));
    }

    @Test
    void findsFilesWhateverTheirUnicodeForm() {
        Library library = new Site().article("cafe\u0301/a.md").article("x/b.md", "", "[a](../caf\u00e9/a.md)\n").library();

        assertEquals("/caf\u00e9/a.html", library.article("cafe\u0301/a.md").orElseThrow().address());
        assertEquals(Optional.of("/caf%C3%A9/a.html"), library.references("x/b.md").link("../cafe\u0301/a.md"));
    }

    @Test
    void showsPicturesWithTheirSize() {
        Library library = site().article("岗位/z.md", "cover: p.png", "![图](p.png)\n").library();

        Picture picture = library.references("岗位/z.md").image("p.png").orElseThrow();
        assertEquals(new Picture("/%E5%B2%97%E4%BD%8D/p.png", Optional.of(new Size(3, 4))), picture);
        assertEquals(Optional.of(picture), library.article("岗位/z.md").orElseThrow().cover());
        assertEquals(Optional.of(new Picture("https://a.example/b.png", Optional.empty())),
                library.references("岗位/z.md").image("https://a.example/b.png"));
    }

    @Test
    void listsOnlyTheFilesThatSomethingRefersTo() {
        Library library = site().article("岗位/z.md", "", "[表](<表 格.docx>) ![图](p.png) ![图](p.png)\n").beside("岗位/never.zip").library();

        assertEquals(List.of(new Attachment("岗位/p.png", "/岗位/p.png"), new Attachment("岗位/表 格.docx", "/岗位/表 格.docx")),
                library.attachments());
    }

    @Test
    void servesFilesWhereTheirCategoryIs() {
        Library library = new Site().article("岗位/a.md", "", "![图](图/p.png)\n").picture("岗位/图/p.png", 1, 1)
                .with("岗位/_category.md", "---\nslug: jobs\n---\n").library();

        assertEquals("/jobs/图/p.png", library.attachments().get(0).address());
    }

    @Test
    void followsTheFileAndNotTheCategoryThatItNames() {
        Library library = site().article("x/z.md", "category: 岗位", "[a](../岗位/call.md)\n").library();

        assertEquals(Optional.of("/%E5%B2%97%E4%BD%8D/call.html"), library.references("x/z.md").link("../岗位/call.md"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [甲](none.md)            | missing-file
            [甲](cal.md)             | missing-file-near
            [甲](call)               | missing-file-near
            [甲](客服\\\\a%20b.md)   | missing-file-near
            [甲](Call.md)            | missing-case
            [甲](客服/a%20b.md#ab)   | missing-heading
            [甲](客服/a%20b.md#secnd) | missing-heading-near
            [甲](#无)                | missing-heading
            [甲](../../a.md)         | outside-content
            [甲]()                   | missing-file
            [甲](draft.md)           | link-held-back
            [甲](../坏/bad.md)       | link-held-back
            [甲](../坏/)             | link-held-back
            ![甲](call.md)           | not-a-picture
            ![甲](none.png)          | missing-file
            ![甲](bad.png)           | broken-picture
            [甲](bad.png)            |
            [甲](p.png#无)           |
            """)
    void tellsOfEachLinkThatLeadsNowhere(String markdown, String code) {
        List<String> told = site().beside("岗位/bad.png").article("岗位/z.md", "", "文 " + markdown + "\n").told();

        assertEquals(code == null ? List.of() : List.of("content/岗位/z.md:5:3 " + code), told, markdown);
    }

    @Test
    void saysWhatToTypeInstead() {
        String words = site().article("岗位/客服/z.md", "", "[甲](../cal.md) [乙](/岗位/Call.md) [丙](<a c.md>)\n").words(Language.ENGLISH);

        assertTrue(words.contains("content/岗位/客服/z.md:5:1: error: \"../cal.md\" names a file that is not there"), words);
        assertTrue(words.contains("hint: did you mean ../call.md"), words);
        assertTrue(words.contains("hint: write ../call.md"), words);
        assertTrue(words.contains("hint: did you mean a%20b.md"), words);
    }

    @Test
    void checksTheLinksOfPagesCategoriesAndTopics() {
        List<String> told = new Site().with("about.md", "# 关于\n\n[甲](a.md)\n").with("x/_category.md", "[甲](a.md)\n")
                .article("x/b.md", "topics: [乙]", "").with("_topics/乙.md", "[甲](a.md)\n").told();

        assertEquals(List.of("content/_topics/乙.md:1:1 missing-file", "content/about.md:3:1 missing-file",
                "content/x/_category.md:1:1 missing-file"), told);
    }

    @Test
    void resolvesTheRelatedArticlesThatAnAuthorNames() {
        Site site = site().article("岗位/u.md", "unlisted: true", "")
                .article("岗位/z.md", "related: [call.md, /岗位/z.md, ../about.md, none.md, draft.md, u.md, call.md]", "");

        assertEquals(List.of("content/岗位/z.md:4:30 related-not-an-article", "content/岗位/z.md:4:43 missing-file",
                "content/岗位/z.md:4:52 link-held-back", "content/岗位/z.md:4:62 related-unlisted"), site.told().stream().sorted().toList());
        Library library = site().article("岗位/z.md", "related: [draft.md, /岗位/call.md, z.md]", "").library();
        assertEquals(List.of("岗位/call.md"), library.article("岗位/z.md").orElseThrow().related());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            home                    | /            |
            newest                  | /newest/     |
            search                  | /search.html |
            /about.md               | /about.html  |
            /岗位/                  | /%E5%B2%97%E4%BD%8D/ |
            https://beian.miit.gov.cn/ | https://beian.miit.gov.cn/ |
            /seal.pdf               | /seal.pdf    |
            /岗位/draft.md          |              | link-held-back
            newst                   |              | menu-nowhere-near
            not-found               |              | menu-nowhere
            about.md                |              | menu-nowhere-near
            /abut.md                |              | menu-nowhere-near
            """)
    void resolvesTheMenu(String to, String address, String code) {
        Site site = site().menu(to);

        assertEquals(code == null ? List.of() : List.of("site.yaml:1:1 " + code), site.told(), to);
        site.make().value().ifPresent(library -> assertEquals(Optional.ofNullable(address),
                library.menu(new io.fanwen.config.SiteConfig.MenuItem("项目", to, io.fanwen.text.Place.file("site.yaml")))));
    }
}
