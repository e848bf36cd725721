package io.fanwen.publish;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to happen at a target. Paths are those of {@link SiteFile}.
 *
 * @param added     files that are not there
 * @param changed   files that are there with other bytes
 * @param unchanged files that are there as they are to be
 * @param removed   what an earlier publish put there and the site no longer has
 * @param foreign   what somebody else put there, and stays
 * @param inTheWay  what somebody else put where a file of ours is to come
 */
public record Plan(SortedMap<String, SiteFile> added, SortedMap<String, SiteFile> changed, SortedMap<String, SiteFile> unchanged,
        SortedSet<String> removed, SortedSet<String> foreign, SortedSet<String> inTheWay) {

    public Plan {
        added = Collections.unmodifiableSortedMap(added);
        changed = Collections.unmodifiableSortedMap(changed);
        unchanged = Collections.unmodifiableSortedMap(unchanged);
        removed = Collections.unmodifiableSortedSet(removed);
        foreign = Collections.unmodifiableSortedSet(foreign);
        inTheWay = Collections.unmodifiableSortedSet(inTheWay);
    }

    /** What to do with what fanwen did not put there. */
    enum Strangers { LEFT_ALONE, TAKEN_OVER }

    /** What is known of a file that is there. */
    enum Found {
        /** Ours, with the bytes it is to have. */
        SAME,
        /** Ours, with other bytes. */
        OTHER,
        /** Not ours. */
        FOREIGN
    }

    /** Whether the target is as it is to be. */
    public boolean isNothing() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** The bytes of added and changed files, before compression. */
    public long bytes() {
        return bytes(added) + bytes(changed);
    }

    /** How many files of ours are there. */
    int there() {
        return changed.size() + unchanged.size() + removed.size();
    }

    /** Whether it takes away more than half of what fanwen has there. */
    boolean removesMost() {
        return removed.size() * 2 > there();
    }

    private static long bytes(SortedMap<String, SiteFile> files) {
        return files.values().stream().mapToLong(SiteFile::size).sum();
    }

    /** A plan as it fills, file by file. */
    static final class Draft {
        private final SortedMap<String, SiteFile> added = new TreeMap<>();
        private final SortedMap<String, SiteFile> changed = new TreeMap<>();
        private final SortedMap<String, SiteFile> unchanged = new TreeMap<>();
        private final SortedSet<String> removed = new TreeSet<>();
        private final SortedSet<String> foreign = new TreeSet<>();
        private final SortedSet<String> inTheWay = new TreeSet<>();
        private final Strangers strangers;

        Draft(Strangers strangers) {
            this.strangers = strangers;
        }

        /** A file of the site that is not there. */
        void missing(SiteFile file) {
            added.put(file.path(), file);
        }

        /** A file of the site in whose place something is. */
        void present(SiteFile file, Found found) {
            switch (found) {
                case SAME -> unchanged.put(file.path(), file);
                case OTHER -> changed.put(file.path(), file);
                case FOREIGN -> {
                    if (strangers == Strangers.TAKEN_OVER) {
                        changed.put(file.path(), file);
                    } else {
                        inTheWay.add(file.path());
                    }
                }
            }
        }

        /** Something that is there and that the site does not have. */
        void leftOver(String path, Found found) {
            boolean ours = found != Found.FOREIGN || strangers == Strangers.TAKEN_OVER && !isSpared(path);
            (ours ? removed : foreign).add(path);
        }

        Plan plan() {
            return new Plan(added, changed, unchanged, removed, foreign, inTheWay);
        }
    }

    /** What web servers and services keep beside a site; nobody means these by "what is there". */
    static boolean isSpared(String path) {
        return path.startsWith(".") || path.contains("/.") || path.equals("CNAME");
    }
}
