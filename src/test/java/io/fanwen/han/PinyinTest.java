package io.fanwen.han;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            重庆银行行长 | chong-qing-yin-hang-hang-zhang
            银行支行行长述职报告 | yin-hang-zhi-hang-hang-zhang-shu-zhi-bao-gao
            呼叫中心总负责人岗位职责 | hu-jiao-zhong-xin-zong-fu-ze-ren-gang-wei-zhi-ze
            会计师 | kuai-ji-shi
            家长会会长 | jia-zhang-hui-hui-zhang
            重要调研 | zhong-yao-diao-yan
            音乐快乐 | yin-yue-kuai-le
            成长 | cheng-zhang
            女绿策略 | nv-lv-ce-lue
            A4纸（2025年） | a4-zhi-2025-nian
            ＩＳＯ９００１认证 | iso9001-ren-zheng
            call center 岗位 | call-center-gang-wei
            二〇二五 | er-ling-er-wu
            Ёлка | ёлка
            """)
    void spellsByWord(String text, String slug) {
        assertEquals(slug, Pinyin.slug(text));
    }

    @Test
    void keepsACharacterWhoseReadingIsUnknown() {
        assertEquals("zhong-\ud840\udc0b", Pinyin.slug("中\ud840\udc0b"));
    }

    @Test
    void makesNothingOfMarks() {
        assertEquals("", Pinyin.slug("……！"));
    }

    @Test
    void laysTheLongestWordOverTheDictionary() {
        Readings readings = new Readings(Map.of("行长", List.of("hang", "zhang"), "行长大", List.of("xing", "zhang", "da")));
        List<String> syllables = new ArrayList<>(List.of("a", "b", "c", "d"));

        readings.correct("x行长大", syllables);

        assertEquals(List.of("a", "xing", "zhang", "da"), syllables);
    }
}
