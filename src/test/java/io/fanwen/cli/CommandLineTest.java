package io.fanwen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell.Said;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to somebody who types a command: help, and what is wrong with the words typed. */
class CommandLineTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help", "-h"})
    void listsItsCommands(String words) {
        Said said = Shell.in(folder).run(words.isEmpty() ? new String[0] : new String[] {words});

        assertEquals(0, said.exit());
        assertEquals("", said.err());
        for (String command : List.of("fanwen build", "fanwen new site DIR", "fanwen new article TITLE", "fanwen list")) {
            assertTrue(said.out().contains(command), said.out());
        }
    }

    @ParameterizedTest
    @CsvSource({"build,--keep-going", "new,--category", "list,--hottest"})
    void explainsACommand(String command, String option) {
        Said asked = Shell.in(folder).run(command, "--help");

        assertEquals(0, asked.exit());
        assertTrue(asked.out().contains(option), asked.out());
        assertEquals(asked, Shell.in(folder).run("help", command));
        assertEquals(asked, Shell.in(folder).run(command, "-h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "new", "list"})
    void namesEveryOptionInItsHelpInBothLanguages(String command) throws IOException {
        Set<String> options = new TreeSet<>();
        List.of(new BuildCommand(), new NewCommand(), new ListCommand()).stream().filter(c -> c.name().equals(command))
                .forEach(c -> c.options().getOptions().forEach(option -> options.add("--" + option.getLongOpt())));

        for (Shell shell : List.of(Shell.in(folder), Shell.chineseIn(folder))) {
            Set<String> told = new TreeSet<>();
            Pattern.compile("(?m)^ {2}(--[a-z-]+)").matcher(shell.run(command, "--help").out()).results().forEach(m -> told.add(m.group(1)));
            told.remove("--debug");

            assertEquals(options, told);
        }
    }

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        Set<Object> english = words("en").keySet();
        Set<Object> chinese = words("zh").keySet();

        // Chinese has no form of its own for one.
        Set<Object> onlyEnglish = new TreeSet<>(english);
        onlyEnglish.removeAll(chinese);
        onlyEnglish.removeIf(key -> key.toString().endsWith(".one"));
        assertEquals(Set.of(), onlyEnglish);
        assertTrue(english.containsAll(chinese), "only in Chinese: " + chinese);
    }

    @Test
    void speaksChineseToChineseUsers() {
        Said said = Shell.chineseIn(folder).run("help");

        assertTrue(said.out().startsWith("fanwen（范文）"), said.out());
    }

    @Test
    void letsAUserChooseTheLanguage() {
        assertTrue(Shell.chineseIn(folder).with("FANWEN_LANG", "en").run("help").out().startsWith("fanwen: turns"));
    }

    @Test
    void namesItsVersion() {
        Said said = Shell.in(folder).run("--version");

        assertEquals(0, said.exit());
        assertTrue(said.out().matches("fanwen \\S+\\R"), said.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bulid                     | fanwen: there is no command "bulid"; the commands are: build, serve, check, publish, new, import, list, heat
            build --cleen             | fanwen: build does not know the option --cleen; see fanwen build --help
            build --now               | fanwen: the option --now wants a value; see fanwen build --help
            build -C                  | fanwen: the option -C wants a value; see fanwen build --help
            build everything          | fanwen: do not know what to do with "everything"; see fanwen build --help
            build --now yesterday     | fanwen: "yesterday" is not a day; write it as year-month-day, such as 2026-03-01, or with a time: 2026-03-01T08:00
            build --now 2026-02-30    | fanwen: "2026-02-30" is not a day; write it as year-month-day, such as 2026-03-01, or with a time: 2026-03-01T08:00
            list --limit many         | fanwen: "many" after --limit is not a number from 1 to 1000000
            list --limit 0            | fanwen: "0" after --limit is not a number from 1 to 1000000
            list --limit 1000001      | fanwen: "1000001" after --limit is not a number from 1 to 1000000
            list --now never          | fanwen: "never" is not a day; write it as year-month-day, such as 2026-03-01, or with a time: 2026-03-01T08:00
            new                       | fanwen: what is to be made? fanwen new site DIR, or fanwen new article TITLE
            new page                  | fanwen: what is to be made? fanwen new site DIR, or fanwen new article TITLE
            new site                  | fanwen: where? fanwen new site DIR
            new site a b              | fanwen: do not know what to do with "b"; see fanwen new --help
            new article               | fanwen: what is it called? fanwen new article TITLE
            """)
    void saysWhatIsWrongWithTheWords(String words, String message) {
        SmallSite.in(folder);

        Said said = Shell.in(folder).run(words.split(" "));

        assertEquals(message + System.lineSeparator(), said.err());
        assertEquals("", said.out());
        assertEquals(2, said.exit());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bulid                     | fanwen: 没有“bulid”这个命令；可用的命令有：build, serve, check, publish, new, import, list, heat
            build --cleen             | fanwen: build 没有 --cleen 这个选项；请看 fanwen build --help
            build --now 昨天          | fanwen: “昨天”不是日期；请写成 年-月-日，例如 2026-03-01，也可以带时间：2026-03-01T08:00
            """)
    void saysItInChinese(String words, String message) {
        Said said = Shell.chineseIn(folder).run(words.split(" "));

        assertEquals(message + System.lineSeparator(), said.err());
        assertEquals(2, said.exit());
    }

    @Test
    void worksInAnotherFolderBeforeAndAfterTheCommand() {
        SmallSite.in(folder.resolve("there")).article("通知/a.md", "甲", "date: 2026-01-01");

        Said before = Shell.in(folder).run("-C", "there", "list", "--csv");
        Said after = Shell.in(folder).run("list", "--csv", "-C", "there");

        assertEquals(0, before.exit(), before.err());
        assertTrue(before.out().contains("content/通知/a.md"), before.out());
        assertEquals(before, after);
    }

    @Test
    void namesAFolderWithoutASite() {
        for (String[] words : List.of(new String[] {"build"}, new String[] {"list"})) {
            Said said = Shell.in(folder).run(words);

            assertEquals("site.yaml: error: there is no site.yaml in this folder\n"
                    + "  hint: make a site with: fanwen new site DIR, or name the folder of one with: fanwen -C DIR\n",
                    said.err().replaceAll("(?s)\\R\\d+ error.*", "\n"));
            assertEquals(1, said.exit());
        }
    }

    @Test
    void keepsAStackTraceToItselfUnlessAsked() throws IOException {
        SmallSite.in(folder).article("通知/a.md", "甲", "date: 2026-01-01").with("file", "in the way");

        Said quiet = Shell.in(folder).run("build", "--out", "file/below");
        Said asked = Shell.in(folder).run("build", "--out", "file/below", "--debug");

        assertFalse(quiet.err().contains("\tat ") || quiet.err().contains("Exception") || quiet.err().contains("io.fanwen"), quiet.err());
        assertTrue(asked.err().startsWith(quiet.err()), asked.err());
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (var in = Texts.class.getResourceAsStream("texts_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
