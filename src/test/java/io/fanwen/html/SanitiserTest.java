package io.fanwen.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitiserTest {
    private final Sanitiser sanitiser = new Sanitiser();

    @Test
    void keepsWhatIsSafeAndNamesTheRest() {
        Sanitiser.Fragment fragment = sanitiser.clean(
                "<p class=x id=y>甲<font color=red>乙</font><a href=\"a.md\" onclick=\"z\">丙</a><img src=b.png><script>1</script>");

        assertEquals("<p>甲乙<a href=\"a.md\">丙</a><img src=\"b.png\" alt=\"\"></p>", fragment.html());
        assertEquals("甲乙丙", fragment.text());
        assertEquals(List.of("<font>", "<script>", "class", "id", "onclick"), fragment.dropped());
    }

    @Test
    void turnsAlignmentIntoAClassWithoutAWarning() {
        Sanitiser.Fragment fragment = sanitiser.clean("<p align=center>甲</p><p style=\"text-align: right;\">乙</p><center>丙</center>");

        assertEquals("<p class=\"centre\">甲</p><p class=\"right\">乙</p><div class=\"centre\">丙</div>", fragment.html());
        assertEquals(List.of(), fragment.dropped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<a href=javascript:alert(1)>x</a>",
            "<a href=\"java\nscript:alert(1)\">x</a>", "<a href=\"&#106;avascript:alert(1)\">x</a>", "<a href=\" \u0001javascript:alert(1)\">x</a>",
            "<iframe src=javascript:alert(1)></iframe>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<form action=javascript:alert(1)><input type=submit>",
            "<body onload=alert(1)>", "<object data=javascript:alert(1)>", "<embed src=javascript:alert(1)>", "<base href=javascript:alert(1)>",
            "<meta http-equiv=refresh content=\"0;javascript:alert(1)\">", "<link rel=stylesheet href=x>", "<div style=\"background:url(javascript:alert(1))\">x</div>",
            "<details ontoggle=alert(1) open>x</details>", "<img src=data:text/html,x>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<template><script>alert(1)</script></template>", "<a href=vbscript:x>x</a>", "<xmp><img src=x onerror=alert(1)></xmp>", "<plaintext><script>alert(1)</script>"})
    void leavesNothingThatRuns(String html) {
        String clean = sanitiser.clean(html).html().toLowerCase(Locale.ROOT);

        for (String running : List.of("<script", "<svg", "<iframe", "<style", "<object", "<embed", "<base", "<meta", "<link", "<form", "style=", "=\"javascript",
                "=\"vbscript", "=\"data:")) {
            assertFalse(clean.contains(running), html + " became " + clean);
        }
        assertFalse(clean.replaceAll("\"[^\"]*\"", "\"\"").matches("(?s).*<[^>]*\\son[a-z]+=.*"), html + " became " + clean);
    }

    @Test
    void readsASingleTag() {
        Tag tag = sanitiser.tag("<SPAN title='a \"b\"' onclick=x>");

        assertEquals(Tag.Kind.OPEN, tag.kind());
        assertEquals("span", tag.name());
        assertEquals(" title=\"a &quot;b&quot;\"", tag.writtenAttributes());
        assertEquals(List.of("onclick"), tag.dropped());
        assertEquals(Tag.Kind.CLOSE, sanitiser.tag("</u >").kind());
        assertEquals(Tag.Kind.VOID, sanitiser.tag("<br/>").kind());
        assertEquals(Tag.Kind.NOTHING, sanitiser.tag("<!-- x -->").kind());
        assertEquals(Tag.Kind.NOTHING, sanitiser.tag("<script>").kind());
    }
}
