package io.fanwen.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.build.BuildRequest;
import io.fanwen.cli.SmallSite;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against servers on loopback that do not mean well. What counts as public is the test's own here: 127.0.0.1 and nothing else. */
class ExternalLinksTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    /** Never to be met by a server that answers; long enough for a machine under load, short enough for one that does not. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @TempDir
    Path folder;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private ServerSocket outside;
    private ServerSocket inside;
    private final AtomicInteger insideAsked = new AtomicInteger();

    @BeforeEach
    void serve() throws IOException {
        outside = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        inside = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2"));
        accept(outside, this::answer);
        accept(inside, socket -> insideAsked.incrementAndGet());
    }

    @AfterEach
    void stop() throws IOException {
        outside.close();
        inside.close();
    }

    @Test
    void tellsWhatHappenedToEachLink() throws IOException {
        assertEquals(List.of("external-broken 404", "external-broken 410", "external-unreachable 500", "external-moved " + at("/ok"), "external-unreachable ",
                "external-broken DNS"), found("/ok", "/404", "/410", "/500", "/moved", "/found", "/get-only", "/garbage", "!http://gone.example/"));
    }

    @Test
    void neverAsksWhatIsNotPublic() throws IOException {
        String port = ":" + inside.getLocalPort();
        List<String> found = found("!http://inside.example" + port + "/", "!http://127.0.0.2" + port + "/", "!http://both.example" + port + "/",
                "/to-inside", "/to-file", "!http://user@inside.example" + port + "/", "!http://odd.example" + port + "/");

        assertEquals(7, found.size(), found.toString());
        assertTrue(found.stream().allMatch(line -> line.startsWith("external-not-asked")), found.toString());
        assertEquals(0, insideAsked.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.1", "2130706433", "169.254.169.254", "172.16.0.1", "172.31.255.255",
        "192.0.0.1", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "255.255.255.255", "::", "::1",
        "::ffff:127.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "fe80::1", "fc00::1", "fd00:ec2::254", "2001:db8::1", "2002:7f00:1::", "2001::1", "ff02::1"})
    void takesNoSpecialAddressForPublic(String address) throws UnknownHostException {
        assertFalse(PublicAddresses.contains(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1", "169.253.1.1",
        "172.15.255.255", "172.32.0.0", "192.167.1.1", "192.169.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.255", "2400:3200::1", "2606:4700::1111"})
    void takesOthersForPublic(String address) throws UnknownHostException {
        assertTrue(PublicAddresses.contains(InetAddress.getByName(address)));
    }

    /** A name that is public when it is looked at and private when it is connected to. */
    @Test
    void connectsToTheAddressThatWasChecked() throws IOException {
        assertEquals(List.of(), found("!http://rebound.example:" + outside.getLocalPort() + "/ok"));
        assertEquals(0, insideAsked.get());
        assertEquals(List.of("HEAD /ok"), asked);
    }

    @Test
    void leavesRedirectsThatNeverEnd() throws IOException {
        assertEquals(List.of("external-broken redirects", "external-broken redirects"), found("/loop", "/deeper"));
        assertTrue(asked.size() <= 10, asked.toString());
    }

    @Test
    void readsNoMoreThanItNeeds() throws IOException {
        assertEquals(List.of("external-unreachable "), found("/endless-head", "/endless-body"));
    }

    @Test
    void givesUpOnServersThatTakeTheirTime() throws IOException {
        assertEquals(List.of("external-unreachable "), found(Duration.ofMillis(300), NOW, "/slow"));
    }

    /** Else a hundred links to a host that is gone would cost a hundred times what one may take. */
    @Test
    void waitsForAHostThreeTimesAtMost() throws IOException {
        String[] many = new String[100];
        for (int i = 0; i < many.length; i++) {
            many[i] = "/slow?" + i;
        }

        List<String> found = found(Duration.ofMillis(300), NOW, many);

        assertEquals(100, found.size());
        assertTrue(asked.size() <= 4, asked.toString());
    }

    @Test
    void tellsOfCertificatesThatDoNotHold() throws Exception {
        try (ServerSocket secure = SelfSigned.server(folder)) {
            accept(secure, this::answer);

            assertEquals(List.of("external-broken TLS"), found("!https://outside.example:" + secure.getLocalPort() + "/ok"));
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void asksHostsWithChineseNames() throws IOException {
        assertEquals(List.of(), found("!http://范文.example:" + outside.getLocalPort() + "/ok"));
        assertEquals(List.of("HEAD /ok"), asked);
    }

    @Test
    void isPoliteToOneHost() throws IOException {
        String[] many = new String[40];
        for (int i = 0; i < many.length; i++) {
            many[i] = "/ok?" + i;
        }

        assertEquals(List.of(), found(many));
        assertEquals(40, asked.size());
        assertTrue(mostOpen.get() <= 2, mostOpen + " at once");
    }

    @Test
    void remembersSoundLinksForDays() throws IOException {
        found("/ok", "/404");
        asked.clear();

        found("/ok", "/404");
        assertEquals(List.of("HEAD /404", "GET /404"), asked);

        asked.clear();
        found(TIMEOUT, NOW.plus(Duration.ofDays(8)), "/ok");
        assertEquals(List.of("HEAD /ok"), asked);
    }

    @Test
    void asksNobodyUnlessTold() throws IOException {
        site("/ok");

        assertEquals(List.of(), Checker.check(request(NOW), Checker.Scope.SITE).findings());
        assertEquals(List.of(), asked);
    }

    private List<String> found(String... links) throws IOException {
        return found(TIMEOUT, NOW, links);
    }

    private List<String> found(Duration timeout, Instant now, String... links) throws IOException {
        site(links);
        Reach reach = new Reach(this::resolve, address -> address.getHostAddress().equals("127.0.0.1"), timeout);
        return new Checker(request(now), Optional.of(reach)).check().findings().stream()
                .map(finding -> finding.rule() + " " + finding.diagnostic().arguments().get(1)).toList();
    }

    /** One article with a link in each paragraph. */
    private void site(String... links) {
        StringBuilder text = new StringBuilder("---\ntitle: 链接\ndate: 2026-01-01\n---\n\n");
        for (String link : links) {
            text.append("[甲](").append(link.startsWith("!") ? link.substring(1) : at(link)).append(")\n\n");
        }
        SmallSite.in(folder).with("content/岗位/a.md", text.toString());
    }

    private BuildRequest request(Instant now) {
        return new BuildRequest(folder, folder.resolve("site"), Map.of(), Optional.of("2026-06-01"), now, BuildRequest.Options.PUBLISHED);
    }

    private String at(String path) {
        return "http://outside.example:" + outside.getLocalPort() + path;
    }

    private final AtomicInteger lookups = new AtomicInteger();

    private InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress good = InetAddress.getByName("127.0.0.1");
        InetAddress bad = InetAddress.getByName("127.0.0.2");
        return switch (host) {
            case "outside.example", "xn--7dv496d.example" -> new InetAddress[] {good};
            case "inside.example", "odd.example", "127.0.0.2" -> new InetAddress[] {bad};
            case "both.example" -> new InetAddress[] {good, bad};
            case "rebound.example" -> new InetAddress[] {lookups.getAndIncrement() == 0 ? good : bad};
            default -> throw new UnknownHostException(host);
        };
    }

    private interface Answerer {
        void answer(Socket socket) throws IOException, InterruptedException;
    }

    private static void accept(ServerSocket server, Answerer answerer) {
        Thread acceptor = new Thread(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread worker = new Thread(() -> {
                        try (socket) {
                            answerer.answer(socket);
                        } catch (IOException | InterruptedException e) {
                            // The other side has heard enough.
                        }
                    });
                    worker.setDaemon(true);
                    worker.start();
                } catch (IOException e) {
                    // Closed.
                }
            }
        });
        acceptor.setDaemon(true);
        acceptor.start();
    }

    private void answer(Socket socket) throws IOException, InterruptedException {
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            int c = socket.getInputStream().read();
            if (c < 0) {
                open.decrementAndGet();
                return;
            }
            request.append((char) c);
        }
        String line = request.substring(0, request.indexOf(" HTTP"));
        asked.add(line);
        // Before the answer: who has read its head may connect again at once.
        open.decrementAndGet();
        OutputStream out = socket.getOutputStream();
        String path = line.substring(line.indexOf(' ') + 1).replaceFirst("\\?.*", "");
        switch (path) {
            case "/404", "/410", "/500" -> say(out, path.substring(1) + " Oh", "");
            case "/moved" -> say(out, "301 Moved", "Location: /ok\r\n");
            case "/found" -> say(out, "302 Found", "location:   " + at("/ok") + "\r\n");
            case "/get-only" -> say(out, line.startsWith("GET") ? "200 OK" : "405 No", "");
            case "/garbage" -> out.write("SSH-2.0-OpenSSH\r\n".getBytes(StandardCharsets.US_ASCII));
            case "/to-inside" -> say(out, "302 Found", "Location: http://inside.example:" + inside.getLocalPort() + "/\r\n");
            case "/to-file" -> say(out, "302 Found", "Location: file:///etc/passwd\r\n");
            case "/loop" -> say(out, "302 Found", "Location: /loop\r\n");
            case "/endless-head" -> forever(out, "X-Header: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n", 0);
            case "/endless-body" -> {
                say(out, "200 OK", "Content-Encoding: gzip\r\n");
                forever(out, "a".repeat(1000), 0);
            }
            case "/slow" -> forever(out, "H", 50);
            default -> say(out, path.startsWith("/deeper") ? "302 Found" : "200 OK", path.startsWith("/deeper") ? "Location: " + path + "r\r\n" : "");
        }
    }

    private static void say(OutputStream out, String status, String headers) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void forever(OutputStream out, String text, int pause) throws IOException, InterruptedException {
        if (pause == 0 && text.startsWith("X")) {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        while (true) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(pause);
        }
    }
}
