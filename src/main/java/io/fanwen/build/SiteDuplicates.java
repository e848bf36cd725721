package io.fanwen.build;

import io.fanwen.article.ArticleCodec;
import io.fanwen.library.LibraryArticle;
import io.fanwen.related.Likenesses;
import io.fanwen.related.NearDuplicates;
import io.fanwen.related.NearDuplicates.Pair;
import io.fanwen.related.NearDuplicates.Text;
import io.fanwen.related.Prints;
import io.fanwen.related.Shingles;
import io.fanwen.text.Fingerprint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of a site that are nearly the same. What was compared is remembered on the disk from one run of the program to the next, and here from
 * one time to the next with what each article brings in. For one thread.
 */
public final class SiteDuplicates {
    private final CacheFile memory;
    private final ArticleCodec codec = new ArticleCodec();
    private Optional<Likenesses> before = Optional.empty();
    private Map<String, Known> known = Map.of();

    private record Known(Fingerprint file, Prints prints) {}

    /** @param cache the site's */
    public SiteDuplicates(Path cache) {
        memory = new CacheFile(cache.resolve("duplicates"), Program.fingerprint());
    }

    /** Those among all articles of a site, by place; see {@link NearDuplicates#pairs}. */
    public List<Pair> of(LoadedSite site) {
        Map<String, Known> now = new ConcurrentHashMap<>();
        site.library().articles().parallelStream().forEach(article -> now.put(article.path(), known(article, site)));
        TreeMap<String, Prints> prints = new TreeMap<>();
        now.forEach((path, of) -> prints.put(path, of.prints()));
        Likenesses last = before.orElseGet(() -> memory.read(Likenesses::read).orElse(Likenesses.NONE));
        NearDuplicates found = NearDuplicates.in(prints, last, text -> shingles(text, site));
        if (before.isEmpty() && !found.likenesses().equals(last)) {
            memory.write(found.likenesses()::write);
        }
        before = Optional.of(found.likenesses());
        known = now;
        return found.pairs();
    }

    private Known known(LibraryArticle article, LoadedSite site) {
        Known same = known.get(article.path());
        return same != null && same.file().equals(article.article().fingerprint()) ? same : new Known(article.article().fingerprint(),
                Prints.fromBytes(site.bodies().get(article.path()).prints().bytes()));
    }

    private Shingles shingles(Text text, LoadedSite site) {
        return PieceTexts.shingles(codec.decodeBody(site.bodies().get(text.path()).body().bytes()), text);
    }
}
