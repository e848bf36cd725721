package io.fanwen.han;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Length, reading time and heat as readers see them. */
class ShownNumbersTest {
    @ParameterizedTest
    @CsvSource({"0,0", "1,10", "10,10", "11,20", "95,100", "99,100", "100,100", "101,150", "350,350", "351,400", "2147483600,2147483600"})
    void roundsALengthUp(int length, int shown) {
        assertEquals(shown, Length.shown(length));
    }

    @ParameterizedTest
    @CsvSource({"0,0,1", "400,0,1", "401,0,2", "0,240,1", "0,241,2", "400,240,2", "200,120,1", "2147483647,2147483647,14316558"})
    void readsHanAndWordsByTheirOwnSpeeds(int han, int words, int minutes) {
        assertEquals(minutes, ReadingTime.minutes(han, words));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "54,54,54", "99,99,99", "100,100,100", "129,120,120", "1299,1200,1.2k", "12999,1.2万,12k", "10000,1万,10k",
            "129999,12万,120k", "1299999,120万,1.2M", "129999999,1.2亿,120M", "2147483647,21亿,2.1B"})
    void roundsHeatDownToTwoDigits(int heat, String chinese, String english) {
        assertEquals(chinese, Heat.shown(heat, "zh-CN"));
        assertEquals(english, Heat.shown(heat, "en"));
    }
}
