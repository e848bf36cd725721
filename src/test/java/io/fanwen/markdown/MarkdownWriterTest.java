package io.fanwen.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownWriterTest {
    private final MarkdownWriter writer = new MarkdownWriter();

    @ParameterizedTest
    @ValueSource(strings = {
        "电话138****5678，李*明，3*4=12\n", "姓名：____ 年龄：___岁\n", "**重点：**后文\n", "1、甲\n2、乙\n", "（一）甲\n",
        "落款 {.right}\n", "## 标题 {#id useful=35}\n", "- 甲\n- 乙\n  - 丙\n", "1. 甲\n2. 乙\n4. 丁\n", "- [ ] 甲\n- [x] 乙\n",
        "| 甲 | 乙 |\n| :-: | --: |\n| 1 | **2** |\n", "> 引用\n>\n> 二\n", "> [!TIP] 题\n> 提示\n", "```java\ncode\n```\n", "甲[^1]\n\n[^1]: 注\n",
        "见 https://example.com/a_b，后文\n", "信箱 hr@example.com。\n", "![图](a.png \"题\"){width=300}\n", "[甲](../b/c%20d.md#三)\n",
        "上文\n\n---\n\n下文\n", "<details>\n\n内\n\n</details>\n", "H<sub>2</sub>O\n", "1\\. 甲\n", "`a|b`\n", "\\# 甲\n"})
    void writesAsAPersonWouldType(String typed) {
        assertEquals(typed, writer.write(Markdown.document(typed)));
    }

    @Test
    void readsBackTheExamplesOfTheSpecification() {
        List<String> wrong = new ArrayList<>();
        for (String source : ExampleReader.readExampleSources(TestResources.getSpec())) {
            difference(source).ifPresent(wrong::add);
        }

        assertTrue(wrong.isEmpty(), () -> wrong.size() + " examples:\n" + String.join("\n=====\n", wrong));
    }

    @Test
    void readsBackTheExamplesOfTheDialect() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/syntax"))) {
            for (Path file : files.sorted().toList()) {
                difference(Files.readString(file)).ifPresent(wrong::add);
                for (String example : Files.readString(file).split("`{32}")) {
                    difference(example).ifPresent(wrong::add);
                }
            }
        }

        assertTrue(wrong.isEmpty(), () -> wrong.size() + " examples:\n" + String.join("\n=====\n", wrong));
    }

    @Test
    void readsBackThisRepositorysOwnContent() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
            assertTrue(all.size() > 50, all.toString());
            for (Path file : all) {
                String text = Files.readString(file).replaceFirst("(?s)\\A---\n.*?\n---\n", "");

                assertEquals(java.util.Optional.empty(), difference(text), file.toString());
            }
        }
    }

    @Test
    void readsBackRandomText() {
        String[] parts = {"甲", "乙，", "a", " ", "\n", "\n\n", "*", "**", "***", "_", "____", "~~", "`", "``", "[", "](b.md)", "]", "![", "(", ")",
            "- ", "  - ", "    ", "1. ", "3. ", "> ", "# ", "## ", "＃＃", "---\n", "| a | b |\n|---|:-:|\n", "| c \\| d |", "甲<br>乙", "<u>字</u>",
            "<b>字</b>", "&amp;", "&", "\\", "{.right}", "{#x}", "[^1]", "\n\n[^1]: 注\n", "https://a.cn/b_c", "x@y.cn", "```\n", 
            "\n\n<div>\n\n甲\n\n</div>\n\n", "甲<!-- x -->乙", "\n　　甲", "甲\t乙", "[ ] ", "[!NOTE]\n", "1、", "（一）", "：", "5*6", "|", "!", "'", "\"", "+ ", "=", "：**",
            "[a]: b.md\n", "[a]", "<p>x</p>\n\n", "~", "1) ", "www.a.cn", "{", "}", ".", "\n\n1. ", "\n- "};
        List<String> wrong = new ArrayList<>();
        int rounds = Integer.getInteger("fanwen.rounds", 3_000);
        for (int seed = 0; seed < rounds; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            int shown = seed;
            difference(text.toString()).map(found -> "seed " + shown + ": " + found).ifPresent(wrong::add);
        }

        assertTrue(wrong.isEmpty(), () -> wrong.size() + " of " + rounds + ":\n" + wrong.stream().limit(12).reduce("", (a, b) -> a + "\n=====\n" + b));
    }

    /** How a document differs once it is written and read again; empty if it does not. */
    private java.util.Optional<String> difference(String text) {
        Document document = Markdown.document(text);
        String written = writer.write(document);
        Document read = Markdown.document(written);
        return anywhere(document).equals(anywhere(read)) ? java.util.Optional.empty()
                : java.util.Optional.of(text + "\n--- written\n" + written + "\n--- was\n" + anywhere(document) + "\n--- is\n" + anywhere(read));
    }

    /** What may differ: where something stood, and what nobody sees, such as a paragraph of nothing but a comment. */
    private static String anywhere(Document document) {
        String nothing = "Paragraph\\[inlines=\\[\\], attributes=Attributes\\[id=Optional.empty, classes=\\[\\], keys=\\{\\}\\]\\](?:, )?";
        return document.toString().replaceAll("offset=\\d+", "").replaceAll("(?:, HardBreak\\[\\]|, Text\\[text=[\\s\u3000]*\\])*[\\s\u3000]*(\\]\\], attributes=Attributes)", "$1").replaceAll(nothing, "");
    }
}
