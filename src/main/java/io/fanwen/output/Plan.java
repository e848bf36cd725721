package io.fanwen.output;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * The steps from the old site to the new one, in an order in which a reader never meets a page before what it refers to: what stands in
 * the way goes first, then everything but pages comes, then pages, then what is left over goes.
 */
final class Plan {
    private final Path folder;
    private final SortedMap<String, String> staged;
    private final SortedSet<String> removed;

    /**
     * @param staged  names in staging by path of output
     * @param removed paths of outputs that the new site no longer has
     */
    Plan(Path folder, SortedMap<String, String> staged, SortedSet<String> removed) {
        this.folder = folder;
        this.staged = staged;
        this.removed = removed;
    }

    /** The path as a file system without case and with one Unicode form sees it. */
    static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    List<Journal.Step> steps() {
        Set<String> blocking = blocking();
        List<Journal.Step> steps = new ArrayList<>();
        removed.stream().filter(blocking::contains).forEach(path -> steps.add(new Journal.Remove(path)));
        staged.forEach((path, name) -> addPlace(steps, path, name, false));
        staged.forEach((path, name) -> addPlace(steps, path, name, true));
        removed.stream().filter(path -> !blocking.contains(path)).forEach(path -> steps.add(new Journal.Remove(path)));
        return steps;
    }

    /** What is not ours and stands where an output is to come. */
    List<Diagnostic> obstacles(Collection<String> owned) throws IOException {
        Set<String> ours = new HashSet<>(owned);
        Set<String> parents = new HashSet<>();
        List<Diagnostic> found = new ArrayList<>();
        for (String path : staged.keySet()) {
            for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
                String parent = path.substring(0, at);
                if (parents.add(parent)) {
                    checkParent(parent, found);
                }
            }
            checkTarget(path, ours, found);
        }
        return found;
    }

    private void checkParent(String parent, List<Diagnostic> found) throws IOException {
        Path target = folder.resolve(parent);
        if (Folders.exists(target) && !Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)
                && !removed.contains(parent)) {
            found.add(obstacle(target));
        }
    }

    private void checkTarget(String path, Set<String> ours, List<Diagnostic> found) throws IOException {
        Path target = folder.resolve(path);
        if (!Folders.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            if (!ours.contains(path)) {
                found.add(obstacle(target));
            }
            return;
        }
        Files.walkFileTree(target, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String inside = folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
                if (!removed.contains(inside)) {
                    found.add(obstacle(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Diagnostic obstacle(Path path) {
        OutputCode code = Files.isSymbolicLink(path) ? OutputCode.LINK_IN_THE_WAY : OutputCode.FILE_IN_THE_WAY;
        return Diagnostic.at(Place.file(path.toString()), code, path.toString());
    }

    private static void addPlace(List<Journal.Step> steps, String path, String name, boolean pages) {
        if (path.endsWith(".html") == pages) {
            steps.add(new Journal.Place(name, path));
        }
    }

    private Set<String> blocking() {
        Set<String> folded = staged.keySet().stream().map(Plan::folded).collect(Collectors.toSet());
        Set<String> foldedParents = new HashSet<>();
        for (String path : folded) {
            for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
                foldedParents.add(path.substring(0, at));
            }
        }
        return removed.stream().filter(path -> blocks(folded(path), folded, foldedParents)).collect(Collectors.toSet());
    }

    private static boolean blocks(String path, Set<String> placed, Set<String> parentsOfPlaced) {
        if (placed.contains(path) || parentsOfPlaced.contains(path)) {
            return true;
        }
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
            if (placed.contains(path.substring(0, at))) {
                return true;
            }
        }
        return false;
    }
}
