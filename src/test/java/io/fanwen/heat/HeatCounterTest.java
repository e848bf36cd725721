package io.fanwen.heat;

import static io.fanwen.heat.Logs.BROWSER;
import static io.fanwen.heat.Logs.MORNING;
import static io.fanwen.heat.Logs.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.heat.Asked.Part;
import io.fanwen.heat.HeatCounter.Kind;
import io.fanwen.text.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeatCounterTest {
    private static final Map<String, String> ARTICLES = Map.of("/docs/岗位/a.html", "岗位/a.md", "/docs/岗位/b.html", "岗位/b.md");
    private static final String A = "/docs/%E5%B2%97%E4%BD%8D/a.html";
    private static final String B = "/docs/%E5%B2%97%E4%BD%8D/b.html";

    private final LogChunks chunks = new LogChunks(Map.of());
    private final RecentVisitors voters = new RecentVisitors(RecentVisitors.A_DAY, new byte[16], Map.of());
    private final RecentVisitors visitors = new RecentVisitors(RecentVisitors.HALF_AN_HOUR, new byte[16], Map.of());

    @Test
    void countsWhoReadsAnArticle() throws IOException {
        HeatCounter counter = counted(line(MORNING, "192.0.2.1", A), line(MORNING, "192.0.2.2", A), line(MORNING, "2001:db8::1", B));

        assertEquals(Map.of("岗位/a.md", 2, "岗位/b.md", 1), counter.visits());
        assertEquals(3, counter.lines(Kind.VISIT));
    }

    @Test
    void countsOneVisitorAgainAfterHalfAnHourOfAbsence() throws IOException {
        HeatCounter counter = counted(line(MORNING, "192.0.2.1", A), line(MORNING + 1799, "192.0.2.1", A),
                line(MORNING + 1799 + 1799, "192.0.2.1", A), line(MORNING + 1799 + 1799 + 1800, "192.0.2.1", A));

        assertEquals(Map.of("岗位/a.md", 2), counter.visits());
        assertEquals(2, counter.lines(Kind.REPEAT));
    }

    @Test
    void tellsTwoProgramsBehindOneAddressApart() throws IOException {
        HeatCounter counter = counted(line(MORNING, "192.0.2.1", A),
                line(MORNING, "192.0.2.1", "GET " + A + " HTTP/1.1", 200, BROWSER.replace("140", "139")));

        assertEquals(Map.of("岗位/a.md", 2), counter.visits());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /docs/%e5%b2%97%e4%bd%8d/a.html?from=x#p1 HTTP/1.1
            GET /docs/\\xE5\\xB2\\x97\\xE4\\xBD\\x8D/a.html HTTP/1.0
            GET /docs/岗位/a.html HTTP/2.0
            GET https://example.com/docs/%E5%B2%97%E4%BD%8D/a.html HTTP/1.1
            """)
    void knowsAPageHoweverItIsAskedFor(String request) throws IOException {
        HeatCounter counter = counted(line(MORNING, "192.0.2.1", request, 304, BROWSER));

        assertEquals(Map.of("岗位/a.md", 1), counter.visits(), request);
    }

    @ParameterizedTest
    @CsvSource({"POST,200,UNANSWERED", "HEAD,200,UNANSWERED", "GET,206,UNANSWERED", "GET,301,UNANSWERED", "GET,404,UNANSWERED",
            "GET,500,UNANSWERED", "GET,200,VISIT", "GET,304,VISIT"})
    void countsWhatWasAnsweredWithThePage(String method, int status, Kind kind) throws IOException {
        HeatCounter counter = counted(line(MORNING, "192.0.2.1", method + " " + A + " HTTP/1.1", status, BROWSER));

        assertEquals(1, counter.lines(kind), method + " " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "curl/8.5.0", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)", "python-requests/2.32",
            "Sogou web spider/4.0", "Mozilla/5.0 (X11) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36", "FreshRSS/1.24 feed"})
    void dropsRobots(String agent) throws IOException {
        assertEquals(1, counted(line(MORNING, "192.0.2.1", "GET " + A + " HTTP/1.1", 200, agent)).lines(Kind.ROBOT), agent);
    }

    @ParameterizedTest
    @ValueSource(strings = {BROWSER, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50",
            "Mozilla/5.0 (Linux; Android 14; CUBOT X70) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"})
    void keepsPeople(String agent) throws IOException {
        assertEquals(1, counted(line(MORNING, "192.0.2.1", "GET " + A + " HTTP/1.1", 200, agent)).lines(Kind.VISIT), agent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0001\u0002", "x", " [", "192.0.2.1 - - [25/Nov/2026:08:00:00 +0800] \"GET", "::1 - - [99/Foo/2026:08:00:00 +0800] \"GET / H\" 200 1 \"-\" \"x\"",
            "192.0.2.1 - - [25/Nov/2026:08:00:00 +0800] \"GET / HTTP/1.1\" abc 1 \"-\" \"Mozilla\"",
            "192.0.2.1 - - [31/Feb/2026:08:00:00 +0800] \"GET / HTTP/1.1\" 200 1 \"-\" \"Mozilla\"",
            "192.0.2.1 - - [25/Nov/2026:08:00:00 +0800] \"GET / HTTP/1.1\" 200 1", "{\"json\": \"a log of another kind\"}"})
    void countsAndSkipsWhatIsNoLineOfALog(String broken) throws IOException {
        HeatCounter counter = counted(broken, line(MORNING, "192.0.2.1", A));

        assertEquals(1, counter.lines(Kind.MALFORMED));
        assertEquals(1, counter.lines(Kind.VISIT));
    }

    @Test
    void standsRandomBytesAndLinesWithoutEnd() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(300_000)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                Arrays.fill(bytes, (byte) 'x');
            }
            HeatCounter counter = counter(chunks, visitors);

            counter.read(new ByteArrayInputStream(bytes));

            assertEquals(Map.of(), counter.visits(), "seed " + seed);
        }
    }

    @Test
    void readsMutilatedLinesWithoutFail() throws IOException {
        String whole = line(MORNING, "192.0.2.1", "GET " + A + " \\\" HTTP/1.1", 200, BROWSER);
        List<String> lines = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder line = new StringBuilder(whole);
            for (int times = random.nextInt(4); times >= 0; times--) {
                int at = random.nextInt(line.length());
                line.replace(at, Math.min(line.length(), at + random.nextInt(9)), random.nextBoolean() ? "" : "\"");
            }
            lines.add(line.toString());
        }

        HeatCounter counter = counted(lines.toArray(String[]::new));

        assertEquals(20_000, Arrays.stream(Kind.values()).mapToLong(counter::lines).sum(), "seed 7");
    }

    @Test
    void countsALogOnceHoweverOftenItIsReadAndHoweverItGrows() throws IOException {
        List<String> lines = day(MORNING, 30_000, 1);
        HeatCounter counter = counter(chunks, visitors);
        counter.read(Logs.plain(lines.subList(0, 12_345)));
        counter.read(Logs.plain(lines.subList(0, 12_345)));
        counter.read(Logs.plain(lines));
        counter.read(new ByteArrayInputStream(Logs.gzipped(lines)));

        assertEquals(30_000, counter.lines(Kind.VISIT));
        assertEquals(12_345 + 12_345 + 30_000, counter.lines(Kind.BEFORE));
    }

    @Test
    void countsEachLineOnceWhateverTheOrderAndWhereverLogsAreJoined() throws IOException {
        List<String> first = day(MORNING, 9000, 2);
        List<String> second = day(MORNING + 86_400, 9000, 3);
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        for (List<List<String>> order : List.of(List.of(second, first, both), List.of(both, second, first), List.of(first, both, second))) {
            HeatCounter counter = counter(new LogChunks(Map.of()), new RecentVisitors(RecentVisitors.HALF_AN_HOUR, new byte[16], Map.of()));
            for (List<String> log : order) {
                counter.read(Logs.plain(log));
            }

            assertEquals(18_000, counter.lines(Kind.VISIT));
        }
    }

    @Test
    void countsNextToNothingTwiceOfALogCutOutOfAnother() throws IOException {
        List<String> lines = day(MORNING, 60_000, 4);
        HeatCounter counter = counter(chunks, visitors);
        counter.read(Logs.plain(lines));
        counter.read(Logs.plain(lines.subList(1234, 60_000)));

        assertTrue(counter.lines(Kind.VISIT) + counter.lines(Kind.REPEAT) < 60_000 + 25_000, "seed 4: " + counter.lines(Kind.VISIT));
    }

    @Test
    void remembersFromOneRunToTheNext() throws IOException {
        List<String> lines = day(MORNING, 5000, 5);
        counter(chunks, visitors).read(Logs.plain(lines));
        Map<Long, LogChunks.Chunk> kept = LogChunksFile.read(new Source("data/heat-log.csv", LogChunksFile.text(chunks.all())))
                .value().orElseThrow();
        HeatCounter next = counter(new LogChunks(kept), new RecentVisitors(RecentVisitors.HALF_AN_HOUR, visitors.salt(), visitors.seen()));

        next.read(Logs.plain(lines));
        next.read(Logs.plain(List.of(line(MORNING + 5060, "192.0.2.99", A), line(MORNING + 5060, client(4999) + ".5", A.replace("a.html", "b.html")))));

        assertEquals(chunks.all(), kept);
        assertEquals(5000, next.lines(Kind.BEFORE));
        assertEquals(1, next.lines(Kind.VISIT));
        assertEquals(1, next.lines(Kind.REPEAT));
    }

    @Test
    void forgetsVisitorsAfterTheirHalfHourAndKeepsNoAddress() throws IOException {
        counted(line(MORNING, "192.0.2.1", A), line(MORNING + 1800, "192.0.2.2", A));

        assertEquals(1, visitors.seen().size());
        assertEquals(1, visitors.seen().values().stream().filter(second -> second == MORNING + 1800).count());
        RecentVisitors salted = new RecentVisitors(RecentVisitors.HALF_AN_HOUR, new byte[] {1}, new HashMap<>());
        counter(new LogChunks(Map.of()), salted).read(Logs.plain(List.of(line(MORNING + 1800, "192.0.2.2", A))));
        assertFalse(visitors.seen().keySet().equals(salted.seen().keySet()), "the salt decides the hash");
    }

    @Test
    void countsAGzippedLogUpToWhereItIsCutOffAndTheRestLater() throws IOException {
        byte[] whole = Logs.gzipped(day(MORNING, 20_000, 6));
        HeatCounter counter = counter(chunks, visitors);

        assertFalse(counter.read(new ByteArrayInputStream(whole, 0, whole.length / 2)));
        long half = counter.lines(Kind.VISIT);
        assertTrue(counter.read(new ByteArrayInputStream(whole)));

        assertTrue(half > 5000 && half < 15_000, "half: " + half);
        // The cut went through a line, which is another line when it is whole.
        assertTrue(counter.lines(Kind.VISIT) >= 19_999, "whole: " + counter.lines(Kind.VISIT));
    }

    @Test
    void readsAStreamLongerThanTheMemoryItMayUse() throws IOException {
        byte[] line = (line(MORNING, "192.0.2.1", A) + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long left = 200_000L * line.length;

            @Override
            public int read() {
                return left == 0 ? -1 : line[(int) (line.length - 1 - (left-- - 1) % line.length)];
            }
        };
        HeatCounter counter = counter(chunks, visitors);

        counter.read(endless);

        assertEquals(1, counter.lines(Kind.VISIT));
        assertEquals(1, visitors.seen().size());
        assertTrue(chunks.all().size() <= 2);
    }

    @Test
    void countsOneVoteOfAVisitorForAPieceADay() throws IOException {
        String vote = "/docs/ballot.txt?useful=2&article=" + A;
        HeatCounter counter = counted(line(MORNING, "192.0.2.1", vote), line(MORNING + 7200, "192.0.2.1", vote), line(MORNING, "192.0.2.2", vote),
                line(MORNING + 7200, "192.0.2.1", vote.replace("=2", "=1")), line(MORNING + 7200, "192.0.2.1", "/docs/ballot.txt?useful=1&article=" + B),
                line(MORNING + 23 * 3600, "192.0.2.1", vote));

        assertEquals(Map.of(new Part("岗位/a.md", 2), 3, new Part("岗位/a.md", 1), 1, new Part("岗位/b.md", 1), 1), counter.parts(Kind.VOTE));
        assertEquals(1, counter.lines(Kind.REPEAT));
        assertEquals(Map.of(), counter.visits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?useful=0", "?useful=3", "?useful=-1", "?useful=999999999999", "?useful=1&useful=2", "", "?useful", "?copy=3", "?other=1"})
    void takesNoBallotThatNoPageSends(String query) throws IOException {
        assertEquals(1, counted(line(MORNING, "192.0.2.1", "/docs/ballot.txt" + query + "&article=" + A)).lines(Kind.OTHER), query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/docs/none.html", "a.html", "%", "//", "/docs/ballot.txt", "/docs/%E5%B2%97%E4%BD%8D/a.html&x=1"})
    void takesNoBallotForWhatIsNotThere(String article) throws IOException {
        assertEquals(1, counted(line(MORNING, "192.0.2.1", "/docs/ballot.txt?useful=1&article=" + article)).lines(Kind.OTHER), article);
    }

    @Test
    void takesNoBallotOfRobotsNorUnansweredOnes() throws IOException {
        String vote = "GET /docs/ballot.txt?useful=1&article=" + A + " HTTP/1.1";
        HeatCounter counter = counted(line(MORNING, "192.0.2.1", vote, 404, BROWSER), line(MORNING, "192.0.2.1", vote, 200, "curl/8.5.0"),
                line(MORNING, "192.0.2.1", vote.replace("GET", "POST"), 200, BROWSER));

        assertEquals(Map.of(), counter.parts(Kind.VOTE));
        assertEquals(2, counter.lines(Kind.UNANSWERED));
        assertEquals(1, counter.lines(Kind.ROBOT));
    }

    @Test
    void countsDownloadsAndCopiesOnceInHalfAnHour() throws IOException {
        String copy = "/docs/ballot.txt?copy=0&article=" + B;
        HeatCounter counter = counted(line(MORNING, "192.0.2.1", "/docs/%E5%B2%97%E4%BD%8D/a-2.docx"), line(MORNING + 9, "192.0.2.1", "/docs/%E5%B2%97%E4%BD%8D/a-2.docx"),
                line(MORNING, "192.0.2.1", copy), line(MORNING + 1800, "192.0.2.1", copy));

        assertEquals(Map.of(new Part("岗位/a.md", 2), 1), counter.parts(Kind.DOWNLOAD));
        assertEquals(Map.of(new Part("岗位/b.md", 0), 2), counter.parts(Kind.COPY));
        assertEquals(1, counter.lines(Kind.REPEAT));
    }

    private HeatCounter counter(LogChunks known, RecentVisitors recent) {
        Asked asked = new Asked(ARTICLES, Map.of("/docs/岗位/a-2.docx", new Part("岗位/a.md", 2)), Optional.of("/docs/ballot.txt"),
                Map.of("岗位/a.md", 2, "岗位/b.md", 1));
        return new HeatCounter(asked, known, recent, voters);
    }

    private HeatCounter counted(String... lines) throws IOException {
        HeatCounter counter = counter(chunks, visitors);
        counter.read(Logs.plain(List.of(lines)));
        return counter;
    }

    /** One visit a second of a different visitor each. */
    private static List<String> day(long from, int lines, long seed) {
        List<String> day = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            day.add(line(from + (i & 0x3fff), client(i) + "." + seed, i % 2 == 0 ? A : B));
        }
        return day;
    }

    private static String client(int number) {
        return "10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255);
    }
}
