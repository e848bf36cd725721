package io.fanwen.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A file of a blog, with sentences in it by which one can tell whether all of its text came through.
 *
 * @param path  below the folder of all blogs
 * @param marks what a reader must find in its page, but for white space; no two posts share one
 */
record BlogPost(String path, byte[] bytes, List<String> marks) {
    /** Ways to say something in a text: {@code @} is where the sentence stands. Everything that stands there is to be read by visitors. */
    private static final List<String> WAYS = List.of("@\n", "前文\n@\n后文\n", "**@**后文\n", "*甲*@_乙_\n", "## @\n", "@\n===\n", "@\n---\n\n丙\n", "- @\n- 乙\n", "* 甲\n    * 乙\n        * @\n",
            "3) 甲\n4) @\n", "1. 甲\n\n   @\n\n   ```\n   代码\n   ```\n2. 乙\n", "| 甲 | 乙 |\n| --- | :-: |\n| 丙 | @ |\n", "甲 | 乙\n--|--\n@ | 丙\n", "> @\n", "> 甲\n> > - @\n",
            "甲[^N]\n\n[^N]: @\n", "[@](https://example.com/a)\n", "[@](/other/)\n", "![@](none.png)\n", "见 `@` 处\n", "```\n@\n```\n", "~~~yaml\n---\ntitle: @\n---\n~~~\n", "```js\nvar a = '@'\n",
            "甲\n\n    @\n\n乙\n", "\t@\n", "<div class=\"x\">@</div>\n", "<div>\n\n@\n\n</div>\n", "<details><summary>甲</summary>\n\n@\n\n</details>\n", "<details>\n<summary>@</summary>\n乙\n</details>\n",
            "<p align=\"center\">@</p>\n", "<center>@</center>\n", "<font color=red>@</font>后文\n", "<table><tr><td>甲</td><td>@</td></tr></table>\n", "<ul><li>@</li></ul>\n", "甲<span style='color:red'>@</span>乙\n",
            "<kbd>@</kbd>\n", "<blockquote>@</blockquote>\n", "<pre><code>@</code></pre>\n", "甲<br>@<br/>乙\n", "甲\n<!-- more -->\n@\n", "<!--more-->@\n", "{% raw %}\n@\n{% endraw %}\n", "{% include a.html %}\n@\n",
            "{% note info %}\n@\n{% endnote %}\n", "{% blockquote 甲, 乙 %}\n@\n{% endblockquote %}\n", "{% codeblock lang:js %}\n@\n{% endcodeblock %}\n", "{% highlight ruby linenos %}\n@\n{% endhighlight %}\n",
            "{{< figure src=\"a.png\" title=\"@\" >}}\n", "{{< figure src=\"a.png\" title=\"甲\" caption=\"@\" >}}\n", "{% asset_img a.png \"@\" '乙' %}\n", "{% codeblock @ lang:js %}\na\n{% endcodeblock %}\n", "{% img left /a.png 300 200 @ %}\n", "{{< highlight go \"linenos=table\" >}}\n@\n{{< /highlight >}}\n", "{{% notice tip %}}\n@\n{{% /notice %}}\n", "{{ page.title }} @ {% if a > 1 %}乙{% endif %}\n",
            "@\n{: .note}\n", "* 目录\n{:toc}\n\n@\n", "词\n: @\n", "[@][甲]\n\n[甲]: https://example.com/b \"题\"\n", "甲  \n@\\\n乙\n", ":smile: @ :+1:\n", "<iframe src=\"https://example.com\"></iframe>\n\n@\n", "<script>var a = 1;</script>\n\n@\n",
            "<div>\n@\n", "<style>\np {}\n</style>\n@\n", "<!-- 甲\n\n乙 -->\n@\n", "---\n\n@\n\n***\n", "甲\u00a0乙\u3000\u200b@\n", "\u0008@\n", "　　@\n　　丙\n", "#@\n", "＃＃ @\n", "1、@\n2、乙\n", "（一）@\n", "1)@\n", "@ {.right}\n",
            "{#甲}@\n", "～～@～～\n", "~~@~~后\n", ":::tip\n@\n:::\n", "$$\n@\n$$\n", "\\*甲\\* @ \\# \\[乙\\]\n", "- [ ] @\n- [x] 乙\n", "<a name=\"x\"></a>@\n", "<h2 id=a>@</h2>\n", "<img src=a.png>@\n", "@<!-- 注 -->乙\n",
            "&nbsp;@&emsp;&copy;\n", "http://example.com/a?b=1&c=2 @\n", "<https://example.com/甲> @\n", "-----BEGIN-----\n@\n-----END-----\n", "@\n\n\n\n\n\n\n丁\n", "+++\n@\n+++\n", "## 书写经验\n\n@\n",
            "### 书写经验（35人觉得有用）\n\n甲\n\n### 书写经验\n\n@\n", "## 【第3篇】@\n\n甲\n", "[TOC]\n\n@\n", "[[toc]]\n@\n", "==@==\n", "^[@]\n", "_@_\n", "***@***\n", "甲_@_乙\n", "<u>@</u>\n", "> [!NOTE]\n> @\n", 
            "<Tabs>\n\n@\n\n</Tabs>\n", "<custom-element>@</custom-element>\n", "<o:p>@</o:p>\n", "<form><input value=1>@</form>\n", "甲 <b>@ 乙\n", "</div>@\n", "<甲>@</甲>\n", "a<b>@</b>c\n", "<dl><dt>@</dt><dd>乙</dd></dl>\n",
            "* 甲\n\n      @\n", "> ```\n> @\n> ```\n", "1. 甲\n> @\n", "- 甲\n@\n", "| @ |\n", "@ | 乙\n", "`` ` @ ``\n", "`@\n", "**@\n", "[@\n", "![@\n", "<@>\n");
    /** What may stand in a sentence; none of it means anything in CommonMark where it stands. */
    private static final List<String> WORDS = List.of("", "", "", "（“甲”）——乙……", "电话138****5678", "snake_case_name", "3~5天", "甲(乙)丙", "{丙}", "____", "【第3篇】", "第2篇", "100%", "a/b", "甲、乙；丙", "李*明", "$x$", "甲:乙", "£€①Ⅳ", "𠮷😀", "a'b", "甲+乙=丙",
            "书写经验", "@某人", "～", "C:\\目录", "a.b@c.cn");

    static BlogPost make(int number, long seed) {
        Random random = new Random(seed * 1_000_003 + number);
        BlogHabit habit = new BlogHabit(number % BlogHabit.ALL);
        List<String> marks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(40) == 0 ? 0 : 1 + random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            String way = WAYS.get((number + i * 37 + random.nextInt(3)) % WAYS.size());
            String mark = "记号" + number + "之" + "甲乙丙丁戊".charAt(i) + word(way, marks, random) + "完";
            marks.add(mark);
            text.append(way.replace("^N", "^" + i).replace("@", mark)).append(random.nextInt(9) == 0 ? "" : "\n");
        }
        if (parts > 0 && random.nextInt(60) == 0) {
            text.append("很长的一行，".repeat(20_000)).append('\n');
        }
        String body = random.nextInt(5) == 0 ? text.toString().stripTrailing() : text.toString();
        return new BlogPost(habit.path(number, random), habit.file(number, body, random), marks);
    }

    /** Asterisks that could make a pair with others are no text, in CommonMark. */
    private static String word(String way, List<String> before, Random random) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        boolean pairs = word.contains("*") && (way.contains("*") || before.stream().anyMatch(mark -> mark.contains("*")));
        return pairs || way.matches("(?s).*(?:[*_~]@|@[*_~]).*") ? "" : word;
    }
}
