package io.fanwen.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    @Test
    void escapesWhatMeansSomethingInHtml() {
        assertEquals("a &lt;b&gt; &amp;amp; &quot;c&quot; '字'", Html.escape("a <b> &amp; \"c\" '字'"));
        assertEquals("字", Html.escape("字"));
    }

    @ParameterizedTest
    @CsvSource({"a b,a%20b", "字,%E5%AD%97", "a%20b,a%20b", "100%,100%25", "%zz,%25zz", "/a?b=c&d#e,/a?b=c&d#e", "[,%5B"})
    void encodesAddresses(String address, String encoded) {
        assertEquals(encoded, Html.percentEncode(address));
    }

    @ParameterizedTest
    @CsvSource({"a.md,true", "#a,true", "//a,true", "http://a,true", "HTTPS://a,true", "mailto:a@b,true", "tel:1,true", "javascript:x,false",
            "'java\tscript:x',false", "' javascript:x',false", "data:x,false", "file:///x,false", "a/b:c,true", "通知：放假.md,true", ":x,true"})
    void tellsSafeLinks(String address, boolean safe) {
        assertEquals(safe, Html.isSafeLink(address));
    }
}
