package io.fanwen.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.net.httpserver.HttpServer;
import io.fanwen.text.Fingerprint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a search engine on loopback that answers as the real ones document it. */
class NoticesTest {
    private static final String TOKEN = "secret-t0ken";

    @TempDir
    Path folder;
    private HttpServer server;
    /** What is asked: the query, and the lines or the text that came. */
    private final List<String> asked = new ArrayList<>();
    /** What is answered, in turn: a status and a text. Afterwards everything is taken. */
    private final Deque<Map.Entry<Integer, String>> answers = new ArrayDeque<>();

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestURI().getRawQuery() + " " + text.replace('\n', ' ').strip());
            Map.Entry<Integer, String> answer = answers.isEmpty() ? Map.entry(200, "{\"remain\":100,\"success\":" + text.lines().count() + "}") : answers.pop();
            byte[] bytes = answer.getValue().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.getKey(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tellsBaiduOfNewArticlesAndOfUpdatedOnes() {
        assertEquals(List.of(), publish(plan("a.html"), article("a", ""), article("b", "")).stream().filter(n -> n.told() != 1).toList());
        assertEquals(List.of("site=https%3A%2F%2Fwww.example.org&token=" + TOKEN + " https://www.example.org/a.html"), asked);

        asked.clear();
        assertEquals(List.of(), publish(plan(), article("a", ""), article("b", "")), "nothing new, nobody asked");
        assertEquals(List.of(), publish(plan("list.html"), article("a", ""), article("b", "")), "a list is no article");

        List<Notice> notices = publish(plan("c.html"), article("a", ""), article("b", "2026-03-01"), article("c", ""));
        assertEquals(2, notices.get(0).told());
        assertEquals(2, asked.size(), "the first call asks what is left of the quota");
        assertEquals(List.of(), asked.stream().filter(call -> call.contains("/a.html")).toList());
    }

    @Test
    void leavesForTheNextPublishWhatTheQuotaDoesNotTake() {
        Notices.Article[] articles = IntStream.range(0, 10).mapToObj(i -> article("n" + i, "")).toArray(Notices.Article[]::new);
        String[] added = IntStream.range(0, 10).mapToObj(i -> "n" + i + ".html").toArray(String[]::new);
        answers.add(Map.entry(200, "{\"remain\":3,\"success\":1}"));
        answers.add(Map.entry(200, "{\"remain\":0,\"success\":3}"));

        Notice first = publish(plan(added), articles).get(0);

        assertEquals(List.of(4, 6, Optional.of(Notice.Reason.QUOTA_USED_UP)), List.of(first.told(), first.waiting(), first.trouble().map(Notice.Trouble::reason)));
        answers.add(Map.entry(200, "{\"remain\":100,\"success\":1}"));
        answers.add(Map.entry(200, "{\"remain\":95,\"success\":5}"));
        Notice next = publish(plan(), articles).get(0);
        assertEquals(List.of(6, 0), List.of(next.told(), next.waiting()));
        assertEquals(List.of(1, 3, 1, 5), asked.stream().map(call -> call.split(" ").length - 1).toList());
    }

    @Test
    void sendsNoMoreThanTwoThousandInOneCall() {
        int many = 4500;
        List<String> addresses = IntStream.range(0, many).mapToObj(i -> "https://www.example.org/" + i).toList();
        for (int some : new int[] {1, 2000, 2000, 499}) {
            answers.add(Map.entry(200, "{\"remain\":90000,\"success\":" + some + "}"));
        }

        Announcer.Answer answer = baidu(Map.of("FANWEN_SECRET_WWW_BAIDU_TOKEN", TOKEN)).tell(addresses);

        assertEquals(List.of(many, many), List.of(answer.done(), answer.told()));
        assertEquals(List.of(1, 2000, 2000, 499), asked.stream().map(call -> call.split(" ").length - 1).toList());
    }

    @Test
    void saysWhyBaiduWasNotToldAndNeverTheToken() {
        assertEquals(Notice.Reason.NO_TOKEN, trouble(Map.of()).reason());
        Map<String, String> token = Map.of("FANWEN_SECRET_WWW_BAIDU_TOKEN", TOKEN);
        answers.add(Map.entry(401, "{\"error\":401,\"message\":\"token is not valid: " + TOKEN + "\"}"));
        Notice.Trouble refused = trouble(token);
        assertEquals(Notice.Reason.TOKEN_REFUSED, refused.reason());
        assertFalse(refused.detail().contains(TOKEN), refused.detail());
        answers.add(Map.entry(400, "{\"error\":400,\"message\":\"over quota\"}"));
        assertEquals(Notice.Reason.QUOTA_USED_UP, trouble(token).reason());
        answers.add(Map.entry(400, "{\"error\":400,\"message\":\"site error\"}"));
        assertEquals(Notice.Reason.NOT_YOUR_SITE, trouble(token).reason());
        answers.add(Map.entry(200, "{\"remain\":10,\"success\":0,\"not_same_site\":[\"https://www.example.org/x\"]}"));
        assertEquals(Notice.Reason.NOT_YOUR_SITE, trouble(token).reason());
        answers.add(Map.entry(302, ""));
        assertEquals(new Notice.Trouble(Notice.Reason.REFUSED, "HTTP 302"), trouble(token));
        answers.add(Map.entry(200, "<html>a page of the provider"));
        assertEquals(Notice.Reason.REFUSED, trouble(token).reason());
        server.stop(0);
        assertEquals(new Notice.Trouble(Notice.Reason.UNREACHABLE, "127.0.0.1"), trouble(token));
    }

    @Test
    void tellsIndexNowIfTheKeyLiesOnTheSite() {
        List<String> addresses = List.of("https://www.example.org/docs/a.html");
        answers.add(Map.entry(202, ""));
        IndexNow there = new IndexNow(at(), "https://www.example.org/docs", "0123456789", true);

        assertEquals(1, there.tell(addresses).told());
        assertEquals("null {\"host\":\"www.example.org\",\"key\":\"0123456789\",\"keyLocation\":\"https://www.example.org/docs/0123456789.txt\","
                + "\"urlList\":[\"https://www.example.org/docs/a.html\"]}", asked.get(0).replaceAll("\\s*([:,\\[\\]{}])\\s+", "$1").replaceAll("\\s+([\\]}])", "$1"));
        answers.add(Map.entry(403, ""));
        assertEquals(Optional.of(Notice.Reason.NO_KEY_FILE), there.tell(addresses).trouble().map(Notice.Trouble::reason));
        answers.add(Map.entry(429, ""));
        assertEquals(Optional.of(Notice.Reason.QUOTA_USED_UP), there.tell(addresses).trouble().map(Notice.Trouble::reason));
        asked.clear();
        IndexNow without = new IndexNow(at(), "https://www.example.org", "0123456789", false);
        assertEquals(Optional.of(Notice.Reason.NO_KEY_FILE), without.tell(addresses).trouble().map(Notice.Trouble::reason));
        assertEquals(List.of(), asked);
    }

    private Notice.Trouble trouble(Map<String, String> environment) {
        Announcer.Answer answer = baidu(environment).tell(List.of("https://www.example.org/x"));
        return answer.trouble().orElseThrow();
    }

    /** One publish, as far as search engines are concerned. */
    private List<Notice> publish(Plan plan, Notices.Article... articles) {
        Notices notices = new Notices(folder.resolve("publish/www.notices"), List.of(baidu(Map.of("FANWEN_SECRET_WWW_BAIDU_TOKEN", TOKEN))));
        notices.note(plan, List.of(articles));
        return notices.tell();
    }

    private BaiduPush baidu(Map<String, String> environment) {
        return new BaiduPush(at(), "https://www.example.org", "www", new Secrets(environment, folder));
    }

    private URI at() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/urls");
    }

    private static Notices.Article article(String name, String updated) {
        return new Notices.Article("https://www.example.org/" + name + ".html", name + ".html", updated);
    }

    private static Plan plan(String... added) {
        Plan.Draft draft = new Plan.Draft(Plan.Strangers.LEFT_ALONE);
        for (String path : added) {
            draft.missing(new SiteFile(path, Path.of(path), Fingerprint.of(path), 1, false));
        }
        return draft.plan();
    }
}
