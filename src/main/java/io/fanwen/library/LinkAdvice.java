package io.fanwen.library;

import io.fanwen.fields.Nearest;
import io.fanwen.han.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what an author probably meant by a link that leads nowhere. Prepares its tables when first asked: a site without broken links
 * pays nothing. Not thread-safe.
 */
final class LinkAdvice {
    /** Names compared for one site: enough for hundreds of broken links in folders of usual size, and over in a second. */
    private static final int MOST_COMPARED = 500_000;

    /** Comparing takes time in proportion to the square of this; what is longer was not mistyped by a letter. */
    private static final int LONGEST_COMPARED = 200;

    private final TargetIndex index;
    private final Map<String, String> byFolded = new HashMap<>();
    private final Map<String, List<String>> byFolder = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private int compared;

    LinkAdvice(TargetIndex index) {
        this.index = index;
    }

    /** The path that differs in case or width alone. */
    Optional<String> sameButCase(String path) {
        prepare();
        return Optional.ofNullable(byFolded.get(Folding.fold(path)));
    }

    /** A path like the one that leads nowhere: with {@code .md} behind it, of the same name elsewhere, or of a like name in its folder. */
    Optional<String> near(String path) {
        prepare();
        if (index.find(path + ".md").isPresent()) {
            return Optional.of(path + ".md");
        }
        String folder = path.substring(0, path.length() - name(path).length());
        return nearName(name(path), byFolder.getOrDefault(folder, List.of())).map(name -> folder + name)
                .or(() -> Optional.ofNullable(byName.get(name(path))));
    }

    /** The same name with another extension, or a like name with the same one; extensions are too alike to count as letters. */
    private Optional<String> nearName(String typed, List<String> names) {
        Optional<String> twin = names.stream().filter(name -> stem(name).equals(stem(typed))).min(Orders.CODE_POINTS);
        String extension = typed.substring(stem(typed).length());
        List<String> stems = names.stream().filter(name -> name.substring(stem(name).length()).equals(extension)).map(LinkAdvice::stem).toList();
        return twin.or(() -> nearest(stem(typed), stems).map(stem -> stem + extension));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** One of some words that is like the one typed; empty too once enough words have been compared. */
    Optional<String> nearest(String typed, Collection<String> known) {
        if (typed.length() > LONGEST_COMPARED || compared + known.size() > MOST_COMPARED) {
            return Optional.empty();
        }
        compared += known.size();
        return Nearest.to(typed, known);
    }

    private void prepare() {
        if (!byFolded.isEmpty()) {
            return;
        }
        for (String path : index.byPath().keySet()) {
            byFolded.merge(Folding.fold(path), path, LinkAdvice::first);
            byName.merge(name(path), path, LinkAdvice::first);
            String folder = path.substring(0, path.length() - name(path).length());
            byFolder.computeIfAbsent(folder, f -> new ArrayList<>()).add(name(path));
        }
    }

    /** The last segment, with its slash for a folder. */
    private static String name(String path) {
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
    }

    private static String first(String a, String b) {
        return Orders.CODE_POINTS.compare(a, b) <= 0 ? a : b;
    }

    /** A path as an author would write it in a file: from the file's folder, blanks and brackets encoded. */
    static String typed(String path, String file) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        int common = 0;
        for (int slash = folder.indexOf('/'); slash >= 0 && path.startsWith(folder.substring(0, slash + 1)); slash = folder.indexOf('/', slash + 1)) {
            common = slash + 1;
        }
        String up = "../".repeat((int) folder.substring(common).chars().filter(c -> c == '/').count());
        return (up + path.substring(common)).replace("%", "%25").replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    }
}
