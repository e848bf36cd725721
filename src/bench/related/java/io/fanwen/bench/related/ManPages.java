package io.fanwen.bench.related;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The manual pages of some Debian packages as a collection: their SEE ALSO is what editors linked. */
final class ManPages {
    private final String locale;
    /** By {@code name.section}, lower case: the files and what links to them. */
    private final Map<String, String> idByName = new HashMap<>();
    private final TreeMap<String, ManPage> pages = new TreeMap<>();
    private final Map<String, String> packages = new HashMap<>();

    private ManPages(String locale) {
        this.locale = locale;
    }

    /**
     * @param packages folders into which packages were unpacked
     * @param locale   {@code zh_CN} and the like; empty for English
     */
    static List<Page> of(List<Path> packages, String locale) throws IOException {
        ManPages all = new ManPages(locale);
        for (Path folder : packages) {
            all.read(folder);
        }
        return all.linked();
    }

    private void read(Path folder) throws IOException {
        Path root = folder.resolve("usr/share/man").resolve(locale);
        List<Path> files;
        try (Stream<Path> walk = Files.exists(root) ? Files.walk(root, 2) : Stream.empty()) {
            files = walk.filter(file -> file.toString().endsWith(".gz") && file.getParent().getFileName().toString().startsWith("man")).sorted()
                    .toList();
        }
        for (Path file : files) {
            String id = file.getFileName().toString().replaceFirst("\\.gz$", "");
            if (Files.isSymbolicLink(file)) {
                idByName.putIfAbsent(key(id), key(Files.readSymbolicLink(file).getFileName().toString().replaceFirst("\\.gz$", "")));
            } else if (!pages.containsKey(id)) {
                String source = source(file);
                if (source.strip().startsWith(".so ")) {
                    idByName.putIfAbsent(key(id), key(Path.of(source.strip().substring(4).strip().split("\\s")[0]).getFileName().toString()));
                } else {
                    pages.put(id, new ManPage(source));
                    packages.put(id, folder.getFileName().toString());
                    idByName.put(key(id), id);
                }
            }
        }
    }

    private static String source(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private List<Page> linked() {
        List<Page> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        pages.forEach((id, page) -> {
            if (page.text().length() >= 200 && seen.add(page.text())) {
                all.add(new Page(id, page.name().isEmpty() ? id : page.name(), packages.get(id), page.keywords(), page.headings(), page.text(),
                        ids(page.inline(), id), ids(page.seeAlso(), id)));
            }
        });
        return all;
    }

    private Set<String> ids(Set<String> names, String self) {
        Set<String> ids = new LinkedHashSet<>();
        for (String name : names) {
            String id = idByName.get(key(name));
            for (int hops = 0; id != null && !pages.containsKey(id) && hops < 3; hops++) {
                id = idByName.get(id);
            }
            if (id != null && pages.containsKey(id) && !id.equals(self)) {
                ids.add(id);
            }
        }
        return ids;
    }
}
