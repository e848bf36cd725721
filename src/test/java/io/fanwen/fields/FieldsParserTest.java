package io.fanwen.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Place;
import io.fanwen.text.Position;
import io.fanwen.text.Source;
import io.fanwen.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            title: 1.10                       § 1.10
            title: no                         § no
            title: 012                        § 012
            title: 2024-01-02                 § 2024-01-02
            title: ~                          § ~
            title: 总结 #2                    § 总结 #2
            title: #2 总结                    § #2 总结
            title: 通知: 放假                 § 通知: 放假
            title：放假通知                   § 放假通知
            title:放假通知                    § 放假通知
            title：通知: 放假                 § 通知: 放假
            title: 【通知】关于放假           § 【通知】关于放假
            title: *重要*                     § *重要*
            title: **重要** 通知              § **重要** 通知
            title: [急] 通知                  § [急] 通知
            title: {急} 通知                  § {急} 通知
            title: [急][再急]: 通知           § [急][再急]: 通知
            title: "急" 通知                  § "急" 通知
            title: '急' 通知                  § '急' 通知
            title: @所有人                    § @所有人
            title: %5 的人                    § %5 的人
            title: & 公司                     § & 公司
            title: &公司                      § &公司
            title: ! 注意                     § ! 注意
            title: !!! 注意                   § !!! 注意
            title: > 引用                     § > 引用
            title: | 竖线                     § | 竖线
            title: - 破折号                   § - 破折号
            title: ? 问                       § ? 问
            title: ``代码``                   § ``代码``
            title: a, b                       § a, b
            title: a: b: c                    § a: b: c
            title: https://example.org/?a=1#b § https://example.org/?a=1#b
            title: {category}/{slug}.html     § {category}/{slug}.html
            title: 　放假　                   § 放假
            title: "通知: \\u653e假 #2"       § 通知: 放假 #2
            title: 'it''s'                    § it's
            title: "放假" # 说明              § 放假
            title: ""                         § ``
            title: 李*明 & co                 § 李*明 & co
            """)
    void takesAPlainValueAsTyped(String line, String text) {
        FieldMap fields = Typed.fields(line.strip());

        assertEquals("{title=" + text + "}", Typed.shown(fields), line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            a: [x, y]                         § {a=[x|y]}
            a: [x，y]                         § {a=[x，y]}
            a: []                             § {a=[]}
            a: [x, , y,]                      § {a=[x|y]}
            a: [C #1, @all, *重要*, 50%]      § {a=[C #1|@all|*重要*|50%]}
            a: [x: 1, https://a.b/c]          § {a=[x: 1|https://a.b/c]}
            a: ["x, y", 'z']                  § {a=[x, y|z]}
            a: [x[1], y]                      § {a=[x[1]|y]}
            a: [x, y] # 说明                  § {a=[x|y]}
            a: {title: 首页, to: home}        § {a={title=首页|to=home}}
            a: {title：首页, to:home}         § {a={title=首页|to=home}}
            a: {to: https://a.b/c, x: }       § {a={to=https://a.b/c|x=-}}
            a: {"k": [1, {b: 2}]}             § {a={k=[1|{b=2}]}}
            a: # 说明                         § {a=-}
            a:                                § {a=-}
            a:⏎  - x⏎  - y: 1⏎    z: 2 #3     § {a=[x|{y=1|z=2 #3}]}
            a:⏎- x⏎- [急] 通知⏎b: c           § {a=[x|[急] 通知]|b=c}
            a:⏎  -x⏎  -y                      § {a=[x|y]}
            a:⏎  - - x⏎    - y⏎  - z          § {a=[[x|y]|z]}
            a:⏎  -⏎  - x                      § {a=[-|x]}
            a:⏎  -⏎    x: 1                   § {a=[{x=1}]}
            a:⏎  b:⏎    c: 通知: 放假 #2      § {a={b={c=通知: 放假 #2}}}
            a:⏎  文字 #2⏎  续行               § {a=文字 #2 续行}
            a: one⏎  two                      § {a=one two}
            a: 一，⏎  二⏎⏎  三⏎b: 1           § {a=一，二⏎三|b=1}
            a: "one⏎  two"⏎b: 1               § {a=one two|b=1}
            a: [⏎  x,⏎  y  # 说明⏎]⏎b: 1      § {a=[x|y]|b=1}
            a: |⏎  x: 1⏎⏎  # y⏎b: 1           § {a=x: 1⏎⏎# y|b=1}
            a: >-⏎  x⏎  y⏎b: 1                § {a=x y|b=1}
            # 说明⏎a: 1⏎  # 说明⏎b: 2         § {a=1|b=2}
            ---⏎a: 1                          § {a=1}
            'a b': 1⏎"c": 2                   § {a b=1|c=2}
            @a: 1⏎*b: 2⏎[c]: 3                § {@a=1|*b=2|[c]=3}
            标题: 1⏎内容 二: 2                § {标题=1|内容 二=2}
            """)
    void makesOutListsAndMaps(String text, String shown) {
        FieldMap fields = Typed.fields(text.strip().replace("⏎", "\n"));

        assertEquals(shown, Typed.shown(fields), text);
    }

    @Test
    void takesNoFieldsForAnEmptyMap() {
        assertEquals("{}", Typed.shown(Typed.fields("")));
        assertEquals("{}", Typed.shown(Typed.fields("# 说明\n\n")));
    }

    @Test
    void knowsThePlaceOfEveryNameAndValue() {
        Source source = new Source("a.md", "---\n标题：  😀通知 #2\nextra:\n  a: [x, 😀y, {b: \"😀z\"}]\n---\n");
        FieldMap fields = FieldsParser.parse(source, 4, source.text().indexOf("\n---") + 1).value().orElseThrow();

        FieldMap extra = (FieldMap) fields.fields().get(1).value();
        FieldList list = (FieldList) extra.fields().get(0).value();
        FieldMap inner = (FieldMap) list.items().get(2);

        assertEquals("2:1+2", at(fields.fields().get(0).place()));
        assertEquals("2:6+7", at(fields.fields().get(0).value().place()));
        assertEquals("4:3+1", at(extra.fields().get(0).place()));
        assertEquals("4:6+20", at(list.place()));
        assertEquals("4:10+3", at(list.items().get(1).place()));
        assertEquals("4:16+1", at(inner.fields().get(0).place()));
        assertEquals("4:19+5", at(inner.fields().get(0).value().place()));
    }

    @Test
    void readsOnlyItsStretch() {
        String text = "x: 1\na: 2\ny: 3\n";

        FieldMap fields = FieldsParser.parse(new Source("a.md", text), 5, 10).value().orElseThrow();

        assertEquals("{a=2}", Typed.shown(fields));
        assertEquals(new Position(2, 1), fields.fields().get(0).place().span().map(Span::start).orElseThrow());
    }

    @Test
    void keepsTheFirstOfTwoFieldsBesideTheError() {
        var outcome = Typed.parse("a: 1\nb: 2\na: 3\n");

        assertEquals("{a=1|b=2}", Typed.shown(outcome.value().orElseThrow()));
        assertTrue(outcome.diagnostics().get(0).isError());
    }

    private static String at(Place place) {
        return place.span().map(span -> span.start().line() + ":" + span.start().column() + "+" + span.length()).orElse("file");
    }
}
