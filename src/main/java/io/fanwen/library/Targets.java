package io.fanwen.library;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the index of what links may name. */
final class Targets {
    private final Map<String, Target> byPath = new HashMap<>();
    private final Shelving shelving;

    private Targets(Shelving shelving) {
        this.shelving = shelving;
    }

    /**
     * By path, as {@link TargetIndex#byPath()} wants it. Of several that a path may mean the last one added stands: a category over
     * the article of its folder, what is published over what is not.
     *
     * @param topics addresses of the topics that have a page, by name
     */
    static Map<String, Target> of(Shelving shelving, LibraryInput input, TopicShelf shelf, Map<String, String> topics) {
        SiteFiles files = input.files();
        Targets targets = new Targets(shelving);
        files.beside().forEach(path -> targets.put(path, new Target.Beside(path, shelving.book().beside(path))));
        shelving.left().forEach(path -> targets.putArticle(path, new Target.Held()));
        shelving.articles().forEach(article -> targets.putArticle(article.path(), article));
        shelving.pages().forEach(page -> targets.put(page.path(), new Target.Plain(page)));
        input.topics().forEach(file -> targets.put(file.path(), new Target.Held()));
        topics.forEach((name, address) -> shelf.file(name).ifPresent(file -> targets.put(file.path(), new Target.Label(address, file))));
        shelving.categories().forEach(targets::putCategory);
        return targets.byPath;
    }

    static String normal(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private void put(String path, Target target) {
        byPath.put(normal(path), target);
    }

    /** {@code a/index.md} answers to {@code a/} too. A folder with nothing but what is held back is held back. */
    private void putArticle(String path, Target target) {
        put(path, target);
        if (path.endsWith("/index.md")) {
            put(path.substring(0, path.length() - "index.md".length()), target);
        }
        if (target instanceof Target.Held) {
            String normal = normal(path);
            for (int slash = normal.lastIndexOf('/'); slash > 0; slash = normal.lastIndexOf('/', slash - 1)) {
                byPath.putIfAbsent(normal.substring(0, slash + 1), target);
            }
        }
    }

    private void putCategory(List<String> names, String address) {
        Target.Index index = new Target.Index(address, shelving.shelf().file(names));
        if (names.isEmpty() || shelving.shelf().isFolder(names)) {
            byPath.put(names.isEmpty() ? "" : String.join("/", names) + "/", index);
        }
        shelving.shelf().file(names).ifPresent(file -> put(file.path(), index));
    }
}
