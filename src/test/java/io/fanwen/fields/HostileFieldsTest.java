package io.fanwen.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Code;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import io.fanwen.text.Wording;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that would take too much, or do what no field may. */
class HostileFieldsTest {
    private static final Wording ENGLISH = new Wording(Language.ENGLISH);

    @Test
    void refusesABillionLaughs() {
        String laughs = "a: &a [lol, lol]\n" + IntStream.range(1, 20).mapToObj(i -> {
            char before = (char) ('a' + i - 1);
            char now = (char) ('a' + i);
            return now + ": &" + now + " [" + ("*" + before + ", ").repeat(9) + "*" + before + "]\n";
        }).collect(Collectors.joining());

        List<Diagnostic> said = Typed.parse(laughs).diagnostics();

        assertEquals(FieldCode.ANCHOR, said.get(0).code());
        assertEquals(1, said.get(0).place().span().orElseThrow().start().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &a\n  b: 1\nc: *a", "a: &a\n  b: 1\nc:\n  <<: *a", "a: [*x]", "a: {b: *x}", "a: [&x [1]]", "a: &x |\n  y",
            "a: *a\n"})
    void refusesAnchorsAndWhatRefersToThem(String text) {
        assertTrue(codes(Typed.parse(text)).contains(FieldCode.ANCHOR), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]", "a: !!python/object:os.system x",
            "a: !<tag:yaml.org,2002:str> x", "a: [!!int 1]", "a: {b: !!float 1}", "a:\n  - !!set {}", "a: !!binary |\n  eA=="})
    void refusesTags(String text) {
        assertTrue(codes(Typed.parse(text)).contains(FieldCode.TAG), text);
    }

    @Test
    void refusesTooMuchBeforeLookingIntoIt() {
        assertEquals(List.of(FieldCode.FIELDS_TOO_LONG), codes(Typed.parse("summary: " + "放".repeat(1 << 20) + "\n")));
        assertEquals(List.of(FieldCode.FIELDS_TOO_LONG), codes(Typed.parse(numbered(200_000, "k%d: v\n"))));
        assertEquals("content/tea.md:1:1: error: the fields are 1024 KB long; 64 KB is the most\n", rendered("x".repeat(1 << 20))
                .replaceFirst("(?s)  x+\n.*", ""));
    }

    @ParameterizedTest
    @CsvSource({"k%d: v\\n, 4000", "- v%d\\n, 6000", "- [%d]\\n, 4000"})
    void refusesTooManyValues(String line, int count) {
        String lines = numbered(count, line.replace("\\n", "\n"));

        assertEquals(List.of(FieldCode.FIELDS_TOO_MANY), codes(Typed.parse(line.startsWith("k") ? lines : "a:\n" + lines)), line);
    }

    @Test
    void refusesTooManyValuesInBrackets() {
        assertEquals(List.of(FieldCode.FIELDS_TOO_MANY), codes(Typed.parse("a: [" + "x, ".repeat(20_000) + "]")));
    }

    @Test
    void takesAsManyValuesAndLevelsAsItSays() {
        String most = numbered((FieldsParser.MOST_VALUES - 1) / 2, "k%d: v\n");
        String deepest = "a: " + "[".repeat(FieldsParser.DEEPEST - 1) + "x" + "]".repeat(FieldsParser.DEEPEST - 1);

        assertEquals(List.of(), Typed.parse(most).diagnostics());
        assertEquals(List.of(), Typed.parse(deepest).diagnostics());
        assertEquals(List.of(FieldCode.FIELDS_TOO_DEEP), codes(Typed.parse(deepest.replace("[x]", "[[x]]"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "[{a: ", "- ", "? ", "{", "{? ", "[? ", "(", "!", "&a ", "\"", "'", ": ", ", ", "# ", "a: ", "：", "\t", "| "})
    void endsQuicklyOnAnythingRepeated(String piece) {
        String much = piece.repeat(FieldsParser.LONGEST / piece.length() - 16);

        for (String before : List.of("a: ", "", "a:\n  ", "- ")) {
            assertWorded(before + much);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:\n", "-\n", "- a:\n", "a: [\n", "a: \"\n", "a: |\n", "a: b\n"})
    void refusesDeepIndentation(String line) {
        StringBuilder steps = new StringBuilder();
        for (int depth = 0; steps.length() < FieldsParser.LONGEST - 1000; depth += 1) {
            steps.append(" ".repeat(depth)).append(line);
        }

        assertWorded(steps.toString());
    }

    @Test
    void saysThatDeepMapsAreTooDeep() {
        String steps = IntStream.range(0, 60).mapToObj(depth -> " ".repeat(depth) + "a:\n").collect(Collectors.joining());

        assertEquals(List.of(FieldCode.FIELDS_TOO_DEEP), codes(Typed.parse(steps)));
        assertEquals(List.of(FieldCode.FIELDS_TOO_DEEP), codes(Typed.parse("a: " + "[".repeat(5000) + "]".repeat(5000))));
        assertEquals(List.of(FieldCode.FIELDS_TOO_DEEP), codes(Typed.parse("a:\n " + "- ".repeat(5000) + "x")));
    }

    @ParameterizedTest
    @CsvSource({"'a\u0001b', U+0001", "'a\u001b[2J', U+001B", "'a\u007f', U+007F", "'a\ud800b', U+D800", "'a\uffff', U+FFFF", "'a\udc00', U+DC00"})
    void refusesCharactersThatNobodySees(String value, String named) {
        List<Diagnostic> said = Typed.parse("title: " + value + "\n").diagnostics();

        assertEquals(List.of(FieldCode.CONTROL_CHARACTER), said.stream().map(Diagnostic::code).toList());
        assertEquals(List.of(named), said.get(0).arguments());
    }

    @Test
    void keepsUnicodesOwnLineEndsFromMovingPlaces() {
        var outcome = Typed.parse("a: \"x\u2028\u2029\u0085y\"\nb: \u2028z\u2028y\nc: [\"\u2028\"]\nb: 1\n");

        assertEquals(4, outcome.diagnostics().get(0).place().span().orElseThrow().start().line());
    }

    /** Every way to read a field, with a value as long as any can be. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u3000", "1", "1,", "年", "，", "- ", "#", " #", "/", "😀", "&", "*", "2025-"})
    void readsAnythingRepeatedQuickly(String piece) {
        String value = "2" + piece.repeat(60_000 / piece.length()) + "x";
        FieldReader reader = new FieldReader(Typed.parse("title: " + value + "\n").value().orElseThrow());

        reader.texts("title");
        reader.moment(ZoneId.of("UTC"), "title");
        reader.wholeNumber(9, "title");
        reader.halfSteps("title");
        reader.flag("title");
        reader.choice(FieldCode.class, "title");
        reader.sections("title");

        assertTrue(reader.finish().size() >= 4, piece);
        reader.finish().forEach(diagnostic -> assertTrue(ENGLISH.message(diagnostic).length() < 1000, piece));
    }

    /** Whatever is typed ends in fields or in words, never in an exception; and the words point into the text. */
    @Test
    void answersForAnyText() {
        String[] pieces = {"a", "title", "：", ":", ": ", " ", "  ", "\n", "\n  ", "\n- ", "- ", "-", "[", "]", "{", "}", ",", "，", "\"", "'", "\\",
                "#", " #", "# ", "|", ">", "|\n", "&a", "*a", "!!y", "!", "%", "@", "`", "?", "? ", "---\n", "...\n", "<<", "~", "\t", "　", "😀", "放假",
                "\u2028", "\u0085", "\ufeff", "2025-07-06"};
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            String text = IntStream.range(0, 1 + random.nextInt(25)).mapToObj(i -> pieces[random.nextInt(pieces.length)])
                    .collect(Collectors.joining());
            try {
                assertWorded(text);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ": " + text, e);
            }
        }
    }

    private static void assertWorded(String text) {
        Source source = new Source("content/tea.md", text);
        Outcome<FieldMap> outcome = FieldsParser.parse(source, 0, source.text().length());
        // What stands in for a text on the way must not come out for it.
        outcome.value().ifPresent(fields -> assertTrue(text.contains("x") || !Typed.shown(fields).contains("x"), text));
        for (Diagnostic diagnostic : outcome.diagnostics()) {
            assertTrue(!ENGLISH.render(diagnostic).isBlank());
            int line = diagnostic.place().span().orElseThrow().start().line();
            assertTrue(line <= source.lineCount(), diagnostic.toString());
        }
    }

    private static List<Code> codes(Outcome<FieldMap> outcome) {
        return outcome.diagnostics().stream().map(Diagnostic::code).distinct().toList();
    }

    private static String rendered(String text) {
        return Typed.rendered(Typed.parse(text).diagnostics(), Language.ENGLISH);
    }

    private static String numbered(int count, String line) {
        return IntStream.range(0, count).mapToObj(i -> line.replace("%d", String.valueOf(i))).collect(Collectors.joining());
    }
}
