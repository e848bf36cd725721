package io.fanwen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site's own theme says what it wants otherwise, and nothing else changes. */
class OwnThemeTest {
    private static final String BUILT_IN_FOOTER = "(?s)<footer.*</footer>\n";

    @TempDir
    Path site;
    private SortedMap<String, byte[]> builtIn;

    @BeforeEach
    void buildWithTheBuiltInTheme() throws IOException {
        write("site.yaml", "title: 范文\naddress: https://www.example.com/\n");
        write("content/岗位/a.md", "---\ntitle: 甲\ndate: 2026-01-01\nextra:\n  colour: 红\n---\n\n甲文。\n");
        write("content/about.md", "---\ntitle: 关于\n---\n\n关于本站。\n");
        builtIn = build();
    }

    @Test
    void changesOneBlockOfOneTemplate() throws IOException {
        useOwnTheme();
        write("themes/mine/templates/article.mustache", "{{<default/article}}\n{{$heading}}\n"
                + "<h1>〔{{title}}〕{{#extra.colour}}{{.}}{{/extra.colour}}</h1>\n{{/heading}}\n{{/default/article}}\n");

        SortedMap<String, byte[]> own = build();

        assertEquals(Set.of("岗位/a.html"), different(own));
        assertEquals(text(builtIn, "岗位/a.html").replace("<h1 data-title>甲</h1>", "<h1>〔甲〕红</h1>"), text(own, "岗位/a.html"));
    }

    @Test
    void changesOneTemplateOnEveryPage() throws IOException {
        useOwnTheme();
        write("themes/mine/templates/parts/footer.mustache", "<footer>我的页脚</footer>\n");

        SortedMap<String, byte[]> own = build();

        assertTrue(different(own).contains("about.html"));
        assertEquals(builtIn.keySet(), own.keySet());
        for (String page : different(own)) {
            assertEquals(text(builtIn, page).replaceFirst(BUILT_IN_FOOTER, "<footer>我的页脚</footer>\n"), text(own, page), page);
        }
    }

    @Test
    void changesOneString() throws IOException {
        useOwnTheme();
        write("themes/mine/strings/zh.yaml", "home: 头一页\n");

        assertTrue(text(build(), "岗位/a.html").contains(">头一页</a>"));
    }

    @Test
    void namesTheTemplateAndTheLineOfAMistake() throws IOException {
        useOwnTheme();
        write("themes/mine/templates/parts/footer.mustache", "<footer>\n{{site.titel}}</footer>\n");

        Shell.Said said = Shell.in(site).run("build", "--now", "2026-11-23");

        assertEquals(1, said.exit());
        assertTrue(said.err().startsWith("themes/mine/templates/parts/footer.mustache:2:3: error: missing name 'site.titel' in "), said.err());
        assertEquals("", String.join("\n", Tree.differences(builtIn, Tree.read(site.resolve("site")))));
    }

    private void useOwnTheme() throws IOException {
        write("site.yaml", "title: 范文\naddress: https://www.example.com/\ntheme: mine\n");
        write("themes/mine/theme.yaml", "extends: default\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = site.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private SortedMap<String, byte[]> build() {
        Shell.Said said = Shell.in(site).run("build", "--now", "2026-11-23");
        assertEquals(0, said.exit(), said.err());
        return Tree.read(site.resolve("site"));
    }

    private Set<String> different(SortedMap<String, byte[]> own) {
        return own.keySet().stream().filter(path -> !text(own, path).equals(text(builtIn, path))).collect(Collectors.toSet());
    }

    private static String text(SortedMap<String, byte[]> tree, String path) {
        return Tree.text(tree.getOrDefault(path, new byte[0]));
    }
}
