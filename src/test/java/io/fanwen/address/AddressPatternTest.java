package io.fanwen.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPatternTest {
    private static final Place SETTING = Place.file("site.yaml");
    private static final Place ARTICLE = Place.file("content/a.md");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {category}/{slug}.html | /岗位职责/客服/call.html
            /{category}/{slug}.html | /岗位职责/客服/call.html
            {category}/{slug}/ | /岗位职责/客服/call/
            {year}/{month}/{id}.html | /2025/07/42.html
            a/{year}-{month}-{slug}.htm | /a/2025-07-call.htm
            {slug}.html | /call.html
            """)
    void putsThePartsOfAnArticleTogether(String pattern, String address) {
        AddressPattern parsed = AddressPattern.parse(pattern, SETTING).value().orElseThrow();

        assertEquals(address, parsed.apply(parts(), ARTICLE).value().orElseThrow());
    }

    @Test
    void leavesOutACategoryThatIsNone() {
        AddressPattern pattern = AddressPattern.parse("{category}/{slug}.html", SETTING).value().orElseThrow();

        Outcome<String> address = pattern.apply(new AddressPattern.Parts("a.md", List.of(), "a", Optional.empty(), Optional.empty()), ARTICLE);

        assertEquals("/a.html", address.value().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {category}/{title}.html | UNKNOWN_TOKEN
            {Slug}.html | UNKNOWN_TOKEN
            {}.html | UNKNOWN_TOKEN
            {slug.html | PATTERN_BRACE
            slug}.html | PATTERN_BRACE
            {category}/{slug} | PATTERN_END
            {slug}.php | PATTERN_END
            {category}/a.html | PATTERN_SAME
            {year}/{month}/ | PATTERN_SAME
            c-{category}/{slug}.html | PATTERN_CATEGORY
            {category}-{slug}.html | PATTERN_CATEGORY
            ../{slug}.html | NAME_HAS_SLASH
            a//{slug}.html | EMPTY_SLUG
            a?b={slug}.html | NAME_HAS_FORBIDDEN
            con/{slug}.html | NAME_IS_WINDOWS
            """)
    void refusesAPatternThatMakesNoAddresses(String pattern, AddressProblem problem) {
        assertEquals(problem, AddressPattern.parse(pattern, SETTING).diagnostics().get(0).code(), pattern);
    }

    @ParameterizedTest
    @CsvSource({"{id}.html,PATTERN_NEEDS_ID", "{year}/{slug}.html,PATTERN_NEEDS_DATE", "{month}{slug}.html,PATTERN_NEEDS_DATE"})
    void saysWhatAnArticleLacks(String pattern, AddressProblem problem) {
        AddressPattern parsed = AddressPattern.parse(pattern, SETTING).value().orElseThrow();

        Outcome<String> address = parsed.apply(new AddressPattern.Parts("a.md", List.of("x"), "a", Optional.empty(), Optional.empty()), ARTICLE);

        assertEquals(problem, address.diagnostics().get(0).code());
        assertEquals(ARTICLE, address.diagnostics().get(0).place());
    }

    @Test
    void takesPartsAsTheyAre() {
        AddressPattern parsed = AddressPattern.parse("{slug}.html", SETTING).value().orElseThrow();

        Outcome<String> address = parsed.apply(new AddressPattern.Parts("a.md", List.of(), "a$1\\{id}", Optional.empty(), Optional.empty()),
                ARTICLE);

        assertEquals("/a$1\\{id}.html", address.value().orElseThrow());
    }

    private static AddressPattern.Parts parts() {
        return new AddressPattern.Parts("岗位职责/客服/call.md", List.of("岗位职责", "客服"), "call", Optional.of("42"),
                Optional.of(LocalDate.of(2025, 7, 6)));
    }
}
