package io.fanwen.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.text.Place;
import java.net.URI;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /重庆 市/a&b.html | /%E9%87%8D%E5%BA%86%20%E5%B8%82/a%26b.html
            /50%.html | /50%25.html
            /C#.html | /C%23.html
            /it's$1;+.html | /it%27s%241%3B%2B.html
            /a-b_c.d~e.html | /a-b_c.d~e.html
            /😀/ | /%F0%9F%98%80/
            """)
    void encodesOnce(String address, String encoded) {
        assertEquals(encoded, Addresses.encode(address));
        assertEquals(address, Addresses.decode(encoded).orElseThrow());
        assertEquals(address, URI.create("http://h" + encoded).getPath(), "as Java's own URI reads it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%zz", "a%g0", "%c0%af", "%ed%a0%80", "%f5%80%80%80", "%e9%87", "%00", "%B9%AB"})
    void decodesNothingByGuess(String encoded) {
        assertEquals(Optional.empty(), Addresses.decode(encoded));
    }

    @Test
    void decodesWhatItEncodes() {
        Random random = new Random(3);
        for (int round = 0; round < 1000; round++) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                int c = 1 + random.nextInt(0x10ffff);
                path.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 'x' : c);
            }
            assertEquals(path.toString(), Addresses.decode(Addresses.encode(path.toString())).orElseThrow(), "seed 3, round " + round);
        }
    }

    @ParameterizedTest
    @CsvSource({"index.html,/", "a/index.html,/a/", "a/b.html,/a/b.html", "xindex.html,/xindex.html"})
    void goesBetweenFileAndAddress(String file, String address) {
        assertEquals(address, Addresses.of(file));
        assertEquals(file, Addresses.file(address));
    }

    @Test
    void putsTheBasePathBefore() {
        assertEquals("/docs/%E9%87%8D/", Addresses.href("/docs", "/重/"));
        assertEquals("/", Addresses.href("", "/"));
    }

    @Test
    void keepsReservedNamesAndLongPathsFromPages() {
        var place = Place.file("content/a.md");
        Set<String> reserved = Set.of("assets");

        assertEquals(Optional.empty(), SitePath.problem("a/assets/b.html", reserved, place));
        assertEquals(AddressProblem.RESERVED_ADDRESS, SitePath.problem("Assets/b.html", reserved, place).orElseThrow().code());
        assertEquals(AddressProblem.NAME_HAS_SLASH, SitePath.problem("a/../../b.html", reserved, place).orElseThrow().code());
        assertEquals(AddressProblem.EMPTY_SLUG, SitePath.problem("/b.html", reserved, place).orElseThrow().code());
        assertEquals(AddressProblem.PATH_TOO_LONG,
                SitePath.problem("好好好好好好好好好/".repeat(30) + "b.html", reserved, place).orElseThrow().code());
    }
}
