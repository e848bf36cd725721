package io.fanwen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell;
import io.fanwen.cli.Shell.Said;
import io.fanwen.cli.SmallSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others give to put on every page stands apart, under a label, and opens the policy for itself alone. */
class SnippetsTest {
    private static final String INLINE = "window.counted = 1 < 2;";
    private static final String POLICY = "meta[http-equiv=Content-Security-Policy]";

    @TempDir
    Path site;

    @Test
    void letsThroughItsHostsAndItsScriptsAndNothingElse() throws Exception {
        Document page = page("snippets:\n  statistics:\n    html: <script>" + INLINE + "</script><script src=\"https://a.example/x.js\"></script>\n"
                + "    hosts: [https://a.example, https://*.b.example]\n");

        String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(INLINE.getBytes(StandardCharsets.UTF_8)));
        assertEquals("default-src 'self'; img-src * data:; media-src *; object-src 'none'; base-uri 'none'; form-action 'self'; script-src 'self' "
                + "https://a.example https://*.b.example 'sha256-" + hash + "'; connect-src 'self' https://a.example https://*.b.example; "
                + "frame-src 'self' https://a.example https://*.b.example", page.select(POLICY).attr("content"));
        assertEquals(INLINE, page.select("body > script:not([src])").get(0).data());
    }

    @Test
    void labelsAnAdvertisementAndKeepsItAwayFromTheArticle() {
        Document page = page("snippets:\n  advertisement:\n    html: <p id=theirs>别家的话</p>\n");
        Document named = page("snippets:\n  advertisement:\n    label: 赞助\n    html: <p id=theirs>别家的话</p>\n");

        assertEquals("广告 别家的话", page.select("aside.foreign").text());
        assertEquals("赞助 别家的话", named.select("aside.foreign").text());
        assertTrue(page.select("main #theirs, [data-word] ~ #theirs").isEmpty());
        assertTrue(page.select(POLICY).attr("content").endsWith("; script-src 'self'"), page.select(POLICY).attr("content"));
    }

    @Test
    void changesNoPageWithoutSnippets() {
        Document page = page("");

        assertEquals(0, page.select(".foreign, script:not([src]):not([type])").size());
        assertTrue(page.select(POLICY).attr("content").endsWith("form-action 'self'"));
    }

    @Test
    void refusesHostsThatWouldOpenMore() {
        Said said = build("snippets:\n  statistics:\n    html: <p>x</p>\n    hosts: [\"*\", \"https://a.example; script-src *\", http://a.example, \"'unsafe-inline'\"]\n");

        assertEquals(1, said.exit());
        assertEquals(4, said.err().lines().filter(line -> line.contains("site.yaml:6:") && line.contains("error:")).count(), said.err());
    }

    @Test
    void wantsSomethingInASnippet() {
        Said said = build("snippets:\n  statistics:\n    hosts: [https://a.example]\n");

        assertEquals(1, said.exit());
        assertTrue(said.err().contains("error:"), said.err());
    }

    private Document page(String settings) {
        Said said = build(settings);
        assertEquals(0, said.exit(), said.err());
        return Jsoup.parse(Tree.text(Tree.read(site.resolve("site")).get("c/a.html")));
    }

    private Said build(String settings) {
        SmallSite.in(site).with("site.yaml", "title: 范文\naddress: https://www.example.com/\n" + settings)
                .with("content/c/a.md", "---\ntitle: 甲\ndate: 2026-01-01\n---\n\n甲文。\n");
        return Shell.in(site).run("build", "--now", "2026-11-23");
    }
}
