package io.fanwen.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentsTest {

    /** A lonely tag is shown in square brackets. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {
        "<div>a</div>;<div>a</div>",
        "<details><summary>a</summary>;[<details>] <summary>a</summary>",
        "a</div>b;a [</div>] b",
        "<div><p>a<p>b</div>;<div><p>a<p>b</div>",
        "<p>a;<p>a",
        "<table><tr><td>a</table>;<table><tr><td>a</table>",
        "<div title='>'>;[<div title='>'>]",
        "<!-- <div> --><br>;<!-- <div> --><br>",
        "<script><div></script>;<script><div></script>",
        "<div <div;<div <div",
        "<DIV>a</Div>;<DIV>a</Div>"})
    void findsTagsWithoutPartner(String html, String pieces) {
        assertEquals(pieces, String.join(" ", Fragments.split(html).stream()
                .map(piece -> piece.lonely() ? "[" + piece.html() + "]" : piece.html()).toList()));
    }

    @Test
    void knowsWhereEachPieceBegins() {
        assertEquals("0 9 18", String.join(" ", Fragments.split("<details><b>a</b>\n<div>").stream().map(piece -> "" + piece.offset()).toList()));
    }
}
