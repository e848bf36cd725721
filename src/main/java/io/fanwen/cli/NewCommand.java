package io.fanwen.cli;

import io.fanwen.address.Slug;
import io.fanwen.build.Today;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code fanwen new site DIR} and {@code fanwen new article TITLE}. Never replaces a file. */
final class NewCommand implements Command {
    /** What Chinese titles begin with besides letters. */
    private static final String OPENING = "《【（“‘「";

    @Override
    public String name() {
        return "new";
    }

    @Override
    public Options options() {
        return new Options().addOption(Option.builder().longOpt("category").hasArg().get())
                .addOption(Option.builder().longOpt("draft").get())
                .addOption(Option.builder().longOpt("now").hasArg().get());
    }

    @Override
    public Exit run(Invocation invocation) throws IOException, Usage {
        List<String> words = invocation.words();
        String what = words.isEmpty() ? "" : words.get(0);
        if (what.equals("site")) {
            return site(invocation, words.subList(1, words.size()));
        }
        if (what.equals("article")) {
            return article(invocation, words.subList(1, words.size()));
        }
        throw new Usage(invocation.texts().text("new.what"));
    }

    private static Exit site(Invocation invocation, List<String> words) throws IOException, Usage {
        if (words.size() != 1) {
            throw new Usage(invocation.texts().text(words.isEmpty() ? "new.site-where" : "too-many-words",
                    words.isEmpty() ? "" : words.get(1), "new"));
        }
        Path folder = invocation.path(words.get(0));
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new Usage(invocation.texts().text("new.folder-not-empty", words.get(0)));
        }
        Language language = invocation.language();
        ZoneId zone = language == Language.CHINESE ? ZoneId.of("Asia/Shanghai") : ZoneId.of("UTC");
        new NewSite(language.tag(), Map.of("title", quoted(folder), "today", today(invocation, zone).toString())).write(folder);
        invocation.say(invocation.texts().text("new.site-made", words.get(0)));
        return Exit.DONE;
    }

    private static Exit article(Invocation invocation, List<String> words) throws IOException, Usage {
        String title = String.join(" ", words).strip().replaceAll("\\s+", " ");
        if (title.isEmpty()) {
            throw new Usage(invocation.texts().text("new.article-title"));
        }
        Path site = invocation.site();
        if (!Files.exists(site.resolve("site.yaml"))) {
            throw new Usage(invocation.texts().text("new.no-site", site));
        }
        Outcome<SiteConfig> read = SiteConfigReader.read(site, invocation.terminal().settings());
        if (read.value().isEmpty()) {
            read.diagnostics().forEach(d -> invocation.terminal().err().print(invocation.wording().render(d)));
            return Exit.CONTENT_HAS_ERRORS;
        }
        SiteConfig config = read.value().get();
        String path = "content/" + category(invocation) + "/" + fileName(invocation, title, false) + ".md";
        write(invocation, site.resolve(path), text(invocation, config, title));
        invocation.say(invocation.texts().text("new.article-made", path));
        return Exit.DONE;
    }

    private static void write(Invocation invocation, Path file, String text) throws IOException, Usage {
        Files.createDirectories(file.getParent());
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Usage(invocation.texts().text("new.exists", file));
        }
    }

    private static String text(Invocation invocation, SiteConfig config, String title) throws IOException, Usage {
        StringBuilder text = new StringBuilder("---\ntitle: ").append(value(title))
                .append("\ndate: ").append(today(invocation, config.zone()))
                .append("\nslug: ").append(value(fileName(invocation, title, config.addresses().pinyin())))
                .append("\ntopics: []\n");
        if (invocation.has("draft")) {
            text.append("draft: true\n");
        }
        String language = config.language().startsWith("zh") ? "zh" : "en";
        return text.append("---\n\n").append(body(language).replace("{title}", title)).toString();
    }

    /** A text as a field has it; in quotes where its first sign would mean something else. */
    private static String value(String text) {
        int first = text.codePointAt(0);
        boolean plain = Character.isLetterOrDigit(first) || OPENING.indexOf(first) >= 0;
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String body(String language) throws IOException {
        try (InputStream in = NewCommand.class.getResourceAsStream("article-" + language + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String fileName(Invocation invocation, String label, boolean pinyin) throws Usage {
        Optional<String> name = Slug.ofLabel(label, pinyin, Place.file("content")).value();
        return name.orElseThrow(() -> new Usage(invocation.texts().text("new.no-file-name", label)));
    }

    /** The category's folders, each a name that every system takes. */
    private static String category(Invocation invocation) throws Usage {
        if (invocation.value("category").isEmpty()) {
            String none = invocation.texts().text("new.uncategorised");
            invocation.complain(invocation.texts().text("new.no-category", none));
            return none;
        }
        String given = invocation.value("category").get();
        List<String> folders = new ArrayList<>();
        for (String name : given.replaceAll("^/|/$", "").split("/", -1)) {
            if (name.startsWith("_") || Slug.ofName(name, false, Place.file("content")).value().isEmpty()) {
                throw new Usage(invocation.texts().text("new.bad-category", given));
            }
            folders.add(name);
        }
        return String.join("/", folders);
    }

    private static LocalDate today(Invocation invocation, ZoneId zone) throws Usage {
        Optional<String> given = invocation.value("now");
        return Today.of(given, Instant.now(), zone)
                .orElseThrow(() -> new Usage(invocation.texts().text("not-a-moment", given.orElse("")))).day();
    }

    /** The folder's name as the site's title, inside double quotes. */
    private static String quoted(Path folder) {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName()).map(Path::toString).orElse("fanwen")
                .replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var names = Files.newDirectoryStream(folder)) {
            return !names.iterator().hasNext();
        }
    }
}
