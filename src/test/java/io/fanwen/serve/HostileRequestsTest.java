package io.fanwen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent to the preview, nothing is learned but what the site publishes, and the next request is answered. */
class HostileRequestsTest {
    private static final String SECRET = "s3cret-beside-the-site";
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404);

    @TempDir
    Path folder;
    private Previewed previewed;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Files.createDirectories(folder.resolve("site-evil"));
        Files.writeString(folder.resolve("site-evil/secret.txt"), SECRET);
        previewed = new Previewed(folder.resolve("site"), Map.of("site.local.yaml", "# " + SECRET + "\n", "static/ok.txt", "ok\n",
                "content/通知/.hidden", SECRET, "data/counts.csv", "path,piece,heat,useful\n通知/a.md,,5,\n"));
    }

    @AfterEach
    void stop() throws IOException {
        previewed.close();
    }

    @Test
    void answersNoPathThatLeadsOutInAnySpelling() throws IOException {
        String absolute = folder.resolve("secret.txt").toString();
        List<String> targets = new ArrayList<>(List.of("/../secret.txt", "/../../../../../../etc/passwd", "/static/../../secret.txt",
                "/./../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E/secret.txt", "/.%2e/secret.txt", "/..%2fsecret.txt", "/..%2Fsecret.txt",
                "/%2e%2e%2fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt", "/%5c..%5csecret.txt", "/%252e%252e/secret.txt",
                "/..%252fsecret.txt", "/%c0%ae%c0%ae/secret.txt", "/..%c0%afsecret.txt", "/%e0%80%ae%e0%80%ae/secret.txt",
                "/%uff0e%uff0e/secret.txt", "/..;/secret.txt", "/;/../secret.txt", "/..%00/secret.txt", "/secret.txt%00.html", "/#/../secret.txt",
                "/?/../secret.txt", "//" + absolute, "/" + absolute, "/@fs" + absolute, "/@fs/etc/passwd", "/file:" + absolute,
                "/../site-evil/secret.txt", "-evil/secret.txt", "/..//secret.txt", "/....//secret.txt", "http://127.0.0.1:" + previewed.port()
                + "/../secret.txt", "file://" + absolute, "/content/通知/.hidden".replace("通知", "%E9%80%9A%E7%9F%A5"), "/site.local.yaml", "/site.yaml",
                "/data/counts.csv", "/.fanwen/articles.data", "/content/", "/static/ok.txt", "/themes/", "/_fanwen/../secret.txt",
                "/_fanwen/%2e%2e/%2e%2e/secret.txt", "/_fanwen/live.js/../../../secret.txt", "*"));
        for (String target : targets) {
            Previewed.Said said = previewed.get(target);
            assertFalse(said.text().contains(SECRET) || said.text().contains("root:"), target);
            boolean home = target.startsWith("/#") || target.startsWith("/?");
            assertTrue(home && said.status() == 200 || REFUSED.contains(said.status()), target + " " + said.status());
        }
        assertAlive();
    }

    @Test
    void followsNoLink() throws Exception {
        Files.createSymbolicLink(previewed.site.resolve("static/link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(previewed.site.resolve("static/folder"), folder);
        previewed.write("static/real.txt", "real");
        previewed.write("static/deep/real.txt", "real");
        previewed.await(rebuild -> rebuild.state().edition().orElseThrow().paths().contains("deep/real.txt"));
        assertEquals(404, previewed.get("/link.txt").status());
        assertEquals(404, previewed.get("/folder/secret.txt").status());
        // A file that the edition knows is exchanged for a link, and so is a folder above one.
        assertEquals(200, previewed.get("/real.txt").status());
        Files.delete(previewed.site.resolve("static/real.txt"));
        Files.createSymbolicLink(previewed.site.resolve("static/real.txt"), folder.resolve("secret.txt"));
        assertEquals(404, previewed.get("/real.txt").status());
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("elsewhere/real.txt"), SECRET);
        Files.delete(previewed.site.resolve("static/deep/real.txt"));
        Files.delete(previewed.site.resolve("static/deep"));
        Files.createSymbolicLink(previewed.site.resolve("static/deep"), folder.resolve("elsewhere"));
        assertEquals(404, previewed.get("/deep/real.txt").status());
    }

    @Test
    void answersUnderItsOwnNamesOnly() throws IOException {
        int port = previewed.port();
        for (String host : List.of("127.0.0.1:" + port, "localhost:" + port, "LOCALHOST:" + port, "LocalHost", "[::1]:" + port, "localhost")) {
            assertEquals(200, host(host).status(), host);
        }
        for (String host : List.of("evil.example", "evil.example:" + port, "localhost.evil.example", "127.0.0.1.evil.example", "evil.localhost.example",
                "localhost.", "0.0.0.0:" + port, "127.0.0.2:" + port, "192.168.1.1", "[::2]", "2130706433", "0x7f000001", "localhost:80:80")) {
            assertTrue(Set.of(400, 403).contains(host(host).status()), host + " " + host(host).status());
        }
        for (String host : List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil.example")) {
            assertEquals(403, host(host).status(), host);
        }
        assertEquals(400, previewed.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status(), "no host");
        assertEquals(400, previewed.send("GET / HTTP/1.0\r\n\r\n").status(), "no host, old");
        assertEquals(400, previewed.send("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n").status());
        assertEquals(400, previewed.send("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n").status());
        assertTrue(Set.of(400, 403).contains(previewed.send("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").status()));
        assertTrue(Set.of(400, 403).contains(previewed.send("GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").status()));
    }

    @Test
    void survivesNamesThatAreNone() throws IOException {
        for (String host : List.of("", " ", "[", "]", "[::1", ":", ":::", "%00", "a b", "\u0000", "\u00ff\u00fe", "a".repeat(10_000), "localhost:99999999999",
                "localhost:-1", "user:pass@localhost", "localhost/..", "localhost?x", "localhost#x", "<script>")) {
            int status = host(host).status();
            assertTrue(status >= 400 && status < 500, host + " " + status);
        }
        for (String origin : List.of("", "://", "http://", "http://[", "\u0000", "a".repeat(10_000), "http://localhost:99999999999", "null, null")) {
            int status = previewed.get("/", "Origin: " + origin).status();
            assertTrue(origin.isEmpty() || status >= 400 && status < 500, origin + " " + status);
        }
        assertAlive();
    }

    @Test
    void letsNoOtherSiteReadOrListen() throws IOException {
        int port = previewed.port();
        for (String path : List.of("/", "/_fanwen/events?page=/", "/_fanwen/live.js")) {
            for (String origin : List.of("http://evil.example", "null", "http://localhost.evil.example:" + port, "https://127.0.0.1:" + port,
                    "http://127.0.0.1:" + (port + 1), "http://127.0.0.1", "http://localhost:" + port, "http://127.0.0.1:" + port + ".evil.example",
                    "file://", "chrome-extension://abc")) {
                assertEquals(403, previewed.get(path, "Origin: " + origin).status(), path + " " + origin);
            }
            for (String site : List.of("cross-site", "same-site")) {
                assertEquals(403, previewed.get(path, "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: no-cors").status(), path + " " + site);
            }
        }
        assertEquals(200, previewed.get("/", "Origin: http://127.0.0.1:" + port).status());
        assertEquals(200, previewed.get("/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate").status(), "a link from elsewhere");
        Previewed.Said page = previewed.get("/");
        assertTrue(page.head().contains("Cross-Origin-Resource-Policy: same-origin"));
        assertTrue(page.head().contains("X-Content-Type-Options: nosniff"));
        assertFalse(page.has("Access-Control-Allow-Origin"));
        assertFalse(page.has("Server"), "tells what it is");
    }

    @Test
    void repeatsNothingThatItWasSent() throws IOException {
        String evil = "evil.example";
        assertFalse(saysAnywhere(previewed.get("/", "X-Forwarded-Host: " + evil, "X-Forwarded-Proto: https", "Forwarded: host=" + evil), evil));
        for (String target : List.of("//evil.example/..", "//evil.example/%2e%2e", "/\\evil.example", "/%5cevil.example", "///evil.example",
                "/%0d%0aSet-Cookie:%20evil=1", "/%0aevil.example", "/通知%0d%0aX-Evil:1".replace("通知", "%E9%80%9A%E7%9F%A5"),
                "/<script>alert('evil.example')</script>", "/%3Cscript%3Ealert('evil.example')%3C/script%3E", "/?evil.example")) {
            Previewed.Said said = previewed.get(target);
            assertFalse(saysAnywhere(said, evil) || said.has("Set-Cookie") || said.has("X-Evil") || said.text().contains("<script>alert"),
                    target + "\n" + said.head());
        }
        Previewed.Said moved = previewed.get("/%E9%80%9A%E7%9F%A5?next=//evil.example");
        assertEquals(302, moved.status());
        assertTrue(moved.head().contains("Location: /%E9%80%9A%E7%9F%A5/"), moved.head());
    }

    @Test
    void refusesWhatIsNoPlainRequest() throws IOException {
        String host = "Host: localhost\r\n";
        String close = "Connection: close\r\n\r\n";
        List<String> requests = new ArrayList<>();
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "G<T", "A".repeat(5000))) {
            requests.add(method + " / HTTP/1.1\r\n" + host + "Content-Length: 0\r\n" + close);
        }
        requests.add("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + host + close);
        requests.add("GET / HTTP/1.1\r\n" + host + "X-A: b\r\n".repeat(20_000) + close);
        requests.add("GET / HTTP/1.1\r\n" + host + "X-A: " + "b".repeat(100_000) + "\r\n" + close);
        requests.add("POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n" + close + "0\r\n\r\n");
        requests.add("GET / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n" + close + "0\r\n\r\n");
        requests.add("GET / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 6\r\n" + close);
        requests.add("GET / HTTP/1.1\r\n" + host + "Content-Length: -5\r\n" + close);
        requests.add("GET / HTTP/1.1\r\n" + host + "Transfer-Encoding: xchunked\r\n" + close);
        requests.add("GET / HTTP/9.9\r\n" + host + close);
        requests.add("GET /\r\n\r\n");
        requests.add("GET  HTTP/1.1\r\n" + host + close);
        requests.add("GET / HTTP/1.1\r\n" + host + "no colon here\r\n" + close);
        requests.add("GET / HTTP/1.1\r\n" + host + "X : y\r\n" + close);
        requests.add("GET / HTTP/1.1\r\n " + host + close);
        requests.add("GET /a b HTTP/1.1\r\n" + host + close);
        for (String target : List.of("/%", "/%2", "/%zz", "/%ff", "/%e4%b8", "/a%00b", "/\u0000", "/\u00ff", "/%ED%A0%80")) {
            requests.add("GET " + target + " HTTP/1.1\r\n" + host + close);
        }
        requests.add("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003" + "\u00aa".repeat(500));
        requests.add("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        requests.add("\u0000".repeat(200) + "\r\n\r\n");
        requests.add("GET / HTTP/1.1\r\n" + host + "Range: bytes=" + "0-1,".repeat(1000) + "0-1\r\n" + close);
        for (String request : requests) {
            int status = previewed.send(request).status();
            assertTrue(status == 0 || status >= 400 && status != 500, shown(request) + " " + status);
            assertAlive();
        }
    }

    @Test
    void servesWhileOthersKeepItWaiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                Socket socket = new Socket("127.0.0.1", previewed.port());
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.ISO_8859_1));
                slow.add(socket);
            }
            for (int i = 0; i < 20; i++) {
                // Whole pages asked for and never taken.
                Socket socket = new Socket("127.0.0.1", previewed.port());
                for (int k = 0; k < 50; k++) {
                    socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                }
                slow.add(socket);
            }
            assertAlive();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void closesTheDoorToTooManyListeners() throws Exception {
        List<Socket> all = new ArrayList<>();
        try {
            int refused = 0;
            for (int i = 0; i < 130; i++) {
                Socket socket = new Socket("127.0.0.1", previewed.port());
                all.add(socket);
                byte[] first = new byte[12];
                previewed.listen("/", socket).readNBytes(first, 0, 12);
                refused += new String(first, StandardCharsets.ISO_8859_1).endsWith("503") ? 1 : 0;
            }
            assertEquals(30, refused);
            assertAlive();
        } finally {
            for (Socket socket : all) {
                socket.close();
            }
        }
    }

    @Test
    void listensToThisMachineAlone() throws Exception {
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(card.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertTrue(isRefused(address), address.toString());
                }
            }
        }
        assertAlive();
    }

    @Test
    void answersAnyNumberOfThisMachineWhereOthersMayLook() throws Exception {
        try (Previewed open = new Previewed(folder.resolve("open"), Map.of(), "0.0.0.0", 0)) {
            for (String host : List.of("192.168.1.5:" + open.port(), "[fe80::1]", "localhost", "0.0.0.0")) {
                assertEquals(200, open.send("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").status(), host);
            }
            assertEquals(403, open.send("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").status());
        }
    }

    @Test
    void takesTheNextPortIfOneIsTaken() throws Exception {
        try (Previewed second = new Previewed(folder.resolve("second"), Map.of(), "127.0.0.1", previewed.port())) {
            assertTrue(second.port() > previewed.port(), second.port() + " after " + previewed.port());
            assertEquals(200, second.get("/").status());
        }
    }

    private static boolean isRefused(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    private boolean isRefused(InetAddress address) {
        return isRefused(address, previewed.port());
    }

    private Previewed.Said host(String host) throws IOException {
        return previewed.send("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    private static boolean saysAnywhere(Previewed.Said said, String word) {
        return said.head().contains(word) || said.text().contains(word);
    }

    private static String shown(String request) {
        return request.substring(0, Math.min(120, request.length()));
    }

    private void assertAlive() throws IOException {
        assertEquals(200, previewed.get("/").status());
    }
}
