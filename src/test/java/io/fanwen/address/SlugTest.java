package io.fanwen.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    private static final Place PLACE = Place.file("content/a.md");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            call-center | call-center
            呼叫中心 | 呼叫中心
            年度 工作　总结 | 年度-工作-总结
            Call Center | Call-Center
            Café | Café
            C#入门 | C#入门
            完成50%以上 | 完成50%以上
            console | console
            a.b | a.b
            """)
    void keepsAFileName(String name, String slug) {
        assertEquals(slug, Slug.ofName(name, false, PLACE).value().orElseThrow());
    }

    @Test
    void writesADecomposedNameComposed() {
        assertEquals("Caf\u00e9", Slug.ofName("Cafe\u0301", false, PLACE).value().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"呼叫中心,hu-jiao-zhong-xin", "Call Center,call-center", "2025年总结,2025-nian-zong-jie"})
    void spellsAFileNameInPinyinWhenAsked(String name, String slug) {
        assertEquals(slug, Slug.ofName(name, true, PLACE).value().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .. | NAME_HAS_SLASH
            . | NAME_HAS_SLASH
            a/b | NAME_HAS_SLASH
            ../a | NAME_HAS_SLASH
            a\\b | NAME_HAS_SLASH
            con | NAME_IS_WINDOWS
            CON | NAME_IS_WINDOWS
            nul.html | NAME_IS_WINDOWS
            COM1 | NAME_IS_WINDOWS
            com¹ | NAME_IS_WINDOWS
            lpt9.tar.gz | NAME_IS_WINDOWS
            aux.b | NAME_IS_WINDOWS
            conin$ | NAME_IS_WINDOWS
            a. | NAME_ENDS_BADLY
            .htaccess | NAME_BEGINS_WITH_DOT
            a:b | NAME_HAS_FORBIDDEN
            a?b | NAME_HAS_FORBIDDEN
            a*b | NAME_HAS_FORBIDDEN
            a"b | NAME_HAS_FORBIDDEN
            a<b | NAME_HAS_FORBIDDEN
            a>b | NAME_HAS_FORBIDDEN
            %2e%2e%2fa | NAME_IS_ENCODED
            """)
    void refusesWhatNotEverySystemTakes(String name, AddressProblem problem) {
        assertEquals(problem, problem(Slug.ofField(name, PLACE)), name);
        assertEquals(problem, problem(Slug.ofName(name, true, PLACE)), name + " in pinyin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u007f", "a\u202egnp", "a\u200bb", "a\ud800", "a\uffff", "a\ufeffb"})
    void refusesWhatCannotBeSeen(String name) {
        assertEquals(AddressProblem.NAME_HAS_CONTROL, problem(Slug.ofField(name, PLACE)));
    }

    @Test
    void refusesABarAndNothing() {
        assertEquals(AddressProblem.NAME_HAS_FORBIDDEN, problem(Slug.ofField("a|b", PLACE)));
        assertEquals(AddressProblem.EMPTY_SLUG, problem(Slug.ofField(" ", PLACE)));
        assertEquals(AddressProblem.EMPTY_SLUG, problem(Slug.ofName("……", true, PLACE)));
    }

    @Test
    void countsLengthInBytes() {
        assertTrue(Slug.ofField("好".repeat(60), PLACE).value().isPresent());
        assertEquals(AddressProblem.NAME_TOO_LONG, problem(Slug.ofField("好".repeat(61), PLACE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C/C++ | C-C++
            A: B? | A-B
            .NET | NET
            ../.. | EMPTY
            con | con-
            nul.html | nul-html-
            50% | 50
            """)
    void makesASlugOfAnyLabel(String label, String slug) {
        Outcome<String> made = Slug.ofLabel(label, false, PLACE);

        assertEquals(slug, made.value().orElse("EMPTY"));
    }

    @Test
    void cutsALongLabel() {
        String slug = Slug.ofLabel("好".repeat(500), false, PLACE).value().orElseThrow();

        assertEquals("好".repeat(60), slug);
    }

    private static Object problem(Outcome<String> outcome) {
        return outcome.diagnostics().isEmpty() ? outcome : outcome.diagnostics().get(0).code();
    }
}
