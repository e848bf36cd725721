package io.fanwen.source;

import io.fanwen.text.Fingerprint;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How all files of a site look at a moment, those too that no build reads. Immutable. */
public final class Looks {
    private final List<Seen> sorted;
    private final Tree tree;
    private final Map<String, Look> byPath = new HashMap<>();
    private final Optional<Fingerprint> fingerprint;

    private Looks(Tree tree, long now) {
        this.tree = tree;
        sorted = CodePointOrder.byPath(tree.seen(), Seen::path);
        Fingerprint.Builder all = new Fingerprint.Builder();
        boolean settled = tree.faults().isEmpty();
        for (Seen seen : sorted) {
            all.add(seen.path()).add(seen.kind().ordinal());
            settled &= seen.kind() == Seen.Kind.FOLDER || seen.look().isPresent() && seen.look().get().settledAt(now);
            if (seen.look().isPresent()) {
                Look look = seen.look().get();
                byPath.put(seen.path(), look);
                all.add(look.size()).add(look.changed()).add(look.inode());
            }
        }
        fingerprint = settled ? Optional.of(all.build()) : Optional.empty();
    }

    /**
     * Looks at everything in some places.
     *
     * @param site   the site's folder
     * @param places files and folders in it, relative; those that do not exist count as such
     * @param now    nanoseconds since 1970, before anything is looked at
     */
    public static Looks at(Path site, List<String> places, long now) {
        return new Looks(Tree.at(site, places, folder -> true), now);
    }

    /**
     * What {@link FolderWalk#walk} would list in one of the places, from what was seen there then.
     *
     * @throws java.io.UncheckedIOException as there
     */
    public FolderWalk.Listing listing(String folder) {
        return FolderWalk.listing(folder, tree, sorted);
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
}
