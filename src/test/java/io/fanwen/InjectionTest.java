package io.fanwen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell;
import io.fanwen.cli.Shell.Said;
import io.fanwen.cli.SmallSite;
import io.fanwen.text.ReadJson;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an author types into any field or text, no page of the built-in theme and no feed runs it, and readers see it as typed. */
class InjectionTest {
    /** Each ends what some format would have it in, and begins a script there. */
    private static final List<String> HOSTILE = List.of("x<script>alert(1)</script>", "x\"><img src=https://x.example/ onerror=alert(1)>",
            "x' onmouseover='alert(1)", "x</script><script>alert(1)</script>", "x</title><svg onload=alert(1)>", "x<!--<script>",
            "x]]><script>alert(1)</script>", "x{{title}}{{{site.title}}}", "javascript:alert(1)", "x\\\"});alert(1);({\"");

    /** Attributes whose value a browser goes to. */
    private static final List<String> ADDRESSES = List.of("href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset");

    @TempDir
    Path site;
    private SortedMap<String, byte[]> published;

    @BeforeEach
    void buildASiteOfHostileTexts() {
        String all = String.join(" ", HOSTILE);
        SmallSite small = SmallSite.in(site).with("site.yaml", "title: " + all + "\ndescription: " + all
                + "\naddress: https://www.example.com/\nnavigation:\n  - title: " + all + "\n    to: home\nfooter:\n  text: " + all
                + "\n  links:\n    - title: " + all + "\n      to: home\n  icp: " + all + "\n");
        for (int i = 0; i < HOSTILE.size(); i++) {
            String hostile = HOSTILE.get(i);
            small.with("content/c" + i + "/_category.md", "---\ntitle: " + hostile + "\nsummary: " + hostile + "\n---\n\n" + hostile + "\n");
            small.with("content/_topics/t" + i + ".md", "---\ntitle: " + quoted(hostile) + "\nslug: t" + i + "\nsummary: " + hostile + "\n---\n");
            small.with("content/c" + i + "/a.md", "---\ntitle: " + hostile + "\ndate: 2026-01-0" + (i % 9 + 1) + "\nsummary: " + hostile
                    + "\nauthor: " + hostile + "\nsource: " + hostile + "\ntopics:\n  - " + quoted(hostile) + "\nextra:\n  note: "
                    + quoted(hostile) + "\naliases: /old/" + i + ".html\n---\n\n" + body(hostile));
        }
        Said said = Shell.in(site).run("build", "--now", "2026-11-23");
        assertEquals(0, said.exit(), () -> said.err().lines().filter(line -> line.contains(": error: ")).toList().toString());
        published = Tree.read(site.resolve("site"));
    }

    @Test
    void runsNothingOnAnyPage() {
        published.forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                Document page = Jsoup.parse(Tree.text(bytes), "https://www.example.com/");
                assertHarmless(path, page);
                page.select("script").forEach(script -> assertTheThemes(path, script));
            }
        });
    }

    @Test
    void showsTitlesAsTyped() {
        for (int i = 0; i < HOSTILE.size(); i++) {
            Document page = Jsoup.parse(Tree.text(published.get("c" + i + "/a.html")));

            assertEquals(HOSTILE.get(i), page.select("h1").text());
            assertEquals(HOSTILE.get(i), page.select("meta[name=description]").attr("content"));
            assertTrue(page.select("dl.meta").text().contains(HOSTILE.get(i)), page.select("dl.meta").text());
        }
    }

    @Test
    void describesThingsInJsonThatIsWhole() {
        for (int i = 0; i < HOSTILE.size(); i++) {
            Document page = Jsoup.parse(Tree.text(published.get("c" + i + "/a.html")));
            Map<String, Object> article = ReadJson.object(page.select("script[type=application/ld+json]").get(0).data());

            assertEquals(HOSTILE.get(i), article.get("headline"));
            assertEquals(Map.of("@type", "Person", "name", HOSTILE.get(i)), article.get("author"));
        }
    }

    @Test
    void writesFeedsThatAreWholeAndRunNothing() throws Exception {
        for (String path : published.keySet()) {
            if (path.endsWith(".xml")) {
                var feed = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(published.get(path)));
                var contents = feed.getElementsByTagName("content");
                for (int i = 0; i < contents.getLength(); i++) {
                    assertFeedContent(path, contents.item(i).getTextContent());
                }
            } else if (path.endsWith("feed.json")) {
                Map<String, Object> feed = ReadJson.object(Tree.text(published.get(path)));
                for (Object item : (List<?>) feed.get("items")) {
                    assertFeedContent(path, ((Map<?, ?>) item).get("content_html").toString());
                }
            } else if (path.endsWith(".json")) {
                ReadJson.read(Tree.text(published.get(path)));
            }
        }
        var feed = ReadJson.object(Tree.text(published.get("feed.json")));
        assertEquals(HOSTILE.size(), ((List<?>) feed.get("items")).size());
    }

    private static void assertFeedContent(String path, String html) {
        Document content = Jsoup.parseBodyFragment(html, "https://www.example.com/");
        assertHarmless(path, content);
        assertEquals(0, content.select("script").size(), path + ": " + html);
    }

    private static void assertHarmless(String path, Document page) {
        assertEquals(0, page.select("iframe, object, embed, base, applet, frame, form[action^=http], svg[onload], style").size(), path);
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertTrue(!name.startsWith("on") && !name.equals("srcdoc") && !name.equals("style"), path + ": " + element);
                String value = attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
                assertTrue(!ADDRESSES.contains(name) || !value.matches("(?s)(javascript|vbscript|data|file):.*"), path + ": " + element);
            }
        }
    }

    /** The theme's own file, or a description that is JSON; neither runs what an author typed. */
    private static void assertTheThemes(String path, Element script) {
        if (script.attr("type").equals("application/ld+json")) {
            ReadJson.read(script.data());
        } else {
            assertTrue(script.attr("src").matches("/assets/[a-z-]+\\.js") && script.data().isEmpty(), path + ": " + script);
        }
    }

    private static String body(String hostile) {
        return "## " + hostile + "\n\n" + hostile + "\n\n" + """
                <script>alert(1)</script>

                <img src=https://x.example/ onerror=alert(1)> <svg onload=alert(1)> <math><a xlink:href="javascript:alert(1)">x</a></math>
                <a href="java&#x0A;script:alert(1)">x</a> <a href=" javascript:alert(1)">x</a> <iframe srcdoc="<script>alert(1)</script>"></iframe>
                <form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form> <base href="//evil.example/">
                <p style="background:url(javascript:alert(1))" onclick="alert(1)">x</p> <style>@import "//evil.example/x.css"</style>

                [x](javascript:alert(1)) [x](JaVaScRiPt:alert(1)) [x](data:text/html;base64,PHNjcmlwdD4=) [x](vbscript:x) <javascript:alert(1)>
                ![x](javascript:alert(1)) [x](&#106;avascript:alert(1)) ![x" onerror="alert(1)](https://x.example/"onerror="alert(1))
                [x](https://x.example/ "t\\" onmouseover=\\"alert(1)")

                ## x {onclick=alert(1) style=x #a"onclick="alert(1)}

                ```html" onclick="alert(1)
                </code></pre><script>alert(1)</script>
                ```

                | a | b |
                | - | - |
                | <script>alert(1)</script> | `</td><script>alert(1)</script>` |

                [^1]

                [^1]: <script>alert(1)</script>

                > [!NOTE]
                > <script>alert(1)</script>
                """;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
