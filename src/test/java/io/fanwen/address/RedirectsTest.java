package io.fanwen.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
    private static final Place PLACE = Place.file("content/a.md");
    private static final Pattern LINE = Pattern.compile("    \"/[!#-\\[\\]-~]*(?:\\\\\\\\[!#-\\[\\]-~]*)*\" \"/[!#%-\\[\\]-~]*\";");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /old/a.html | /old/a.html | old/a.html
            old/a.html | /old/a.html | old/a.html
            /old/ | /old/ | old/index.html
            /old | /old | old/index.html
            /重庆/a.htm | /重庆/a.htm | 重庆/a.htm
            /%E9%87%8D.html | /重.html | 重.html
            https://old.example.com/a.html | /a.html | a.html
            //old.example.com/a.html | /a.html | a.html
            /a.html#top | /a.html | a.html
            /docs/a.html | /a.html | a.html
            /v1.2 | /v1.2 | MAP
            /show.asp | /show.asp | MAP
            /a:b.html | /a:b.html | MAP
            /con.html | /con.html | MAP
            /.hidden | /.hidden | MAP
            /%B9%AB.html | /%B9%AB.html | MAP
            """)
    void makesAPageWhereThereCanBeOne(String typed, String from, String page) {
        OldAddress old = OldAddress.parse(typed, "/docs", PLACE).value().orElseThrow();

        assertEquals(new OldAddress(from, Optional.empty()), old);
        assertEquals(page, old.page().orElse("MAP"));
    }

    @Test
    void leavesAnAddressWithAQueryToTheServer() {
        OldAddress old = OldAddress.parse("/show.asp?id=7&x=重#top", "", PLACE).value().orElseThrow();

        assertEquals(new OldAddress("/show.asp", Optional.of("id=7&x=重")), old);
        assertEquals(Optional.empty(), old.page());
        assertTrue(NginxMap.text("", List.of(redirect(old, "/重.html"))).contains("    \"/show.asp?id=7&x=%e9%87%8d\" \"/%E9%87%8D.html\";\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.html", "/a/../../b.html", "/%2e%2e/a.html", "/..%2fa.html", "/..\\a.html", "/..%5ca.html", "/./a.html"})
    void neverLeavesTheSite(String typed) {
        assertEquals(AddressProblem.ALIAS_LEAVES_SITE, OldAddress.parse(typed, "", PLACE).diagnostics().get(0).code(), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "https://example.com", "#top"})
    void refusesAnAliasThatNamesNothing(String typed) {
        assertEquals(AddressProblem.EMPTY_ALIAS, OldAddress.parse(typed, "", PLACE).diagnostics().get(0).code(), typed);
    }

    @Test
    void refusesControls() {
        assertEquals(AddressProblem.ALIAS_HAS_CONTROL, OldAddress.parse("/a%0ab", "", PLACE).diagnostics().get(0).code());
        assertEquals(AddressProblem.ALIAS_HAS_CONTROL, OldAddress.parse("/a?b\nc", "", PLACE).diagnostics().get(0).code());
    }

    @Test
    void tellsNginxNothingButAddresses() {
        String bad = "\"; } server { listen 1; } $uri ${x} \\ ' # {} ~^/ %22 %5c \t";
        Random random = new Random(9);
        for (int round = 0; round < 500; round++) {
            StringBuilder typed = new StringBuilder(random.nextBoolean() ? "/" : "/a?");
            random.ints(12, 0, bad.length()).forEach(i -> typed.append(bad.charAt(i)));
            Optional<OldAddress> old = OldAddress.parse(typed.toString(), "", PLACE).value();

            String map = NginxMap.text("", old.map(o -> List.of(redirect(o, "/" + o.from()))).orElse(List.of()));

            map.lines().filter(line -> !line.startsWith("#") && !line.equals("map $request_uri $fanwen_redirect {") && !line.equals("}")
                    && !line.equals("    default \"\";")).forEach(line -> assertTrue(LINE.matcher(line).matches(), typed + " → " + line));
        }
    }

    @Test
    void writesAKeyOnceThatNginxTakesAsOne() {
        OldAddress one = OldAddress.parse("/A.asp", "", PLACE).value().orElseThrow();
        OldAddress other = OldAddress.parse("/a.asp", "", PLACE).value().orElseThrow();

        String map = NginxMap.text("/docs", List.of(redirect(one, "/x.html"), redirect(other, "/y.html")));

        assertTrue(map.contains("    \"/docs/a.asp\" \"/docs/x.html\";\n}\n"), map);
        assertFalse(map.contains("y.html"), map);
    }

    @Test
    void refusesAnAliasThatIsAPageOrTwoArticlesHave() {
        Redirects.Redirect free = redirect("/old.html", "/a.html");
        Redirects.Redirect again = new Redirects.Redirect(free.old(), "/b.html", "content/b.md", PLACE);
        List<Redirects.Redirect> all = List.of(again, free, redirect("/B.html", "/a.html"), redirect("/a.html", "/a.html"),
                redirect("/x.asp?a=1", "/a.html"), redirect("/dir/index.html", "/a.html"));

        Redirects redirects = Redirects.of(all, Map.of("/a.html", "content/a.md", "/b.html", "content/b.md", "/dir/", "the category dir"));

        assertEquals(List.of("/old.html", "/x.asp"), redirects.redirects().stream().map(r -> r.old().from()).toList());
        assertEquals(List.of(AddressProblem.ALIAS_IS_PAGE, AddressProblem.ALIAS_IS_ITSELF, AddressProblem.ALIAS_IS_PAGE,
                AddressProblem.ALIAS_TWICE), redirects.diagnostics().stream().map(Diagnostic::code).toList());
        assertEquals(List.of("/old.html", "content/b.md", "content/a.md"), redirects.diagnostics().get(3).arguments());
    }

    private static Redirects.Redirect redirect(String from, String to) {
        return redirect(OldAddress.parse(from, "", PLACE).value().orElseThrow(), to);
    }

    private static Redirects.Redirect redirect(OldAddress old, String to) {
        return new Redirects.Redirect(old, to, "content/a.md", PLACE);
    }
}
