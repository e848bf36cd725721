package io.fanwen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fanwen.Tree;
import io.fanwen.cli.Shell.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishing to a bare repository on the disk, by the git program. */
class PublishToGitTest {
    @TempDir
    Path folder;

    private SmallSite site;

    @BeforeEach
    void begin() throws IOException {
        assumeTrue(hasGit(), "no git on this machine; .ci/publish installs it");
        git(folder, "init", "-q", "--bare", "remote.git");
        site = site("pages");
    }

    @Test
    void commitsTheSiteToTheBranch() throws IOException {
        Said said = publish();

        assertEquals(0, said.exit(), said.err());
        assertSame();
        assertTrue(Files.exists(checkout().resolve(".nojekyll")));
        assertEquals("1", git(remote(), "rev-list", "--count", "pages"));
    }

    @Test
    void sendsWhatIsDifferentOnTopOfWhatIsThere() throws IOException {
        publish();
        site.article("通知/b.md", "放假通知").article("通知/a.md", "新通知");

        Said said = publish();

        assertEquals(0, said.exit(), said.err());
        assertSame();
        assertEquals("2", git(remote(), "rev-list", "--count", "pages"));
        assertTrue(publish().out().contains("is up to date"));
        assertEquals("2", git(remote(), "rev-list", "--count", "pages"));
    }

    @Test
    void removesWhatTheSiteNoLongerHas() throws IOException {
        site.article("通知/b.md", "放假通知");
        publish();
        Files.delete(folder.resolve("a/content/通知/b.md"));

        assertEquals(0, publish().exit());
        assertSame();
    }

    @Test
    void leavesTheUsersRepositoryAlone() throws IOException {
        Path work = folder.resolve("a");
        git(work, "init", "-q", "-b", "main");
        Files.writeString(work.resolve(".gitignore"), "/site/\n/.fanwen/\n");
        git(work, "add", "-A");
        git(work, "commit", "-q", "-m", "one");
        Files.writeString(work.resolve("content/stashed.txt"), "stashed");
        git(work, "add", "-A");
        git(work, "stash", "-q");
        Files.writeString(work.resolve("content/staged.txt"), "staged");
        git(work, "add", "content/staged.txt");
        site.with("content/.dirty", "dirty");
        String before = state(work);

        Said said = Shell.in(work).with("GIT_DIR", "/nonexistent").run("publish");

        assertEquals(0, said.exit(), said.err());
        assertEquals(before, state(work));
    }

    @Test
    void neverOverwritesWhatSomebodyElsePushed() throws IOException {
        publish();
        pushOfSomebodyElse("CNAME", "www.example.org");
        String tip = git(remote(), "rev-parse", "pages");
        site.article("通知/b.md", "放假通知");

        Said said = publish();

        assertEquals(2, said.exit(), said.out());
        assertTrue(said.err().contains("is not from fanwen"), said.err());
        assertEquals(tip, git(remote(), "rev-parse", "pages"));
        assertEquals(0, publish("--take-over").exit());
        assertEquals("www.example.org", Files.readString(checkout().resolve("CNAME")), "the domain's name is kept");
        site.article("通知/c.md", "会议通知");
        assertEquals(0, publish().exit());
        assertEquals("www.example.org", Files.readString(checkout().resolve("CNAME")));
    }

    @Test
    void noticesAPushBetweenLookingAndSending() throws IOException {
        publish();
        String first = git(remote(), "rev-parse", "pages");
        pushOfSomebodyElse("other.txt", "other");
        String other = git(remote(), "rev-parse", "pages");
        // The server shows the old tip to whoever looks, as it would have a moment earlier.
        git(remote(), "update-ref", "refs/heads/pages", first);
        hook("pre-receive", "env -u GIT_QUARANTINE_PATH git update-ref refs/heads/pages " + other);
        site.article("通知/b.md", "放假通知");

        Said said = publish();

        assertEquals(3, said.exit(), said.err());
        assertEquals(other, git(remote(), "rev-parse", "pages"));
    }

    @Test
    void showsWhatAHookSays() throws IOException {
        publish();
        String tip = git(remote(), "rev-parse", "pages");
        hook("pre-receive", "echo 'only on Fridays' >&2; exit 1");
        site.article("通知/b.md", "放假通知");

        Said said = publish();

        assertEquals(3, said.exit(), said.out());
        assertTrue(said.err().contains("only on Fridays"), said.err());
        assertEquals(tip, git(remote(), "rev-parse", "pages"));
    }

