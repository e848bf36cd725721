package io.fanwen.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.config.SiteConfig.ListSettings;
import io.fanwen.config.SiteConfig.MenuItem;
import io.fanwen.config.SiteConfig.SiteAddress;
import io.fanwen.config.SiteConfig.WordFiles;
import io.fanwen.config.SiteConfig.WordLook;
import io.fanwen.config.SiteConfig.WordSettings;
import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.RawHtml;
import io.fanwen.source.SourceCode;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import io.fanwen.text.Wording;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteConfigReaderTest {
    private static final String SHORTEST = "title: 范文\naddress: https://fanwen.example.org/\n";

    @TempDir
    Path site;

    @Test
    void readsEverySetting() throws Exception {
        SiteConfig config = config("""
                # 本站设置
                title: 范文 #1
                description: 可以直接改用的办公文书样例
                address: https://fanwen.example.org/docs/
                language: zh-tw
                time-zone: Asia/Taipei
                theme: quiet
                navigation:
                  - {title: 首页, to: home}
                  - title: 岗位职责
                    to: /岗位职责/
                footer:
                  text: 样例仅供参考
                  links:
                    - {title: 关于本站, to: /about.md}
                  icp:
                    text: 京ICP备00000000号
                    link: https://beian.example/
                  police: 京公网安备 11000000000000号
                dialect: commonmark
                html: escape
                experience: [心得，体会]
                word: pieces
                word-style: official
                word-experience: true
                slugs: pinyin
                address-pattern: {category}/{slug}/
                lists: {page-size: 30, hottest: 100, feed: 50}
                editor: vscode
                """);

        assertEquals("范文 #1", config.title());
        assertEquals(Optional.of("可以直接改用的办公文书样例"), config.description());
        assertEquals(new SiteAddress("https://fanwen.example.org", "/docs"), config.address());
        assertEquals("zh-TW", config.language());
        assertEquals(ZoneId.of("Asia/Taipei"), config.zone());
        assertEquals("quiet", config.theme());
        assertEquals(List.of("首页 > home", "岗位职责 > /岗位职责/"), shown(config.navigation()));
        assertEquals(11, config.navigation().get(1).place().span().orElseThrow().start().line());
        assertEquals(Optional.of("样例仅供参考"), config.footer().text());
        assertEquals(List.of("关于本站 > /about.md"), shown(config.footer().links()));
        assertEquals(List.of("京ICP备00000000号 > https://beian.example/", "京公网安备 11000000000000号 > https://beian.mps.gov.cn/"),
                shown(config.footer().records()));
        assertEquals(Dialect.COMMONMARK, config.content().dialect());
        assertEquals(RawHtml.ESCAPE, config.content().html());
        assertEquals(List.of("心得", "体会"), config.content().experienceNames());
        assertTrue(config.addresses().pinyin());
        assertEquals("{category}/{slug}/", config.addresses().pattern());
        assertEquals(new ListSettings(30, 100, 50), config.lists());
        assertEquals(new WordSettings(WordFiles.PIECES, WordLook.OFFICIAL, true), config.word());
        assertEquals(Optional.of(SiteConfig.Editor.VSCODE), config.editor());
    }

    @Test
    void takesWhatIsUsualForTheRest() throws Exception {
        SiteConfig config = config(SHORTEST);

        assertEquals("zh-CN", config.language());
        assertEquals(ZoneId.of("Asia/Shanghai"), config.zone());
        assertEquals("default", config.theme());
        assertEquals(List.of(), config.navigation());
        assertEquals(Dialect.DOCUMENT, config.content().dialect());
        assertEquals(RawHtml.SANITISE, config.content().html());
        assertEquals("{category}/{slug}.html", config.addresses().pattern());
        assertEquals(new ListSettings(20, 200, 20), config.lists());
        assertEquals(new WordSettings(WordFiles.BOTH, WordLook.PLAIN, false), config.word());
        assertEquals(ZoneId.of("UTC"), config(SHORTEST + "language: en\n").zone());
    }

    @Test
    void laysLocalSettingsAndTheEnvironmentOver() throws Exception {
        write("site.local.yaml", "address: http://localhost:8080\nfooter: {text: 本机}\nlists: {feed: 5}\nnavigation: []\n");

        Outcome<SiteConfig> outcome = read(SHORTEST + "footer: {text: 公开, icp: 京ICP备1号}\nlists: {feed: 9, page-size: 9}\n"
                + "navigation: [{title: 首页, to: home}]\n", Map.of("FANWEN_LISTS__PAGE_SIZE", "7", "FANWEN_TIME_ZONE", "UTC",
                        "FANWEN_TITLE", "内网 #1", "FANWEN_EXPERIENCE", "心得，体会", "FANWEN_THEME", " ", "PATH", "/bin"));

        SiteConfig config = outcome.value().orElseThrow(() -> new AssertionError(rendered(outcome.diagnostics())));
        assertEquals(List.of(), outcome.diagnostics());
        assertEquals(new SiteAddress("http://localhost:8080", ""), config.address());
        assertEquals(Optional.of("本机"), config.footer().text());
        assertEquals(1, config.footer().records().size());
        assertEquals(new ListSettings(7, 200, 5), config.lists());
        assertEquals(List.of(), config.navigation());
        assertEquals(ZoneId.of("UTC"), config.zone());
        assertEquals("内网 #1", config.title());
        assertEquals(List.of("心得", "体会"), config.content().experienceNames());
    }

    @Test
    void tellsWhereAWrongVariableStands() throws Exception {
        assertEquals("""
                FANWEN_LISTS__FEED:1:1: error: "lists.feed" takes a whole number from 1 to 200, but here is "many"
                  many
                  ^
                  hint: write digits only, such as lists.feed: 54
                FANWEN_TITEL:1:1: warning: there is no field "titel"
                  x
                  ^
                  hint: did you mean title?
                """, rendered(read(SHORTEST, Map.of("FANWEN_LISTS__FEED", "many", "FANWEN_TITEL", "x")).diagnostics()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https://fanwen.example.org         | https://fanwen.example.org | ''
            HTTPS://Fanwen.Example.ORG/        | https://fanwen.example.org | ''
            http://127.0.0.1:8080/             | http://127.0.0.1:8080      | ''
            http://example.org:80              | http://example.org         | ''
            https://example.org:443/a          | https://example.org        | /a
            https://[::1]:8080/                | https://[::1]:8080         | ''
            https://范文.中国/                 | https://xn--7dv496d.xn--fiqs8s | ''
            https://example.org/文书/a%20b//   | https://example.org        | /%E6%96%87%E4%B9%A6/a%20b
            https://example.org/100%/          | https://example.org        | /100%25
            """)
    void readsTheSitesAddress(String typed, String origin, String basePath) throws Exception {
        SiteConfig config = config("title: 范文\naddress: " + typed + "\n");

        assertEquals(basePath, config.address().basePath(), typed);
        assertEquals(origin, config.address().origin(), typed);
    }

    @ParameterizedTest
    @CsvSource({"fanwen.example.org, ADDRESS_NOT_WEB", "ftp://example.org/, ADDRESS_NOT_WEB", "https：//example.org, ADDRESS_NOT_WEB",
            "https://, ADDRESS_NO_HOST", "https:///docs, ADDRESS_NO_HOST", "https://a..b/, ADDRESS_NO_HOST", "https://a_b/, ADDRESS_NO_HOST",
            "https://a:99999/, ADDRESS_NO_HOST", "https://a:b/, ADDRESS_NO_HOST", "https://a b/, ADDRESS_NOT_WEB",
            "https://u:p@example.org/, ADDRESS_WITH_USER", "https://example.org/?a=1, ADDRESS_WITH_QUERY",
            "https://example.org/#a, ADDRESS_WITH_QUERY", "https://example.org/a/../b, ADDRESS_WITH_DOTS",
            "https://example.org/a//b, ADDRESS_WITH_DOTS", "https://example.org//, -"})
    void refusesOtherAddresses(String typed, String code) throws Exception {
        var outcome = read("title: 范文\naddress: " + typed + "\n", Map.of());

        assertEquals(code.equals("-") ? List.of() : List.of(code), codes(outcome), typed);
    }

    @ParameterizedTest
    @CsvSource({"time-zone: Asia/Beijing, UNKNOWN_ZONE, Asia/Shanghai", "time-zone: 北京时间, UNKNOWN_ZONE, Asia/Shanghai",
            "time-zone: Asia/Shangai, UNKNOWN_ZONE, Asia/Shanghai", "time-zone: asia/tokyo, UNKNOWN_ZONE, Asia/Tokyo",
            "time-zone: nowhere at all, NOT_ZONE, Asia/Shanghai", "language: zh_CN, NOT_LANGUAGE, -", "language: 中文, NOT_LANGUAGE, -",
            "language: chinese, NOT_LANGUAGE, -", "theme: ../other, NOT_THEME_NAME, -", "theme: a/b, NOT_THEME_NAME, -",
            "lists: {page-size: 0}, NOT_WHOLE_NUMBER, -", "lists: {page-size: 201}, NOT_WHOLE_NUMBER, -", "slugs: latin, NOT_CHOICE, -",
            "html: sanitize, NOT_CHOICE, -", "navigation: [{title: 首页}], MISSING_IN_ENTRY, -",
            "navigation: [首页], NOT_MAPS, -", "footer: 样例, NOT_MAP, -", "footer: {icp: {link: x}}, MISSING_IN_ENTRY, -",
            "footer: {icp: [1]}, LIST_FOUND, -", "wrod: both, MISSPELT_FIELD, -", "colour: red, UNKNOWN_FIELD, -", "word: all, NOT_CHOICE, -"})
    void refusesWhatASettingCannotBe(String line, String code, String meant) throws Exception {
        var outcome = read(SHORTEST + line + "\n", Map.of());

        assertEquals(List.of(code), codes(outcome), line);
        assertTrue(meant.equals("-") || outcome.diagnostics().get(0).arguments().contains(meant), rendered(outcome.diagnostics()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+08:00", "UTC", "Asia/Urumqi", "UTC+8", "Z"})
    void readsZonesAndOffsets(String zone) throws Exception {
        assertEquals(ZoneId.of(zone), config(SHORTEST + "time-zone: " + zone + "\n").zone());
    }

    @Test
    void asksForWhatMustBeThere() throws Exception {
        assertEquals("""
                site.yaml: error: "address" is missing
                  hint: write a line such as address: https://www.example.com/
                site.yaml: error: "title" is missing
                  hint: write a line such as title: 范文
                """, rendered(read("title: \"\"\naddress:\n", Map.of()).diagnostics()));
        assertEquals(List.of("LIST_FOUND"), codes(read("title: [急]\naddress: https://a.example/\n", Map.of())));
    }

    @Test
    void tellsSomebodyInTheWrongFolder() {
        assertEquals("""
                site.yaml: error: there is no site.yaml in this folder
                  hint: make a site with: fanwen new site DIR, or name the folder of one with: fanwen -C DIR
                """, rendered(SiteConfigReader.read(site, Map.of()).diagnostics()));
    }

    @Test
    void tellsEverythingThatIsWrongInBothFiles() throws Exception {
        write("site.local.yaml", "\tlanguage: en\n");

        assertEquals(List.of("TAB_INDENT", "ADDRESS_NOT_WEB", "NOT_LANGUAGE"),
                codes(read("title: 范文\naddress: x\nlanguage: y\n", Map.of())));
    }

    @Test
    void refusesSettingsThatAreNoText() throws Exception {
        Files.write(site.resolve("site.yaml"), "title: 关于我们的网站\n".getBytes(Charset.forName("GB18030")));

        assertEquals(SourceCode.OTHER_ENCODING, SiteConfigReader.read(site, Map.of()).diagnostics().get(0).code());
    }

    @Test
    void followsNoLinkToSettings(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("site.yaml"), SHORTEST);
        Files.createSymbolicLink(site.resolve("site.yaml"), elsewhere.resolve("site.yaml"));

        assertEquals(List.of("LINK_SKIPPED", "NO_SITE"), codes(SiteConfigReader.read(site, Map.of())));
    }

    private SiteConfig config(String settings) throws Exception {
        Outcome<SiteConfig> outcome = read(settings, Map.of());
        assertEquals("", rendered(outcome.diagnostics()), settings);
        return outcome.value().orElseThrow();
    }

    private Outcome<SiteConfig> read(String settings, Map<String, String> environment) throws Exception {
        write("site.yaml", settings);
        return SiteConfigReader.read(site, environment);
    }

    private void write(String path, String text) throws Exception {
        Files.writeString(site.resolve(path), text);
    }

    private static List<String> shown(List<MenuItem> items) {
        return items.stream().map(item -> item.title() + " > " + item.to()).toList();
    }

    private static List<String> codes(Outcome<SiteConfig> outcome) {
        return outcome.diagnostics().stream().map(diagnostic -> diagnostic.code().name()).toList();
    }

    private static String rendered(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(new Wording(Language.ENGLISH)::render).collect(Collectors.joining());
    }
}
