package io.fanwen.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fanwen.cli.Shell;
import io.fanwen.cli.SmallSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bloggers type, its text is read by the visitors of the pages that it becomes. */
class BlogBodiesTest {
    /** {@code mvn test -Dtest=BlogBodiesTest -Dfanwen.posts=9000} for the long run. */
    private static final int POSTS = Integer.getInteger("fanwen.posts", 250);
    private static final long SEED = Long.getLong("fanwen.seed", 1);
    private static final int SHOWN = 1200;
    private static final Pattern MARK = Pattern.compile("记号([0-9]+)之");

    @TempDir Path folder;

    @Test
    void losesNothingThatVisitorsAreToRead() throws Exception {
        Path site = Files.createDirectory(folder.resolve("library"));
        SmallSite.in(site).with("site.yaml", "title: 范文\naddress: https://www.example.com/\nword: off\n");
        List<BlogPost> posts = new ArrayList<>();
        for (int number = 0; number < POSTS; number++) {
            BlogPost post = BlogPost.make(number, SEED);
            Path file = folder.resolve("blogs/" + post.path());
            Files.createDirectories(file.getParent());
            Files.write(file, post.bytes());
            posts.add(post);
        }

        Shell.Said said = Shell.in(site).run("import", "../blogs");
        Shell.Said built = Shell.in(site).run("build", "--drafts");

        String seed = "seed " + SEED + ", " + POSTS + " posts\n";
        assertFalse((said.out() + said.err()).contains("at io.fanwen."), () -> seed + said.err());
        assertEquals("", errors(said) + errors(built), seed);
        assertEquals(0, said.exit() + built.exit(), seed);
        assertEquals("", lost(posts, read(site.resolve("site"))), seed);
    }

    private static String errors(Shell.Said said) {
        return Stream.of(said.err().split("(?m)^(?=\\S+: (?:error|warning|note): )")).filter(one -> one.contains(" error: ")).collect(Collectors.joining());
    }

    /** Sentences that no page shows, and the files that they were in. */
    private static String lost(List<BlogPost> posts, Map<String, String> read) {
        StringBuilder lost = new StringBuilder();
        for (BlogPost post : posts) {
            for (String mark : post.marks()) {
                Matcher number = MARK.matcher(mark);
                if (number.find() && !read.getOrDefault(number.group(1), "").contains(mark)) {
                    String text = new String(post.bytes(), StandardCharsets.UTF_8);
                    lost.append(post.path()).append(" lost ").append(mark).append(":\n").append(text, 0, Math.min(text.length(), SHOWN)).append("\n\n");
                }
            }
        }
        return lost.toString();
    }

    /** What the pages show, without white space, by the number of the post that they are of. */
    private static Map<String, String> read(Path published) throws IOException {
        Map<String, String> read = new HashMap<>();
        try (Stream<Path> files = Files.walk(published)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".html")).toList()) {
                String html = Files.readString(file);
                String text = html.substring(html.indexOf("<main")).replaceAll("<[^>]*>", "").replaceAll("\\s", "")
                        .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
                Set<String> numbers = new TreeSet<>();
                MARK.matcher(text).results().forEach(found -> numbers.add(found.group(1)));
                numbers.forEach(number -> read.merge(number, text, String::concat));
            }
        }
        return read;
    }
}
