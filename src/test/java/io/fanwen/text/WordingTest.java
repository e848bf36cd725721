package io.fanwen.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void fillsInArgumentsAndLeavesOtherBracesAlone() {
        assertEquals("b, a, a", Wording.fill("{1}, {0}, {0}", List.of("a", "b")));
        assertEquals("{2} {x} {title: a} {", Wording.fill("{2} {x} {title: {0}} {", List.of("a")));
    }

    @Test
    void fillsNothingIntoArguments() {
        assertEquals("{1} b", Wording.fill("{0} {1}", List.of("{1}", "b")));
    }

    @Test
    void speaksChineseToAnyChineseLocale() {
        assertEquals(Language.CHINESE, Language.of(Locale.TRADITIONAL_CHINESE));
        assertEquals(Language.CHINESE, Language.of(Locale.forLanguageTag("zh-Hans-SG")));
        assertEquals(Language.ENGLISH, Language.of(Locale.GERMANY));
        assertEquals(Language.ENGLISH, Language.of(Locale.ROOT));
    }

    @Test
    void ordersByFileThenPlaceThenKind() {
        Source a = new Source("a.md", "x\ny");
        Diagnostic first = Diagnostic.at(Place.file("a.md"), Kind.LOUD, "x");
        Diagnostic second = Diagnostic.at(a.place(2, 1), Kind.LOUD, "x");
        Diagnostic third = Diagnostic.at(a.place(2, 1), Kind.QUIET, "x");
        Diagnostic last = Diagnostic.at(Place.file("b.md"), Kind.LOUD, "x");

        assertEquals(List.of(first, second, third, last), List.of(last, third, second, first).stream().sorted(Diagnostic.BY_PLACE).toList());
    }

    @Test
    void putsTheCaretBelowWideCharactersAndTabs() {
        Source source = new Source("a.md", "\t一a：x");

        assertEquals("""
                a.md:1:5: error: "x" is loud
                  \t一a：x
                  \t\u3000 \u3000^
                  hint: say less than "x"
                """, render(Diagnostic.at(source.place(4, 1), Kind.LOUD, "x")));
    }

    @Test
    void showsNoLineForAWholeFile() {
        assertEquals("""
                a.md: error: "x" is loud
                  hint: say less than "x"
                """, render(Diagnostic.at(Place.file("a.md"), Kind.LOUD, "x")));
    }

    @Test
    void speaksWithoutAHintWhereThereIsNone() {
        assertEquals("a.md: warning: quiet\n", render(Diagnostic.at(Place.file("a.md"), Kind.QUIET)));
        assertEquals("a.md: 警告: 安静\n", new Wording(Language.CHINESE).render(Diagnostic.at(Place.file("a.md"), Kind.QUIET)));
    }

    @Test
    void keepsControlCharactersFromTheTerminal() {
        Source source = new Source("a.md", "\u001b[2Jx\u202e");

        assertEquals("""
                a.md:1:1: error: "\ufffd[2J" is loud
                  \ufffd[2Jx\ufffd
                  ^
                  hint: say less than "\ufffd[2J"
                """, render(Diagnostic.at(source.place(0, 1), Kind.LOUD, "\u001b[2J")));
    }

    private static String render(Diagnostic diagnostic) {
        return new Wording(Language.ENGLISH).render(diagnostic);
    }
}
