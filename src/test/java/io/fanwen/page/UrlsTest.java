package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.config.SiteConfig.SiteAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {
    private final Urls urls = new Urls(new SiteAddress("https://example.org", "/docs"));

    @ParameterizedTest
    @CsvSource({"/, https://example.org/docs/", "/a/b.html, https://example.org/docs/a/b.html",
            "/范/, https://example.org/docs/%E8%8C%83/", "/50%25?#.html, https://example.org/docs/50%2525%3F%23.html",
            "/😀.html, https://example.org/docs/%F0%9F%98%80.html", "/a b&c\"<>$.html, https://example.org/docs/a%20b%26c%22%3C%3E%24.html"})
    void encodesOnce(String within, String url) {
        assertEquals(url, urls.absolute(within));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/岗位 职责/a+b=c@d.html", "/%41/[x]{y}|z^`\\.html", "/a;b,c!d*e'f(g)~_-.html"})
    void isReadBackByOthers(String within) {
        assertEquals("/docs" + within, URI.create(urls.absolute(within)).getPath());
    }

    @Test
    void completesOnlyWhatIsOurs() {
        assertEquals("https://example.org/docs/a.png", urls.complete("/docs/a.png"));
        assertEquals("https://cdn.example.com/a.png", urls.complete("https://cdn.example.com/a.png"));
    }
}
