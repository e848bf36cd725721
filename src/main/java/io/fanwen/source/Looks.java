package io.fanwen.source;

import io.fanwen.text.Fingerprint;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How all files of a site look at a moment, those too that no build reads. Immutable. */
public final class Looks {
    private final Tree tree;
    private final Map<String, Look> byPath = new HashMap<>();
    private final Optional<Fingerprint> besides;
    private final Optional<Fingerprint> fingerprint;

    private Looks(Tree tree, Predicate<String> apart, long now) {
        this.tree = tree;
        Summary rest = new Summary(now);
        Summary setApart = new Summary(now);
        for (Seen seen : tree.seen().stream().sorted(Comparator.comparing(Seen::path)).toList()) {
            seen.look().ifPresent(look -> byPath.put(seen.path(), look));
            rest.parts.add(seen.path()).add(seen.kind().ordinal());
            (seen.kind() == Seen.Kind.FILE && apart.test(seen.path()) ? setApart : rest).add(seen);
        }
        rest.settled &= tree.faults().isEmpty();
        besides = rest.fingerprint();
        fingerprint = besides.flatMap(others -> {
            setApart.parts.add(others);
            return setApart.fingerprint();
        });
    }

    /** Of some files. */
    private static final class Summary {
        private final Fingerprint.Builder parts = new Fingerprint.Builder();
        private final long now;
        private boolean settled = true;

        Summary(long now) {
            this.now = now;
        }

        void add(Seen seen) {
            settled &= seen.kind() == Seen.Kind.FOLDER || seen.look().isPresent() && seen.look().get().settledAt(now);
            seen.look().ifPresent(look -> parts.add(look.size()).add(look.changed()).add(look.inode()));
        }

        Optional<Fingerprint> fingerprint() {
            return settled ? Optional.of(parts.build()) : Optional.empty();
        }
    }

    /**
     * Looks at everything in some places.
     *
     * @param site   the site's folder
     * @param places files and folders in it, relative; those that do not exist count as such
     * @param apart  files, by path, that {@link #besides} says nothing of but that they are there
     * @param now    nanoseconds since 1970, before anything is looked at
     */
    public static Looks at(Path site, List<String> places, Predicate<String> apart, long now) {
        return new Looks(Tree.at(site, places, folder -> true), apart, now);
    }

    /**
     * What {@link FolderWalk#walk} would list in one of the places, from what was seen there then.
     *
     * @throws java.io.UncheckedIOException as there
     */
    public FolderWalk.Listing listing(String folder) {
        return FolderWalk.listing(folder, tree);
    }

    /** Of one file, if it was there and the system tells looks. @param path relative to the site's folder, forward slashes */
    public Optional<Look> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /**
     * While it stays, nothing has changed, come or gone. Empty where looks cannot vouch for what is there: something has changed a moment ago,
     * is neither file nor folder, or cannot be looked at.
     */
    public Optional<Fingerprint> fingerprint() {
        return fingerprint;
    }

    /** While it stays, nothing has come or gone, and nothing has changed but files that are set apart. Empty as {@link #fingerprint} is. */
    public Optional<Fingerprint> besides() {
        return besides;
    }
}
