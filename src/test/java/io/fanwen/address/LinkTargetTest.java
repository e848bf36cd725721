package io.fanwen.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetTest {
    private static final String FROM = "岗位职责/呼叫中心/call.md";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b.md | 岗位职责/呼叫中心/b.md
            ./b.md | 岗位职责/呼叫中心/b.md
            ../b.md | 岗位职责/b.md
            ../../about.md | about.md
            /about.md | about.md
            /岗位职责/ | 岗位职责/
            .. | 岗位职责/
            . | 岗位职责/呼叫中心/
            %E5%AE%A2%E6%9C%8D.md | 岗位职责/呼叫中心/客服.md
            a%20b.md | 岗位职责/呼叫中心/a b.md
            50%.md | 岗位职责/呼叫中心/50%.md
            a//b.md | 岗位职责/呼叫中心/a/b.md
            %2e%2e/b.md | 岗位职责/b.md
            a%2Fb.md | 岗位职责/呼叫中心/a%2Fb.md
            / | ''
            """)
    void resolvesAPath(String target, String path) {
        assertEquals(new LinkTarget.Internal(path, "", Optional.empty()), LinkTarget.of(FROM, target), target);
    }

    @Test
    void tellsPathQueryAndFragmentApart() {
        assertEquals(new LinkTarget.Internal(FROM, "", Optional.of("书写经验")), LinkTarget.of(FROM, "#%E4%B9%A6%E5%86%99%E7%BB%8F%E9%AA%8C"));
        assertEquals(new LinkTarget.Internal("a.md", "?x=1", Optional.of("p2")), LinkTarget.of(FROM, "/a.md?x=1#p2"));
        assertEquals(new LinkTarget.Internal(FROM, "", Optional.of("")), LinkTarget.of(FROM, "#"));
    }

    @Test
    void writesADecomposedPathComposed() {
        assertEquals(new LinkTarget.Internal("caf\u00e9.md", "", Optional.empty()), LinkTarget.of("a.md", "cafe%CC%81.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../x.md", "/../x.md", "/%2e%2e/x.md", "../../..", "/a/../../x.md"})
    void staysInsideTheContent(String target) {
        assertInstanceOf(LinkTarget.Outside.class, LinkTarget.of(FROM, target), target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/a.md", "//example.com", "mailto:a@b.c", "C:\\a.md", "javascript:alert(1)"})
    void leavesOtherSitesAlone(String target) {
        assertInstanceOf(LinkTarget.External.class, LinkTarget.of(FROM, target), target);
    }
}
