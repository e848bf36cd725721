package io.fanwen.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Language;
import io.fanwen.text.Place;
import io.fanwen.text.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollisionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.html | a.html | SAME_ADDRESS
            A.html | a.html | SAME_ADDRESS_BUT_SPELLING
            Ａ.html | a.html | SAME_ADDRESS_BUT_SPELLING
            caf\u00e9.html | cafe\u0301.html | SAME_ADDRESS_BUT_SPELLING
            a | a/b.html | FOLDER_IS_FILE
            a.html | A.html/b.html | FOLDER_IS_FILE
            Java/a.html | java/b.html | FOLDER_SPELLING
            x/Java/a.html | x/java/b/c.html | FOLDER_SPELLING
            """)
    void findsWhatCannotStandTogether(String one, String other, AddressProblem problem) {
        List<Diagnostic> found = Collisions.find(List.of(claim(one, "content/1.md"), claim(other, "content/2.md")));

        assertEquals(List.of(problem), found.stream().map(Diagnostic::code).toList());
        assertEquals(List.of("content/1.md", "content/2.md"), found.get(0).arguments().subList(1, 3).stream().sorted().toList());
    }

    @Test
    void allowsWhatIsApart() {
        List<Claim> claims = List.of(claim("index.html", "home"), claim("a.html", "1"), claim("a/index.html", "2"), claim("a/b.html", "3"));

        assertEquals(List.of(), Collisions.find(claims));
    }

    @Test
    void saysTheSameWhateverTheOrder() {
        List<Claim> claims = new ArrayList<>();
        for (String path : List.of("a.html", "A.html", "a.html", "b/c.html", "B/c.html", "b", "重/a.html", "c.html")) {
            claims.add(claim(path, "content/" + claims.size() + ".md"));
        }
        List<Diagnostic> expected = Collisions.find(claims);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(claims, new Random(seed));
            assertEquals(expected, Collisions.find(claims), "seed " + seed);
        }
        assertEquals(5, expected.size(), expected.toString());
    }

    @Test
    void namesBothSources() {
        List<Diagnostic> found = Collisions.find(List.of(claim("岗位/a.html", "content/岗位/a.md"), claim("岗位/a.html", "static/岗位/a.html")));

        assertEquals("static/岗位/a.html and content/岗位/a.md both have the address \"/岗位/a.html\"",
                new Wording(Language.ENGLISH).message(found.get(0)));
    }

    @Test
    void printsTheSlugToPaste() {
        List<Diagnostic> found = Collisions.find(List.of(claim("zhi/shi-shi.html", "content/职/事实.md"),
                claim("zhi/shi-shi-2.html", "content/职/试试.md"), claim("zhi/shi-shi.html", "content/职/时事.md")));

        assertEquals("give one of them another name, such as slug: shi-shi-3",
                new Wording(Language.ENGLISH).hint(found.get(0)).orElseThrow());
    }

    @Test
    void hasWordsForEveryProblemInBothLanguages() {
        for (Language language : Language.values()) {
            Wording wording = new Wording(language);
            List<Diagnostic> all = Arrays.stream(AddressProblem.values())
                    .map(p -> Diagnostic.at(Place.file("a"), p, "A", "B", "C", "D", "E")).toList();

            all.forEach(d -> assertEquals(-1, wording.message(d).indexOf("{0}"), language + " " + d.code()));
            all.forEach(d -> assertEquals(true, wording.hint(d).isPresent(), language + " " + d.code()));
        }
    }

    private static Claim claim(String path, String source) {
        return new Claim(path, source, Place.file(source));
    }
}
