package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One address, one page; old addresses lead to new ones. */
class AddressesTest {
    private static List<String> codes(Site site) {
        return site.make().diagnostics().stream().map(diagnostic -> diagnostic.code().id()).toList();
    }

    @Test
    void followsThePattern() {
        Library library = new Site().pattern("{year}/{month}/{id}-{slug}/").article("x/甲 乙.md", "id: 7\ndate: 2025-07-06", "").library();

        assertEquals("/2025/07/7-甲-乙/", library.article("x/甲 乙.md").orElseThrow().address());
        assertEquals("/x/", library.category(List.of("x")).orElseThrow().address());
    }

    @Test
    void spellsChineseNamesInPinyin() {
        Library library = new Site().pinyin().article("岗位职责/会计.md", "topics: [合同]", "").library();

        assertEquals("/gang-wei-zhi-ze/kuai-ji.html", library.article("岗位职责/会计.md").orElseThrow().address());
        assertEquals("/topics/he-tong/", library.topics().get(0).address());
    }

    @Test
    void namesBothSourcesOfOneAddress() {
        String words = new Site().article("x/a.md").article("y/b.md", "category: x\nslug: a", "").words(Language.ENGLISH);

        assertTrue(words.contains("content/x/a.md") && words.contains("content/y/b.md") && words.contains("\"/x/a.html\""), words);
    }

    @Test
    void refusesWhateverMeetsSomethingElse() {
        assertEquals(List.of("same-address-but-spelling"), codes(new Site().article("x/A.md").article("x/a.md")));
        assertEquals(List.of("same-address"), codes(new Site().article("x/a/index.md").article("x/a.md")));
        assertEquals(List.of("same-address"), codes(new Site().with("about.md", "# 关于\n").statics("about.html")));
        assertEquals(List.of("same-address"), codes(new Site().statics("robots.txt")));
        assertEquals(List.of("same-address"), codes(new Site().article("x/hot.md")));
        assertEquals(List.of("list-page-name"), codes(new Site().article("x/page-3.md")));
        assertEquals(List.of("reserved-address"), codes(new Site().article("topics/a.md")).stream().distinct().toList());
        assertTrue(codes(new Site().pinyin().article("x/形式.md").article("x/行事.md")).contains("same-address"));
        assertTrue(codes(new Site().article("x/a.md", "topics: [甲/乙, 甲-乙]", "")).contains("same-address"));
        assertTrue(codes(new Site().article("x/a.md").article("y/a.md")
                .with("x/_category.md", "---\nslug: z\n---\n").with("y/_category.md", "---\nslug: z\n---\n")).contains("same-address"));
    }

    @Test
    void refusesNamesThatSomeSystemRefuses() {
        assertEquals(List.of("name-is-windows"), codes(new Site().article("x/con.md")));
        assertEquals(List.of("name-has-slash"), codes(new Site().article("x/a.md", "slug: ../b", "")));
        assertEquals(List.of("name-has-forbidden"), codes(new Site().article("x/a.md").with("x/_category.md", "---\nslug: \"a:b\"\n---\n")));
        assertEquals(List.of("name-has-forbidden"), codes(new Site().article("x/a.md", "", "[甲](<b?.pdf>)\n[乙](b%3F.pdf)\n").beside("x/b?.pdf"))
                .stream().filter(code -> !code.startsWith("missing")).toList());
    }

    @Test
    void leadsOldAddressesToNewOnes() {
        Library library = new Site().article("x/a.md", "aliases: [/old/a.html, 'https://old.example/show.asp?id=7', old/b]", "").library();

        assertEquals(List.of(new Redirect("/old/a.html", Optional.empty(), "/x/a.html", "x/a.md"),
                new Redirect("/old/b", Optional.empty(), "/x/a.html", "x/a.md"),
                new Redirect("/show.asp", Optional.of("id=7"), "/x/a.html", "x/a.md")), library.redirects());
    }

    @Test
    void refusesAnAliasThatIsSomebodysAddress() {
        assertEquals(List.of("content/x/a.md:4:11 alias-is-page"),
                new Site().article("x/a.md", "aliases: [/x/b.html]", "").article("x/b.md").told());
        assertEquals(List.of("content/x/a.md:4:11 alias-twice"),
                new Site().article("x/a.md", "aliases: [/o.html]", "").article("x/b.md", "aliases: [/O.html]", "").told());
        assertEquals(List.of("content/x/a.md:4:11 alias-is-itself"), new Site().article("x/a.md", "aliases: [/x/a.html]", "").told());
        assertEquals(List.of("content/x/a.md:4:11 alias-leaves-site"), new Site().article("x/a.md", "aliases: [../../b.html]", "").told());
    }

    @Test
    void forgetsTheAliasesOfWhatIsHeldBack() {
        Library library = new Site().article("x/a.md", "draft: true\naliases: [/x/b.html]", "").article("x/b.md").library();

        assertEquals(List.of(), library.redirects());
    }
}
