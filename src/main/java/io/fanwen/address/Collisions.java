package io.fanwen.address;

import io.fanwen.han.Folding;
import io.fanwen.text.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds paths that cannot stand beside each other: the same one twice, also when only case, width or Unicode form tell them apart (many
 * disks do not, and no reader does); a file where another needs a folder; one folder in two spellings. Stateless.
 */
public final class Collisions {
    private static final Comparator<Claim> ORDER = Comparator.comparing(Claim::path).thenComparing(Claim::source)
            .thenComparing(Claim::place, Comparator.comparing(p -> p.path() + p.span().map(s -> "\n" + s.start().line()).orElse("")));

    private final Map<String, Claim> files = new HashMap<>();
    /** By folded path: the folder as first seen, and by whom. */
    private final Map<String, Claim> folders = new HashMap<>();
    /** Folders that need not be looked at again, as they are spelled: many files share few. */
    private final Set<String> sound = new HashSet<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private Collisions() {}

    /** One error for each claim that meets an earlier one, by path and then source; each names both sources. Takes any order. */
    public static List<Diagnostic> find(Collection<Claim> claims) {
        Collisions collisions = new Collisions();
        List<Claim> sorted = claims.stream().sorted(ORDER).toList();
        sorted.forEach(collisions::addFolders);
        sorted.forEach(collisions::addFile);
        return List.copyOf(collisions.found);
    }

    private void addFolders(Claim claim) {
        String above = claim.path().substring(0, Math.max(0, claim.path().lastIndexOf('/')));
        if (!sound.contains(above) && add(claim)) {
            sound.add(above);
        }
    }

    /** Whether each folder of a path is the first of its name, or spelled as that one. */
    private boolean add(Claim claim) {
        for (int slash = claim.path().indexOf('/'); slash >= 0; slash = claim.path().indexOf('/', slash + 1)) {
            String folder = claim.path().substring(0, slash);
            Claim first = folders.putIfAbsent(key(folder), new Claim(folder, claim.source(), claim.place()));
            if (first != null && !first.path().equals(folder)) {
                report(AddressProblem.FOLDER_SPELLING, claim, folder, first);
                return false;
            }
        }
        return true;
    }

    private void addFile(Claim claim) {
        String key = key(claim.path());
        Claim inside = folders.get(key);
        if (inside != null) {
            report(AddressProblem.FOLDER_IS_FILE, claim, claim.path(), inside);
        }
        Optional.ofNullable(files.putIfAbsent(key, claim)).ifPresent(first -> report(first.path().equals(claim.path())
                ? AddressProblem.SAME_ADDRESS : AddressProblem.SAME_ADDRESS_BUT_SPELLING, claim, claim.path(), first));
    }

    private void report(AddressProblem problem, Claim claim, String path, Claim first) {
        found.add(Diagnostic.at(claim.place(), problem, Addresses.of(path), claim.source(), first.source(), Addresses.of(first.path()),
                freeSlug(claim.path())));
    }

    /** The slug to give a path that is taken: with the next number that is free beside it. */
    private String freeSlug(String path) {
        String named = path.endsWith("/index.html") ? path.substring(0, path.lastIndexOf('/')) : path;
        String folder = named.substring(0, named.lastIndexOf('/') + 1);
        int dot = named.lastIndexOf('.');
        String slug = named.substring(folder.length(), dot > folder.length() ? dot : named.length());
        String rest = path.substring(folder.length() + slug.length());
        int number = 2;
        while (files.containsKey(key(folder + slug + "-" + number + rest))) {
            number++;
        }
        return slug + "-" + number;
    }

    /** Equal for paths that cannot stand beside each other. Beyond the frozen folding, case as this Java knows it: it decides between an
     * error and none, never a byte. */
    public static String key(String path) {
        String folded = Folding.fold(path);
        StringBuilder key = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
            key.appendCodePoint(Character.toLowerCase(Character.toUpperCase(folded.codePointAt(at))));
        }
        return key.toString();
    }
}
