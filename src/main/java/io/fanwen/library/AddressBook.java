package io.fanwen.library;

import io.fanwen.address.AddressPattern;
import io.fanwen.address.Slug;
import io.fanwen.article.Article;
import io.fanwen.article.CategoryFile;
import io.fanwen.article.FrontMatter;
import io.fanwen.article.FrontMatter.Placed;
import io.fanwen.article.PlainPage;
import io.fanwen.article.TopicFile;
import io.fanwen.fields.Moment;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives everything its address, in the form of {@link LibraryArticle#address()}. What can have none is told, once. Not thread-safe.
 */
final class AddressBook {
    private final AddressPattern pattern;
    private final boolean pinyin;
    private final CategoryShelf shelf;
    private final List<Diagnostic> diagnostics;
    private final Map<List<String>, Optional<List<String>>> slugs = new HashMap<>();

    AddressBook(AddressPattern pattern, boolean pinyin, CategoryShelf shelf, List<Diagnostic> diagnostics) {
        this.pattern = pattern;
        this.pinyin = pinyin;
        this.shelf = shelf;
        this.diagnostics = diagnostics;
        slugs.put(List.of(), Optional.of(List.of()));
    }

    /**
     * Slugs of a category from the top down.
     *
     * @param place whoever needs the category
     */
    private Optional<List<String>> slugs(List<String> names, Place place) {
        Optional<List<String>> known = slugs.get(names);
        if (known == null) {
            Optional<List<String>> above = slugs(names.subList(0, names.size() - 1), place);
            Optional<String> own = above.isEmpty() ? Optional.empty() : told(slug(names, place));
            known = own.map(slug -> joined(above.get(), slug));
            slugs.put(names, known);
        }
        return known;
    }

    private static List<String> joined(List<String> above, String slug) {
        List<String> all = new ArrayList<>(above);
        all.add(slug);
        return List.copyOf(all);
    }

    private Outcome<String> slug(List<String> names, Place place) {
        Optional<CategoryFile> file = shelf.file(names);
        Optional<Placed> typed = file.flatMap(CategoryFile::slug);
        String name = names.get(names.size() - 1);
        if (typed.isPresent()) {
            return Slug.ofField(typed.get().text(), typed.get().place());
        }
        Place at = file.map(CategoryFile::place).orElse(place);
        return shelf.isFolder(names) ? Slug.ofName(name, pinyin, at) : Slug.ofLabel(name, pinyin, at);
    }

    Optional<String> category(List<String> names, Place place) {
        return slugs(names, place).map(parts -> parts.isEmpty() ? "/" : "/" + String.join("/", parts) + "/");
    }

    Optional<String> article(Article article, List<String> category, FrontMatter front) {
        Optional<List<String>> above = slugs(category, article.place());
        Optional<String> slug = told(slug(front, fileName(article.path()), article.place()));
        if (above.isEmpty() || slug.isEmpty()) {
            return Optional.empty();
        }
        return told(pattern.apply(new AddressPattern.Parts(article.path(), above.get(), slug.get(), front.id(),
                front.date().map(Moment::day)), article.place()));
    }

    Optional<String> page(PlainPage page) {
        return told(slug(page.front(), fileName(page.path()), page.place())).map(slug -> "/" + slug + ".html");
    }

    private Outcome<String> slug(FrontMatter front, String fileName, Place place) {
        return front.slug().map(typed -> Slug.ofField(typed, front.places().getOrDefault("slug", place)))
                .orElseGet(() -> Slug.ofName(fileName, pinyin, place));
    }

    /** Without its extension; of {@code a/index.md} it is {@code a}. */
    private static String fileName(String path) {
        String named = path.endsWith("/index.md") ? path.substring(0, path.length() - "/index.md".length()) + ".md" : path;
        return named.substring(named.lastIndexOf('/') + 1, named.length() - ".md".length());
    }

    /** @param place of an article that has the topic */
    Optional<String> topic(String name, Optional<TopicFile> file, Place place) {
        Optional<Placed> typed = file.flatMap(TopicFile::slug);
        return told(typed.map(slug -> Slug.ofField(slug.text(), slug.place())).orElseGet(() -> Slug.ofLabel(name, pinyin, place)))
                .map(slug -> BuiltIn.TOPICS.address() + slug + "/");
    }

    /**
     * A file beside articles keeps its name and stands where its folder's category does. Asked last; complains of nothing, since most
     * such files are never published.
     *
     * @param path as on disk
     */
    String beside(String path) {
        StringBuilder address = new StringBuilder("/");
        List<String> folder = CategoryShelf.folder(path);
        for (int depth = 1; depth <= folder.size(); depth++) {
            String name = folder.get(depth - 1);
            Optional<List<String>> known = slugs.getOrDefault(folder.subList(0, depth), Optional.empty());
            address.append(known.map(all -> all.get(all.size() - 1)).orElseGet(() -> quiet(name))).append('/');
        }
        return address.append(Normalizer.normalize(path.substring(path.lastIndexOf('/') + 1), Normalizer.Form.NFC)).toString();
    }

    private String quiet(String folder) {
        return Slug.ofName(folder, pinyin, Place.file("content")).value().orElse(folder);
    }

    private <T> Optional<T> told(Outcome<T> outcome) {
        diagnostics.addAll(outcome.diagnostics());
        return outcome.value();
    }
}
