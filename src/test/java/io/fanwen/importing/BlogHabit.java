package io.fanwen.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * How one blogger writes front matter and saves files: 25 of them, each with ways of its own.
 *
 * @param number from 0 to 24
 */
record BlogHabit(int number) {
    static final int ALL = 25;

    private static final List<String> FORMS = List.of("yaml", "toml", "unmarked", "yaml", "json", "yaml-dots", "yaml-spaces", "yaml", "json-hexo", "yaml-tabs",
            "yaml", "none", "toml", "yaml-broken", "yaml", "open", "yaml-long", "toml-broken", "yaml", "yaml-twice", "yaml-comments", "yaml", "toml-dates", "rules", "yaml-null");
    private static final List<String> LISTS = List.of("[%s, 乙]", "\n- %s\n- 乙", "%s, 乙", "\n  - [%s, 乙]\n  - 丙", "%s", "null", "[[%s], [乙, 丙]]", "\"%s\"",
            "%s、乙", "3", "[]", "\n    - %s", "~", "['%s']", "%s 乙", "\n- \"%s\"\n- C#", "{%s: 1}", "甲/%s", "", "%s;乙", "[2016, 1.10, no]", "\n-\n- %s", "'#%s'", "[%s,]", "a > %s");
    private static final List<String> DATES = List.of("2019-01-02 03:04:05", "2018-3-4", "2017/05/06", "2016-07-08T09:10:11Z", "2015-01-02T03:04:05+08:00",
            "Mon, 02 Jan 2017 15:04:05 +0800", "2014年1月2日", "'2013-02-03'", "20120304", "去年", "2011-01-02 3:04", "2010.1.2", "");

    /** The bytes of a file: matter and a text. @param text with line feeds */
    byte[] file(int post, String text, Random random) {
        String all = matter(post, random) + text;
        String ended = switch (number % 6) {
            case 1 -> all.replace("\n", "\r\n");
            case 4 -> random.nextInt(4) == 0 ? all.replace("\n", "\r") : all;
            default -> all;
        };
        if (number % 7 == 3) {
            return ("\ufeff" + ended).getBytes(StandardCharsets.UTF_8);
        }
        return ended.getBytes(encoding(random));
    }

    /** Two write their files in encodings of old. */
    private Charset encoding(Random random) {
        return number == 5 ? Charset.forName("GB18030") : number == 16 && random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** Some of them say nothing of themselves. */
    private String matter(int post, Random random) {
        String title = List.of("第" + post + "号", "\"引号: " + post + "\"", post + ": 冒号 #井号", "[方括号] " + post, "'单引''号 " + post + "'", "" + post, "1.10", "@" + post, "a \\ b " + post)
                .get(random.nextInt(9));
        String tags = LISTS.get((number + random.nextInt(3)) % LISTS.size()).replace("%s", "标签" + post % 7);
        String categories = LISTS.get((number + 5 + random.nextInt(3)) % LISTS.size()).replace("%s", "栏目" + post % 5);
        String date = DATES.get(random.nextInt(DATES.size()));
        String yaml = "title: " + title + "\ndate: " + date + "\ntags: " + tags + "\ncategories: " + categories + "\n";
        return switch (FORMS.get(number)) {
            case "yaml" -> "---\n" + yaml + "---\n\n";
            case "yaml-dots" -> "---\n" + yaml + "...\n";
            case "yaml-spaces" -> "\n--- \n" + yaml + "---   \n";
            case "yaml-tabs" -> "---\n" + yaml.replace(": ", ":\t").replace("  -", "\t-") + "---\n\n";
            case "yaml-broken" -> "---\n" + yaml + "summary: \"没有收尾\ncover: [a\n---\n\n";
            case "yaml-long" -> "---\n" + yaml + "keywords: " + "很长的".repeat(random.nextInt(2) == 0 ? 30_000 : 300) + "\n---\n\n";
            case "yaml-twice" -> "---\n" + yaml + yaml + "---\n\n";
            case "yaml-comments" -> "---\n# 说明\n" + yaml + "# ---\nsummary: >-\n  折行的\n  摘要\nseo:\n  title: 别的\n---\n\n";
            case "yaml-null" -> "---\ntitle:\ndate: null\ntags: ~\nauthor: {name: 李明}\n---\n\n";
            case "unmarked" -> yaml + "---\n\n";
            case "open" -> "---\n" + yaml + "\n";
            case "rules" -> random.nextBoolean() ? "---\n\n" : "***\n\n";
            case "json" -> "{\n  \"title\": \"第" + post + "号\",\n\t\"date\": \"2019-01-02\",\n  \"tags\": [\"a}b\", \"乙\"],\n  \"params\": {\"a\": {\"b\": [1, null]}}\n}\n\n";
            case "json-hexo" -> "\"title\": \"第" + post + "号\",\n\"date\": \"2019-01-02\",\n\"tags\": [\"甲\"]\n;;;\n\n";
            case "toml" -> "+++\ntitle = \"第" + post + "号\"\ndate = 2019-01-02\ntags = [\"甲\", 'C:\\d']\ncategories = [\"栏目\"]\n[params]\n  a = \"\"\"\n多行\n\"\"\"\n+++\n\n";
            case "toml-dates" -> "+++\ntitle = '第" + post + "号'\ndate = 2019-01-02 03:04:05Z\n[taxonomies]\ntags = [[\"a\"], [\"b\"]]\n+++\n";
            case "toml-broken" -> "+++\ntitle = 第" + post + "号\ndate = \"2019-01-02\ntags: [甲]\n+++\n";
            default -> "";
        };
    }

    /** The file's path in the blog. Every blogger has another order. */
    String path(int post, Random random) {
        String name = switch (random.nextInt(12)) {
            case 0 -> "a b " + post;
            case 1 -> "100%" + post + "%20";
            case 2 -> "😀" + post;
            case 3 -> "2019-01-02-" + post;
            case 4 -> "长".repeat(70) + post;
            case 5 -> "#" + post + "&'(1)";
            case 6 -> "名 称" + post + "（上）";
            case 7 -> "con." + post;
            case 8 -> "e\u0301" + post;
            case 9 -> "-" + post + "-";
            case 10 -> post + "/index";
            default -> "p" + post;
        };
        String folder = List.of("source/_posts", "content/post", "_posts", "posts/2019/03", "文章", "content/甲/乙").get(number % 6);
        return "blog" + number + "/" + folder + "/" + name + (number == 8 ? ".markdown" : number == 9 ? ".MD" : ".md");
    }
}
