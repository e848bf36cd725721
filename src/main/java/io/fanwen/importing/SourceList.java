package io.fanwen.importing;

import io.fanwen.importing.ImportReport.Item;
import io.fanwen.importing.ImportReport.State;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.source.FolderWalk;
import io.fanwen.source.FolderWalk.Listing;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that the user named, and those in folders that the user named. Not thread-safe. */
final class SourceList {
    /** What Word and WPS keep beside a file that is open. */
    private static final Pattern LOCK = Pattern.compile("(?:~\\$|\\.~).*");
    /** What synchronising programs call the loser of a conflict. */
    private static final Pattern CONFLICT = Pattern.compile("(?i).*(?:conflicted copy|sync-conflict|冲突(?:副本|文件|版本)?|衝突).*");
    /** What systems call a copy: the original's name is what is left. */
    private static final Pattern COPY = Pattern.compile("(?i)(?:copy of |复件 ?|副本 ?)(.+)|(.+?)(?: ?- ?(?:copy|副本)(?: ?\\([0-9]+\\))?| 副本(?: ?[0-9]+)?| copy(?: [0-9]+)?| ?[(（][0-9]{1,2}[)）])");

    private static final Pattern PAGE_FOLDER = Pattern.compile("(.+)(?:_files|\\.files)");
    /** Folders within each other. */
    private static final int DEEPEST = 64;

    private final Path site;
    private final List<SourceItem> files = new ArrayList<>();
    private final List<Item> left = new ArrayList<>();

    private SourceList(Path site) {
        this.site = site;
    }

    /**
     * Reads what the user named.
     *
     * @param site the site's folder
     */
    static SourceList of(List<Path> named, Path site) throws IOException {
        SourceList list = new SourceList(site.toRealPath());
        for (Path path : named) {
            list.add(path);
        }
        list.leaveCopies();
        return list;
    }

    /** Sorted by path within each folder named. */
    List<SourceItem> files() {
        return List.copyOf(files);
    }

    /** What was left out, and why. */
    List<Item> left() {
        return List.copyOf(left);
    }

    private void add(Path named) throws IOException {
        String name = Optional.ofNullable(named.getFileName()).map(Path::toString).orElse(named.toString());
        if (Files.isDirectory(named)) {
            addFolder(named, distinct(named.toAbsolutePath().normalize()));
        } else if (Files.isRegularFile(named)) {
            addFile(new SourceItem(named, name, source(named, name), List.of()));
        } else {
            leave(name, State.FAILED, Diagnostic.at(Place.file(name),
                    Files.exists(named, LinkOption.NOFOLLOW_LINKS) ? ImportCode.NOT_A_FILE : ImportCode.NOTHING_THERE));
        }
    }

    private String source(Path file, String name) throws IOException {
        try {
            return site.relativize(file.toRealPath()).toString().replace('\\', '/');
        } catch (IllegalArgumentException onAnotherDrive) {
            return name;
        }
    }

    /** Every blog has a folder {@code _posts}: what does not tell two apart gets the names of the folders above it. */
    private static String distinct(Path folder) {
        String name = Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("");
        Optional<Path> above = Optional.ofNullable(folder.getParent()).filter(parent -> parent.getFileName() != null);
        return above.isPresent() && Drafts.isCommon(name) ? distinct(above.get()) + "/" + name : name;
    }

    private void addFolder(Path folder, String name) throws IOException {
        Path start = folder.toAbsolutePath().normalize();
        Listing listing = FolderWalk.walk(start, ".");
        for (var entry : listing.files()) {
            List<String> steps = List.of(entry.path().split("/"));
            String below = String.join("/", steps.subList(1, steps.size()));
            if (!isOfPage(entry.file(), start)) {
                addFile(new SourceItem(entry.file(), name + "/" + below, source(entry.file(), name + "/" + below), steps.subList(1, steps.size() - 1)));
            }
        }
        lockFiles(start).forEach(lock -> leave(name + "/" + lock, State.SKIPPED,
                Diagnostic.at(Place.file(name + "/" + lock), ImportCode.LOCK_FILE)));
        listing.skipped().forEach(skipped -> leave(name + skipped.place().path().substring(1), State.SKIPPED,
                new Diagnostic(Place.file(name + skipped.place().path().substring(1)), skipped.code(), skipped.arguments())));
    }

    /** Browsers save what a page shows into a folder beside it, which is not for itself. */
    private static boolean isOfPage(Path file, Path start) {
        for (Path folder = file.getParent(); !folder.equals(start); folder = folder.getParent()) {
            Matcher named = PAGE_FOLDER.matcher(folder.getFileName().toString());
            if (named.matches() && (Files.exists(folder.resolveSibling(named.group(1) + ".html"))
                    || Files.exists(folder.resolveSibling(named.group(1) + ".htm")))) {
                return true;
            }
        }
        return false;
    }

    /** The walk passes over them without a word. */
    private static List<String> lockFiles(Path start) throws IOException {
        try (var found = Files.find(start, DEEPEST, (file, attributes) -> attributes.isRegularFile()
                && LOCK.matcher(file.getFileName().toString()).matches())) {
            return found.map(file -> start.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    private void addFile(SourceItem item) {
        if (LOCK.matcher(item.fileName()).matches()) {
            leave(item.name(), State.SKIPPED, Diagnostic.at(Place.file(item.name()), ImportCode.LOCK_FILE));
        } else if (CONFLICT.matcher(item.stem()).matches()) {
            leave(item.name(), State.SKIPPED, Diagnostic.at(Place.file(item.name()), ImportCode.CONFLICT_SKIPPED));
        } else {
            files.add(item);
        }
    }

    /** A copy says what its original says; one whose original is not there is all there is. */
    private void leaveCopies() {
        Set<String> all = new HashSet<>();
        files.forEach(item -> all.add(item.file().resolveSibling(item.fileName().toLowerCase(Locale.ROOT)).toString()));
        files.removeIf(item -> {
            Matcher copy = COPY.matcher(item.stem());
            if (!copy.matches()) {
                return false;
            }
            String original = (copy.group(1) != null ? copy.group(1) : copy.group(2)) + item.fileName().substring(item.stem().length());
            boolean there = all.contains(item.file().resolveSibling(original.toLowerCase(Locale.ROOT)).toString());
            if (there) {
                leave(item.name(), State.SKIPPED, Diagnostic.at(Place.file(item.name()), ImportCode.COPY_SKIPPED, original));
            }
            return there;
        });
    }

    private void leave(String name, State state, Diagnostic why) {
        left.add(new Item(name, state, Optional.empty(), 0, 0, List.of(why)));
    }
}
