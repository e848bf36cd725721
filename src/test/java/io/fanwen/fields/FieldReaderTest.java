package io.fanwen.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Code;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            topics: [呼叫中心, 岗位职责]     § 呼叫中心|岗位职责
            topics: [呼叫中心，岗位职责]     § 呼叫中心|岗位职责
            topics: [呼叫中心、岗位职责]     § 呼叫中心|岗位职责
            topics: [甲、乙, 丙]             § 甲、乙|丙
            topics: ["甲，乙"]               § 甲，乙
            topics: 呼叫中心，岗位职责       § 呼叫中心|岗位职责
            topics: 呼叫中心、岗位职责；C #  § 呼叫中心|岗位职责|C #
            topics: a, b;c                   § a|b|c
            topics: 甲，，乙，               § 甲|乙
            topics: []                       § ``
            topics:⏎  - 甲、乙⏎  -⏎  - 丙    § 甲、乙|丙
            """)
    void readsSeveralTexts(String text, String topics) {
        FieldReader reader = Typed.reader(text.strip().replace("⏎", "\n"));

        String read = reader.texts("topics").orElseThrow().stream().map(PlacedText::text).collect(Collectors.joining("|"));

        assertEquals(topics, read, text);
        assertEquals(List.of(), reader.finish());
    }

    @Test
    void knowsThePlaceOfEachTextInALine() {
        FieldReader reader = Typed.reader("topics: 甲， 乙乙；\naliases: [/a , /b，/c]\n");

        assertEquals(List.of("1:9+1", "1:12+2"), places(reader.texts("topics").orElseThrow()));
        assertEquals(List.of("2:11+2", "2:16+2", "2:19+2"), places(reader.texts("aliases").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"54, 54", "0, 0", "007, 7", "'1,234,567', 1234567", "５４, 54", "54 # 说明, 54", "'\"54\"', 54", "2147483647, 2147483647"})
    void readsWholeNumbers(String typed, int number) {
        FieldReader reader = Typed.reader("heat: " + typed);

        assertEquals(OptionalInt.of(number), reader.wholeNumber(Integer.MAX_VALUE, "heat"));
        assertEquals(List.of(), reader.finish());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "1.0", "1e3", "0x10", "1 2", "1,2", "many", "2147483648", "99999999999999999999", "五十四", "1_000"})
    void refusesOtherNumbers(String typed) {
        FieldReader reader = Typed.reader("heat: " + typed);

        assertEquals(OptionalInt.empty(), reader.wholeNumber(Integer.MAX_VALUE, "heat"));
        assertEquals(List.of(FieldCode.NOT_WHOLE_NUMBER), codes(reader), typed);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4.5, 9", "5, 10", "5.0, 10", "4.50, 9", "４．５, 9", "3 # 说明, 6"})
    void readsRatings(String typed, int halfSteps) {
        FieldReader reader = Typed.reader("rating: " + typed);

        assertEquals(OptionalInt.of(halfSteps), reader.halfSteps("rating"));
        assertEquals(List.of(), reader.finish());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5", "4.3", "-1", "4,5", "高", "4.25", "1000000000000"})
    void refusesOtherRatings(String typed) {
        FieldReader reader = Typed.reader("rating: " + typed);

        assertEquals(OptionalInt.empty(), reader.halfSteps("rating"));
        assertEquals(List.of(FieldCode.NOT_RATING), codes(reader), typed);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "Yes, true", "是, true", "on, true", "FALSE, false", "no, false", "否, false", "no # 说明, false"})
    void readsFlags(String typed, boolean flag) {
        FieldReader reader = Typed.reader("draft: " + typed);

        assertEquals(Optional.of(flag), reader.flag("draft"));
        assertEquals(List.of(), reader.finish());
    }

    @Test
    void readsAFlagInQuotesAsItReadsWithAWarning() {
        FieldReader reader = Typed.reader("draft: \"no\"");

        assertEquals(Optional.of(false), reader.flag("draft"));
        assertEquals(List.of(FieldCode.QUOTED_FLAG), codes(reader));
    }

    @Test
    void takesAnEmptyFieldAsAbsent() {
        FieldReader reader = Typed.reader("title:\nheat: # 待定\nrating: ~\ndraft:\ndate: null\ntopics:\nextra:\nsummary: \"\"\nnavigation:\n");

        assertEquals(Optional.empty(), reader.text("title"));
        assertEquals(OptionalInt.empty(), reader.wholeNumber(9, "heat"));
        assertEquals(OptionalInt.empty(), reader.halfSteps("rating"));
        assertEquals(Optional.empty(), reader.flag("draft"));
        assertEquals(Optional.empty(), reader.moment(SHANGHAI, "date"));
        assertEquals(Optional.of(List.of()), reader.texts("topics"));
        assertEquals(Map.of(), reader.extra("extra"));
        assertEquals(Optional.empty(), reader.text("summary"));
        assertEquals(List.of(), reader.sections("navigation"));
        assertEquals(List.of(), reader.finish());
    }

    @Test
    void readsWhatATextWasCalledInChinese() {
        FieldReader reader = Typed.reader("标题: 放假\n");

        assertEquals(Optional.of("放假"), reader.text("title", "标题", "题目"));
        assertEquals("1:5+2", at(reader.place("title", "标题").orElseThrow()));
        assertEquals(List.of("title"), List.copyOf(reader.places().keySet()));
        assertEquals(List.of(), reader.finish());
    }

    @Test
    void refusesAFieldUnderTwoOfItsNames() {
        FieldReader reader = Typed.reader("标题: 甲\ntitle: 乙\n");

        assertEquals(Optional.of("甲"), reader.text("title", "标题"));
        reader.text("title", "标题");
        assertEquals(List.of(FieldCode.GIVEN_TWICE), codes(reader));
    }

    @Test
    void refusesListsAndMapsForOneValue() {
        FieldReader reader = Typed.reader("title: [急]\nheat: {a: 1}\ndate: [2025-07-06]\ndraft: []\ntopics: {a: b}\nextra: x\n"
                + "navigation: x\naliases: [/a, [/b], {c: d}]\n");

        reader.text("title");
        reader.wholeNumber(9, "heat");
        reader.moment(SHANGHAI, "date");
        reader.flag("draft");
        reader.texts("topics");
        reader.extra("extra");
        reader.sections("navigation");
        assertEquals(1, reader.texts("aliases").orElseThrow().size());
        assertEquals(List.of(FieldCode.LIST_FOUND, FieldCode.MAP_FOUND, FieldCode.LIST_FOUND, FieldCode.LIST_FOUND, FieldCode.NOT_LIST,
                FieldCode.NOT_MAP, FieldCode.NOT_MAPS, FieldCode.ITEM_NOT_TEXT, FieldCode.ITEM_NOT_TEXT), codes(reader));
    }

    @Test
    void keepsExtraFieldsAsTypedAndInOrder() {
        FieldReader reader = Typed.reader("extra:\n  z: 1.10\n  a: [no, {b: 2024-01-02}]\n  empty:\n");

        Map<String, Object> extra = reader.extra("extra");

        assertEquals("{z=1.10, a=[no, {b=2024-01-02}], empty=}", extra.toString());
        assertEquals(List.of(), reader.finish());
    }

    @Test
    void finishesSectionsToo() {
        FieldReader reader = Typed.reader("footer: {tex: a}\nnavigation:\n  - {title: a, two: b}\n");
        reader.section("footer").orElseThrow().text("text");
        reader.sections("navigation").forEach(entry -> entry.text("title"));

        List<Diagnostic> said = reader.finish();

        assertEquals(List.of(List.of("footer.tex", "text"), List.of("navigation.two", "title")), said.stream().map(Diagnostic::arguments).toList());
        assertEquals(List.of(FieldCode.MISSPELT_FIELD, FieldCode.UNKNOWN_FIELD), said.stream().map(Diagnostic::code).toList());
    }

    @ParameterizedTest
    @CsvSource({"tilte, title", "Title, title", "titel, title", "dates, date", "topic, topics", "summry, summary"})
    void namesTheNearestField(String typed, String meant) {
        assertEquals(Optional.of(meant), Nearest.to(typed, List.of("date", "draft", "summary", "title", "topics", "标题", "摘要")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"标签", "x", "", "layout", "t"})
    void namesNoFieldThatIsFarOff(String typed) {
        assertTrue(Nearest.to(typed, List.of("date", "draft", "title", "标题")).isEmpty(), typed);
    }

    private static List<Code> codes(FieldReader reader) {
        return reader.finish().stream().map(Diagnostic::code).toList();
    }

    private static List<String> places(List<PlacedText> texts) {
        return texts.stream().map(text -> at(text.place())).toList();
    }

    private static String at(Place place) {
        return place.span().map(span -> span.start().line() + ":" + span.start().column() + "+" + span.length()).orElse("file");
    }
}
