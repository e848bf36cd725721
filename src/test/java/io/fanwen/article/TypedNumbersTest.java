package io.fanwen.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            【第3篇】主管岗位职责       | 主管岗位职责
            【第 3 篇】 主管岗位职责    | 主管岗位职责
            第3篇 主管岗位职责          | 主管岗位职责
            第３篇：主管岗位职责        | 主管岗位职责
            第三篇主管岗位职责          | 主管岗位职责
            第十二篇、主管岗位职责      | 主管岗位职责
            （第2篇）主管岗位职责       | 主管岗位职责
            篇三：主管岗位职责          | 主管岗位职责
            篇3 主管岗位职责            | 主管岗位职责
            【篇三】主管岗位职责        | 主管岗位职责
            范文三：主管岗位职责        | 主管岗位职责
            范文1. 主管岗位职责         | 主管岗位职责
            主管岗位职责（篇三）        | 主管岗位职责
            主管岗位职责 篇3            | 主管岗位职责
            主管岗位职责【第3篇】       | 主管岗位职责
            篇三                        | ''
            【第3篇】                   | ''
            范文一                      | ''
            """)
    void takesTheNumberOffATitle(String typed, String title) {
        assertEquals(title, TypedNumbers.withoutNumber(typed), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"第一篇章的写法", "第3篇幅限制", "篇三百字以内的通知", "范文三则", "主管岗位职责", "第3章 总则", "一篇通知", "3、通知",
        "我的第一篇", "关于第3篇的更正"})
    void leavesAloneWhatIsPartOfATitle(String title) {
        assertEquals(title, TypedNumbers.withoutNumber(title));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            岗位职责怎么写（精选8篇）   | 岗位职责怎么写   | （精选8篇）
            岗位职责怎么写(精选8篇)     | 岗位职责怎么写   | (精选8篇)
            岗位职责怎么写 精选十二篇   | 岗位职责怎么写   | 精选十二篇
            岗位职责怎么写【精选８篇】  | 岗位职责怎么写   | 【精选８篇】
            岗位职责精选                | 岗位职责精选     | -
            （精选8篇）                 | （精选8篇）      | -
            精选8篇岗位职责             | 精选8篇岗位职责  | -
            """)
    void takesTheNumberOfPiecesOffATitle(String typed, String title, String count) {
        assertEquals(title, TypedNumbers.withoutCount(typed));
        assertEquals(count, TypedNumbers.count(typed).orElse(null));
    }
}
