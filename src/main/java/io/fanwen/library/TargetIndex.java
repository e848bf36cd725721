package io.fanwen.library;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a link may name. Immutable.
 *
 * @param byPath    by path relative to {@code content/}, NFC; folders end with a slash, the root is empty
 * @param addresses what else is served, in the form of {@link LibraryArticle#address()}: static files and pages by address
 */
record TargetIndex(Map<String, Target> byPath, Set<String> addresses) {
    TargetIndex {
        // Built once by the maker and as large as the site: wrapped, not copied.
        byPath = Collections.unmodifiableMap(byPath);
        addresses = Collections.unmodifiableSet(addresses);
    }

    /** With an article as it is now; who links to headings in it is not asked. */
    TargetIndex with(Collection<Shelved> articles) {
        Map<String, Target> changed = new HashMap<>(byPath);
        for (Shelved article : articles) {
            String path = Targets.normal(article.path());
            changed.put(path, article);
            if (path.endsWith("/index.md")) {
                changed.computeIfPresent(path.substring(0, path.length() - "index.md".length()),
                        (folder, target) -> target instanceof Shelved ? article : target);
            }
        }
        return new TargetIndex(changed, addresses);
    }

    /** A folder may be named without the slash at its end. */
    Optional<Target> find(String path) {
        Target found = byPath.get(path);
        return Optional.ofNullable(found == null && !path.endsWith("/") ? byPath.get(path + "/") : found);
    }
}
