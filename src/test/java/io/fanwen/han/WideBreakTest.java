package io.fanwen.han;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideBreakTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            重 | 庆 | true
            重 | a | false
            a | 重 | false
            a | b | false
            重 | 1 | false
            ， | 重 | true
            ， | A | true
            A | （ | true
            重 | “ | true
            ” | 庆 | true
            ” | a | false
            … | 重 | true
            한 | 국 | false
            한 | 重 | false
            ， | 한 | false
            カ | 重 | true
            ｶ | 重 | true
            😀 | 重 | true
            😀 | a | false
            . | 重 | false
            """)
    void leavesNoSpaceBetweenWideCharacters(String before, String after, boolean joins) {
        assertEquals(joins, WideBreak.joins(before.codePointAt(0), after.codePointAt(0)));
    }
}
