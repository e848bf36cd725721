package io.fanwen.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void givesTheWordsAReaderSees() {
        Document document = Markdown.document("""
                ## 标题 {#x}

                第一行**粗**
                姓名：____ [链接](a.md) ![图](b.png) `码`[^1]

                1. 甲
                3. 丙
                   - 子

                | 姓名 | 年龄 |
                |--|--|
                | 张 | 3 |

                > [!TIP] 题
                > 提示

                ---

                <table><tr><td>一<td>二</table>

                [^1]: 注释
                """);

        assertEquals("""
                标题
                第一行粗
                姓名：____ 链接 图 码
                1. 甲
                3. 丙
                子
                姓名\t年龄
                张\t3
                题
                提示
                一 二
                注释""", PlainText.of(document));
    }
}
