package io.fanwen.address;

import io.fanwen.han.Folding;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Checks whole paths of the published site. Stateless. */
public final class SitePath {
    private SitePath() {}

    /**
     * What is wrong with the path of a page, or nothing. A path that passes stays inside the site's folder on every system.
     *
     * @param path     relative, forward slashes, not percent-encoded
     * @param reserved first segments that belong to fanwen itself, folded: {@code assets}, {@code search} …
     * @param place    whoever wants the path
     */
    public static Optional<Diagnostic> problem(String path, Set<String> reserved, Place place) {
        String[] segments = path.split("/", -1);
        for (String segment : segments) {
            Optional<AddressProblem> problem = Names.problem(segment);
            if (problem.isPresent()) {
                return problem.map(p -> Diagnostic.at(place, p, segment, Integer.toString(Names.LONGEST)));
            }
        }
        if (Names.bytes(path) > Names.LONGEST_PATH) {
            return Optional.of(Diagnostic.at(place, AddressProblem.PATH_TOO_LONG, path, Integer.toString(Names.LONGEST_PATH)));
        }
        if (reserved.contains(Folding.fold(segments[0]))) {
            return Optional.of(Diagnostic.at(place, AddressProblem.RESERVED_ADDRESS, path, segments[0]));
        }
        return Optional.empty();
    }

    /** Whether a path is one that fanwen could write: every segment a good name. */
    static boolean isGood(String path) {
        return Names.bytes(path) <= Names.LONGEST_PATH
                && Arrays.stream(path.split("/", -1)).allMatch(segment -> Names.problem(segment).isEmpty());
    }
}
