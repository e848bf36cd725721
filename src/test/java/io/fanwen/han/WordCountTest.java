package io.fanwen.han;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            重庆 | 2
            重庆。 | 3
            “重庆”…… | 6
            总结——报告 | 6
            Hello, world. | 4
            3.5 | 1
            3．5 | 1
            1,234 | 1
            第1，2条 | 5
            A4 | 1
            A4纸 | 2
            ＡＢＣ | 1
            don't | 1
            don’t | 1
            ‘A’的 | 4
            2025-07-06 | 1
            2025/7/6 | 1
            10:30 | 1
            50% | 1
            50％ | 1
            ¥50 | 1
            a@b.com | 1
            and/or | 1
            2025年7月6日 | 6
            姓名：______ | 4
            （一）总则 | 5
            1、负责 | 4
            ① ℃ | 2
            한국어 문서 | 2
            カタカナ | 4
            ガ | 1
            naïve café | 2
            naïve | 1
            👍🏽 | 1
            end. | 2
            e.g. | 2
            """)
    void countsAsAWordProcessor(String text, int count) {
        assertEquals(count, WordCount.count(text), text);
    }

    @Test
    void countsNothingWhereThereIsNothingToRead() {
        assertEquals(WordCount.NOTHING, WordCount.of(" \t\n\u3000\u00a0\u200b\ufeff\ud840"));
        assertEquals(0, WordCount.count(""));
    }

    @Test
    void tellsCharactersWordsAndMarksApart() {
        assertEquals(new WordCount(4, 2, 2), WordCount.of("重庆 call-center（2人）个"));
    }

    @Test
    void countsPiecesAsTheirSum() {
        WordCount one = WordCount.of("重庆，A4");
        WordCount two = WordCount.of("纸。");

        assertEquals(WordCount.of("重庆，A4纸。"), one.plus(two));
    }

    @Test
    void countsCharactersBeyondTheFirstPlaneOnce() {
        assertEquals(2, WordCount.count("\ud840\udc00\ud840\udc01"));
    }

    @Test
    void countsAMillionUnderscoresAsOneBlank() {
        assertEquals(1, WordCount.count("_".repeat(1_000_000)));
    }
}
