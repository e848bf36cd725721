package io.fanwen.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview answers with what a build would publish, as web servers do. */
class PreviewAnswersTest {
    @TempDir
    Path folder;

    @Test
    void servesEveryFileOfACleanBuild() throws Exception {
        try (Previewed previewed = new Previewed(folder.resolve("site"), Map.of("site.yaml", "title: 库\naddress: https://example.org/\n",
                "static/robots.md", "x", "content/通知/100%.md", "---\ntitle: 百分之百\ndate: 2026-01-04\n---\n\n![图](图 1.svg)\n",
                "content/通知/图 1.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"))) {
            assertEquals(List.of(), previewed.differences(folder.resolve("clean")));
            assertTrue(previewed.state().edition().orElseThrow().paths().stream().anyMatch(path -> path.endsWith(".docx")));
            assertTrue(previewed.state().edition().orElseThrow().paths().contains("search/index.bin"));
            assertFalse(Files.exists(previewed.site.resolve("site")), "a preview publishes nothing");
        }
    }

    @Test
    void addsItsScriptToPagesAlone() throws IOException {
        try (Previewed previewed = new Previewed(folder, Map.of())) {
            assertTrue(previewed.get("/").text().matches("(?s).*<script src=\"/_fanwen/live.js\" data-print=\"[0-9a-f]{32}\" data-styles=\"[0-9a-f]{32}\"></script>\n</body>\\s*</html>\\s*"));
            assertFalse(previewed.get("/feed.xml").text().contains("_fanwen"));
            assertTrue(previewed.get("/_fanwen/live.js").head().contains("text/javascript; charset=utf-8"));
        }
    }

    @Test
    void livesUnderAPathAsTheSiteWill() throws IOException {
        try (Previewed previewed = new Previewed(folder, Map.of("site.yaml", "title: 库\naddress: https://example.org/docs/\nword: off\n"))) {
            assertEquals("/docs/", previewed.preview.address().getPath());
            assertEquals(200, previewed.get("/docs/").status());
            assertTrue(previewed.get("/").head().contains("Location: /docs/"));
            assertTrue(previewed.get("/docs").head().contains("Location: /docs/"));
            assertEquals(404, previewed.get("/docsx/").status());
            assertEquals(404, previewed.get("/feed.xml").status());
        }
    }

    @Test
    void answersWhatIsNotThereWithTheSitesOwnPage() throws IOException {
        try (Previewed previewed = new Previewed(folder, Map.of())) {
            Previewed.Said said = previewed.get("/nowhere.html");
            assertEquals(404, said.status());
            assertTrue(said.text().contains("live.js"), "comes to life when the page is written");
        }
    }

    @Test
    void answersHeadRangesAndConditions() throws IOException {
        try (Previewed previewed = new Previewed(folder, Map.of("static/ten.txt", "0123456789", "static/empty.txt", ""))) {
            String host = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
            Previewed.Said whole = previewed.get("/ten.txt");
            Previewed.Said head = previewed.send("HEAD /ten.txt" + host + "\r\n");
            assertEquals("0123456789", whole.text());
            assertEquals(withoutDate(whole.head()), withoutDate(head.head()));
            assertEquals(0, head.body().length);
            assertEquals(previewed.get("/").body().length, length(previewed.send("HEAD /" + host + "\r\n")));

            assertEquals("234", range(previewed, "bytes=2-4", 206, "bytes 2-4/10"));
            assertEquals("789", range(previewed, "bytes=-3", 206, "bytes 7-9/10"));
            assertEquals("89", range(previewed, "bytes=8-", 206, "bytes 8-9/10"));
            assertEquals("9", range(previewed, "bytes=9-99999", 206, "bytes 9-9/10"));
            assertEquals("0123456789", range(previewed, "bytes=-99", 206, "bytes 0-9/10"));
            assertEquals("", range(previewed, "bytes=10-", 416, "bytes */10"));
            assertEquals("", range(previewed, "bytes=-0", 416, "bytes */10"));
            for (String whatever : List.of("bytes=4-2", "bytes=1-2,4-5", "lines=1-2", "bytes=x-y", "bytes=-", "bytes=999999999999999999999-")) {
                assertEquals("0123456789", range(previewed, whatever, 200, ""), whatever);
            }
            assertEquals(200, previewed.get("/empty.txt").status());
            assertEquals(416, previewed.get("/empty.txt", "Range: bytes=0-").status());

            String tag = tag(whole);
            assertEquals(304, previewed.get("/ten.txt", "If-None-Match: " + tag).status());
            assertEquals(304, previewed.get("/ten.txt", "If-None-Match: \"x\", W/" + tag).status());
            assertEquals(200, previewed.get("/ten.txt", "If-None-Match: \"x\"").status());
            assertEquals(200, previewed.get("/ten.txt", "Range: bytes=0-1", "If-Range: \"x\"").status());
            assertEquals(206, previewed.get("/ten.txt", "Range: bytes=0-1", "If-Range: " + tag).status());
            previewed.write("static/ten.txt", "abcdefghij");
            assertEquals("abcdefghij", previewed.get("/ten.txt", "If-None-Match: " + tag).text());
        }
    }

    @Test
    void sendsAFileOfAnySizeWhole() throws IOException {
        byte[] large = new byte[5_000_000];
        new Random(1).nextBytes(large);
        Files.createDirectories(folder.resolve("static"));
        Files.write(folder.resolve("static/large.bin"), large);
        try (Previewed previewed = new Previewed(folder, Map.of())) {
            assertArrayEquals(large, previewed.get("/large.bin").body());
            assertArrayEquals(Arrays.copyOfRange(large, 4_000_000, 4_000_100), previewed.get("/large.bin", "Range: bytes=4000000-4000099").body());
        }
    }

    @Test
    void namesWhatFilesAre() throws IOException {
        try (Previewed previewed = new Previewed(folder, Map.of("static/a.svg", "<svg/>", "static/b.woff2", "x", "static/noending", "x", "static/C.PNG", "x",
                "static/d.unknown", "x"))) {
            Map.of("/", "text/html; charset=utf-8", "/feed.xml", "application/xml; charset=utf-8", "/feed.json", "application/json; charset=utf-8",
                    "/a.svg", "image/svg+xml; charset=utf-8", "/b.woff2", "font/woff2", "/noending", "application/octet-stream", "/C.PNG", "image/png",
                    "/d.unknown", "application/octet-stream", "/robots.txt", "text/plain; charset=utf-8", "/sitemap.xml", "application/xml; charset=utf-8")
                    .forEach((path, type) -> assertType(previewed, path, type));
        }
    }

    private static void assertType(Previewed previewed, String path, String type) {
        try {
            assertTrue(previewed.get(path).head().contains("\r\nContent-Type: " + type), path + "\n" + previewed.get(path).head());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    private static String range(Previewed previewed, String range, int status, String told) throws IOException {
        Previewed.Said said = previewed.get("/ten.txt", "Range: " + range);
        assertEquals(status, said.status(), range);
        assertEquals(told.isEmpty(), !said.has("Content-Range"), range);
        assertTrue(said.head().contains(told), range + "\n" + said.head());
        return said.text();
    }

    private static String tag(Previewed.Said said) {
        return said.head().replaceAll("(?s).*ETag: (\"[^\"]+\").*", "$1");
    }

    private static int length(Previewed.Said said) {
        return Integer.parseInt(said.head().replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
    }

    private static String withoutDate(String head) {
        return head.replaceAll("Date: [^\r]+\r\n", "");
    }

}
