package io.fanwen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell;
import io.fanwen.cli.Shell.Said;
import io.fanwen.cli.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Chinese author is told, word for word, who makes one mistake in one sound article: where it is, and what to type instead. */
class AuthorsMistakesTest {
    private static final Path ARTICLE = Path.of("src/test/resources/hostile/sound-article.md");

    @TempDir
    Path site;

    @Test
    void makesNoMistake() throws IOException {
        SmallSite.in(site).with("content/财务会计/cashier.md", Files.readString(ARTICLE));

        Said said = Shell.chineseIn(site).run("build", "--now", "2026-11-23");

        assertEquals("", said.err());
        assertEquals(0, said.exit());
    }

    @Test
    void leavesOutTheTitle() throws IOException {
        says("title: 出纳与应收会计岗位职责\n", "", 1, """
                content/财务会计/cashier.md: 错误: 这个文件没有标题
                  提示：在文件最上面两行 --- 之间写一行“title: 放假通知”，或者正文第一行写“# 放假通知”
                """);
    }

    @Test
    void typesADayThatDoesNotExist() throws IOException {
        says("date: 2024.8.8", "date: 2024年6月31日", 1, """
                content/财务会计/cashier.md:3:7: 错误: “2024年6月31日”不是日期：没有这一天
                  date: 2024年6月31日
                        ^
                  提示：按年-月-日书写，例如 2026-03-01
                """);
    }

    @Test
    void misspellsAField() throws IOException {
        says("topics: [", "topcis: [", 0, """
                content/财务会计/cashier.md:4:1: 警告: 没有“topcis”这个字段
                  topcis: [岗位职责, 财务, 出纳, 印章, 离职交接]
                  ^
                  提示：是不是想写 topics？
                """);
    }

    @Test
    void writesWordsForANumber() throws IOException {
        says("heat: 1540", "heat: 一千五", 1, """
                content/财务会计/cashier.md:5:7: 错误: “heat”应当是 0 到 999999999 的整数，这里却是“一千五”
                  heat: 一千五
                        ^
                  提示：只写数字，例如 heat: 54
                """);
    }

    @Test
    void givesAFieldTwice() throws IOException {
        says("rating: 4\n", "rating: 4\n推荐度: 4.5\n", 1, """
                content/财务会计/cashier.md:7:1: 错误: “推荐度”和“rating”是同一个字段，写了两次
                  推荐度: 4.5
                  ^
                  提示：保留其中一个
                """);
    }

    @Test
    void forgetsToEndTheFrontMatter() throws IOException {
        says("---\n\n两个岗位", "\n两个岗位", 1, """
                content/财务会计/cashier.md:1:1: 错误: 从这里开始的文首信息没有结束
                  ---
                  ^
                  提示：在最后一项下面加一行三个减号：---。如果只想在文章开头画一条分隔线，请改写成 ***
                """);
    }

    @Test
    void forgetsTheClosingBracket() throws IOException {
        says("离职交接]", "离职交接", 1, """
                content/财务会计/cashier.md:4:9: 错误: 括号 [ 没有配对
                  topics: [岗位职责, 财务, 出纳, 印章, 离职交接
                          ^
                  提示：在值的末尾补上另一半；如果括号是文字的一部分，给值加上引号
                """);
    }

    @Test
    void linksToAFileThatIsNotThere() throws IOException {
        says("两个岗位放在一起写", "[两个岗位](../财务会计/cashiers.md)放在一起写", 1, """
                content/财务会计/cashier.md:10:1: 错误: “../财务会计/cashiers.md”所指的文件不存在
                  [两个岗位](../财务会计/cashiers.md)放在一起写，是为了看清牵制关系：钱从谁手里过，账由谁来记，谁来核对。
                  ^
                  提示：是不是 cashier.md
                """);
    }

    @Test
    void linksToAHeadingThatIsNotThere() throws IOException {
        says("催款函、回函", "[催款函](#催款函格式)、回函", 1, """
                content/财务会计/cashier.md:61:4: 错误: 这个链接所指的页面里没有标题“催款函格式”
                  （五）[催款函](#催款函格式)、回函、通话记录统一归档，保证随时可以作为主张权利的证据。
                  　　　^
                  提示：给那个标题加上 {#名称}，或者删去 # 和它后面的内容
                """);
    }

    @Test
    void writesASecondExperience() throws IOException {
        says("> [!TIP]", "### 写作经验\n\n> [!TIP]", 1, """
                content/财务会计/cashier.md:47:1: 错误: “写作经验”是这一篇的第二个书写经验，第一个在第 39 行
                  ### 写作经验
                  ^
                  提示：把两处合成一处；如果这是新的一篇，在它的正文上面加一行“## ”和标题。经验里面的小标题请用“#### ”
                """);
    }

    @Test
    void shiftsTheFrontMatterDown() throws IOException {
        says("---\ntitle:", "\n---\ntitle:", 1, """
                content/财务会计/cashier.md:2:1: 错误: 文首信息从第 2 行开始，没有放在第一行，会被当成正文显示
                  ---
                  ^
                  提示：把 --- 这一行上面的内容删掉，空行和空格也要删
                """);
    }

    @Test
    void typesAScript() throws IOException {
        says("三、票据与印鉴", "<script>alert(1)</script>三、票据与印鉴", 0, """
                content/财务会计/cashier.md:26:1: 警告: 这段 HTML 没有照原样显示：去掉了 <script>
                  <script>alert(1)</script>三、票据与印鉴
                  ^
                  提示：请改用 Markdown 来写；如果本站的每位作者都可以在页面里运行脚本，可在 site.yaml 中设置 html: trust
                """);
    }

    private void says(String typed, String instead, int exit, String message) throws IOException {
        String sound = Files.readString(ARTICLE);
        assertTrue(sound.contains(typed), typed);
        int at = sound.indexOf(typed);
        SmallSite.in(site).with("content/财务会计/cashier.md", sound.substring(0, at) + instead + sound.substring(at + typed.length()));

        Said said = Shell.chineseIn(site).run("build", "--now", "2026-11-23");

        String summary = exit == 0 ? "1 个警告\n" : "1 个错误，0 个警告。什么都没有发布。\n";
        assertEquals(message + summary, said.err().replace(System.lineSeparator(), "\n"));
        assertEquals(exit, said.exit());
    }
}
