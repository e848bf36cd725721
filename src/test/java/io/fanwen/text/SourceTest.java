package io.fanwen.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
    @ParameterizedTest
    @ValueSource(strings = {"一\n二二\n\n三", "一\r\n二二\r\n\r\n三", "一\r二二\r\r三", "一\r\n二二\n\r三"})
    void takesEveryLineEndAsALineFeed(String text) {
        Source source = new Source("a.md", text);

        assertEquals("一\n二二\n\n三", source.text());
        assertEquals(4, source.lineCount());
        assertEquals("二二", source.line(2));
        assertEquals("", source.line(3));
        assertEquals(new Position(4, 2), source.position(source.text().length()));
    }

    @Test
    void countsColumnsInUtf16Units() {
        Source source = new Source("a.md", "\t😀x\n二");

        assertEquals(new Position(1, 2), source.position(1));
        assertEquals(new Position(1, 4), source.position(3));
        assertEquals(new Position(1, 5), source.position(4));
        assertEquals(new Position(2, 1), source.position(5));
        assertEquals(5, source.lineStart(2));
    }

    @Test
    void hasALineEvenWhenEmpty() {
        Source source = new Source("a.md", "");

        assertEquals(1, source.lineCount());
        assertEquals("", source.line(1));
        assertEquals(new Span(new Position(1, 1), 1, ""), source.place(0, 5).span().orElseThrow());
    }

    @Test
    void hasAnEmptyLastLineBehindALineFeed() {
        Source source = new Source("a.md", "a\n");

        assertEquals(2, source.lineCount());
        assertEquals(new Position(2, 1), source.position(2));
    }

    @Test
    void keepsAPlaceOnOneLine() {
        Source source = new Source("a.md", "ab\ncd");

        assertEquals(new Span(new Position(1, 2), 1, "ab"), source.place(1, 4).span().orElseThrow());
        assertEquals(new Span(new Position(1, 3), 1, "ab"), source.place(2, 1).span().orElseThrow());
        assertEquals(new Span(new Position(2, 1), 2, "cd"), source.linePlace(2).span().orElseThrow());
    }

    @Test
    void refusesAnOffsetBeyondItsEnd() {
        Source source = new Source("a.md", "ab");

        assertThrows(IndexOutOfBoundsException.class, () -> source.position(3));
        assertThrows(IndexOutOfBoundsException.class, () -> source.position(-1));
    }

    @Test
    void cutsTheLineThatAMessageShows() {
        Source source = new Source("a.md", "x".repeat(5_000_000));

        assertEquals(Span.LONGEST_LINE, source.place(3_000_000, 7).span().orElseThrow().lineText().length());
    }
}
