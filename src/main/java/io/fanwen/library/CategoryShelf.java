package io.fanwen.library;

import io.fanwen.article.Article;
import io.fanwen.article.CategoryFile;
import io.fanwen.article.FrontMatter;
import io.fanwen.han.Folding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The categories that folders and {@code _category.md} files make, with what is inherited in each; answers in which one an article is.
 * Not thread-safe.
 */
final class CategoryShelf {
    /** More levels than any reader follows; a bound for what folders and {@code category:} may ask for, not for taste. */
    static final int DEEPEST = 32;

    private final Map<List<String>, CategoryFile> files = new HashMap<>();
    private final Map<List<String>, Map<String, String>> childrenByFoldedTitle = new HashMap<>();
    private final Map<List<String>, FrontMatter> inherited = new HashMap<>();
    private final Set<List<String>> folders = new HashSet<>();
    private final Map<List<String>, List<String>> categories = new HashMap<>();

    CategoryShelf(List<CategoryFile> categoryFiles, List<Article> articles) {
        categoryFiles.forEach(file -> files.put(folder(file.path()), file));
        files.keySet().forEach(this::addFolder);
        articles.forEach(article -> addFolder(articleFolder(article.path())));
        files.forEach(this::addTitle);
    }

    /** Each folder makes those above it. */
    private void addFolder(List<String> names) {
        int depth = names.size();
        while (depth > 0 && folders.add(names.subList(0, depth))) {
            depth--;
        }
    }

    /** Of two siblings with one title the first by code point answers to it. */
    private void addTitle(List<String> names, CategoryFile file) {
        if (!names.isEmpty() && file.title().isPresent()) {
            String last = names.get(names.size() - 1);
            childrenByFoldedTitle.computeIfAbsent(names.subList(0, names.size() - 1), parent -> new TreeMap<>())
                    .merge(Folding.fold(file.title().get()), last, (a, b) -> Orders.CODE_POINTS.compare(a, b) <= 0 ? a : b);
        }
    }

    /** The names of the folders that a file's path goes through, NFC. */
    static List<String> folder(String path) {
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            names.add(Normalizer.normalize(path.substring(from, slash), Normalizer.Form.NFC));
            from = slash + 1;
        }
        return List.copyOf(names);
    }

    /** The folders above an article; {@code a/index.md} is article {@code a}. */
    static List<String> articleFolder(String path) {
        List<String> names = folder(path);
        return path.endsWith("/index.md") ? names.subList(0, names.size() - 1) : names;
    }

    /** The category of an article: what {@code category:} names, else its folder. Equal lists are one list, for memory's sake. */
    List<String> categoryOf(Article article) {
        List<String> names = article.front().category().map(this::named).orElseGet(() -> articleFolder(article.path()));
        return categories.computeIfAbsent(names, List::copyOf);
    }

    /** Authors name a category by its folder or by its title; a name that is neither is a category without a folder. */
    private List<String> named(List<String> typed) {
        if (typed.size() > DEEPEST) {
            return typed;
        }
        List<String> names = new ArrayList<>();
        for (String typedName : typed) {
            String name = Normalizer.normalize(typedName, Normalizer.Form.NFC);
            List<String> parent = List.copyOf(names);
            names.add(name);
            if (!isFolder(names)) {
                String titled = childrenByFoldedTitle.getOrDefault(parent, Map.of()).get(Folding.fold(name));
                names.set(names.size() - 1, titled == null ? name : titled);
            }
        }
        return List.copyOf(names);
    }

    /** Whether a folder with articles or a {@code _category.md} in it or below makes such a category, held back or not. */
    boolean isFolder(List<String> names) {
        return folders.contains(names);
    }

    Optional<CategoryFile> file(List<String> names) {
        return Optional.ofNullable(files.get(names));
    }

    /** What a category and those above it say for the articles below. */
    FrontMatter inherited(List<String> names) {
        FrontMatter remembered = inherited.get(names);
        if (remembered == null) {
            FrontMatter own = file(names).map(CategoryFile::defaults).orElseGet(FrontMatter::empty);
            remembered = names.isEmpty() ? own : Defaults.under(own, inherited(names.subList(0, names.size() - 1)));
            inherited.put(List.copyOf(names), remembered);
        }
        return remembered;
    }

    /** The categories that exist without any article, because a file speaks of them. */
    List<List<String>> withFiles() {
        return List.copyOf(files.keySet());
    }
}