    @Test
    void changesNothingInADryRun() throws IOException {
        Said said = publish("--dry-run");

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("add      通知/a.html"), said.out());
        assertEquals("", git(remote(), "for-each-ref"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "a..b", "a b", "a~1", "a:b", ".a", "a.lock", "a/"})
    void refusesWhatIsNoBranch(String branch) throws IOException {
        site = site("\"" + branch + "\"");

        Said said = publish();

        assertEquals(1, said.exit(), said.out());
        assertTrue(said.err().contains("cannot be the branch"), said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--upload-pack=touch x", "-x"})
    void refusesARepositoryThatIsAnOption(String repository) {
        site.with("site.yaml", settings(repository, "pages"));

        Said said = publish();

        assertEquals(1, said.exit(), said.out());
        assertTrue(said.err().contains("cannot be the repository"), said.err());
    }

    @Test
    void takesNoPasswordFromTheAddress() {
        site.with("site.yaml", settings("https://me:hunter2@git.example/me/site.git", "pages"));

        Said said = publish();

        assertEquals(1, said.exit(), said.out());
        assertFalse(said.err().contains("hunter2"), said.err());
    }

    @Test
    void saysWhatIsWrongWithARepositoryThatIsNotThere() {
        site.with("site.yaml", settings("../nowhere.git", "pages"));

        Said said = publish();

        assertEquals(3, said.exit(), said.out());
        assertTrue(said.err().contains("git could not do it"), said.err());
    }

    @Test
    void refusesSecretsThatOthersMayRead() throws IOException {
        Path secrets = Files.writeString(folder.resolve("credentials"), "FANWEN_SECRET_PAGES_TOKEN=hunter2\n");
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-r--r--"));

        Said said = Shell.in(folder.resolve("a")).with("FANWEN_CREDENTIALS", secrets.toString()).run("publish");

        assertEquals(2, said.exit(), said.out());
        assertTrue(said.err().contains("chmod 600"), said.err());
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        assertEquals(0, Shell.in(folder.resolve("a")).with("FANWEN_CREDENTIALS", secrets.toString()).run("publish").exit());
    }

    @Test
    void goesOnAfterItsOwnRepositoryWasDeleted() throws IOException {
        publish();
        Tree.delete(folder.resolve("a/.fanwen/publish"));
        site.article("通知/b.md", "放假通知");

        assertEquals(0, publish().exit());
        assertSame();
        assertNotEquals("1", git(remote(), "rev-list", "--count", "pages"));
    }

    private SmallSite site(String branch) {
        return SmallSite.in(folder.resolve("a")).with("site.yaml", settings("../remote.git", branch))
                .article("通知/a.md", "通知", "date: 2026-01-01");
    }

    private static String settings(String repository, String branch) {
        return "title: 范文\naddress: https://www.example.com/\npublish:\n  pages: {kind: git, repository: \"" + repository + "\", branch: "
                + branch + "}\n";
    }

    private Path remote() {
        return folder.resolve("remote.git");
    }

    private Said publish(String... options) {
        List<String> words = new ArrayList<>(List.of("publish", "--now", "2026-11-25"));
        words.addAll(List.of(options));
        return Shell.in(folder.resolve("a")).run(words.toArray(String[]::new));
    }

    private Path checkout() throws IOException {
        Path checkout = folder.resolve("checkout");
        Tree.delete(checkout);
        git(folder, "clone", "-q", "-b", "pages", "remote.git", "checkout");
        return checkout;
    }

    private void assertSame() throws IOException {
        var there = Tree.read(checkout());
        there.keySet().removeIf(path -> path.startsWith(".git/") || path.equals(".nojekyll"));
        assertEquals(List.of(), Tree.differences(Tree.read(folder.resolve("a/site")), there));
    }

    private void pushOfSomebodyElse(String file, String text) throws IOException {
        Path checkout = checkout();
        Files.writeString(checkout.resolve(file), text);
        git(checkout, "add", "-A");
        git(checkout, "commit", "-q", "-m", "mine");
        git(checkout, "push", "-q");
    }

    private void hook(String name, String script) throws IOException {
        Path hook = remote().resolve("hooks").resolve(name);
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String state(Path work) throws IOException {
        return git(work, "rev-parse", "HEAD") + git(work, "status", "--porcelain") + git(work, "stash", "list")
                + git(work, "ls-files", "-s") + git(work, "for-each-ref");
    }

    private static boolean hasGit() throws IOException {
        try {
            git(Path.of("."), "--version");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String git(Path folder, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of("git", "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        Process git = builder.start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            assertEquals(0, git.waitFor(), String.join(" ", words) + ": " + said);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return said;
    }
}
