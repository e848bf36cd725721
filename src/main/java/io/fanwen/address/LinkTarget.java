package io.fanwen.address;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a link in an article points, as far as its text alone says. A closed set. */
public sealed interface LinkTarget {
    /**
     * Somewhere in this site's content.
     *
     * @param path     relative to {@code content/}, decoded, NFC, exact case; ends with a slash, or is empty, when a folder is meant
     * @param query    with its question mark, as typed; empty if there is none
     * @param fragment after the {@code #}, decoded, NFC; may be an empty text
     */
    record Internal(String path, String query, Optional<String> fragment) implements LinkTarget {}

    /** An address with a scheme or a host of its own. */
    record External() implements LinkTarget {}

    /** Climbs above {@code content/}. */
    record Outside() implements LinkTarget {}

    /** RFC 3986 section 3.1; a single letter is a drive on Windows and is taken for a scheme too. */
    Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /**
     * Resolves a link. {@code /} is {@code content/}; a percent sign that encodes nothing stands for itself, since people type file names
     * as they are.
     *
     * @param from   the article's file, relative to {@code content/}
     * @param target as the author wrote it
     */
    static LinkTarget of(String from, String target) {
        if (target.startsWith("//") || SCHEME.matcher(target).matches()) {
            return new External();
        }
        int hash = target.indexOf('#');
        String beforeHash = hash < 0 ? target : target.substring(0, hash);
        Optional<String> fragment = hash < 0 ? Optional.empty() : Optional.of(plain(target.substring(hash + 1)));
        int mark = beforeHash.indexOf('?');
        String typed = mark < 0 ? beforeHash : beforeHash.substring(0, mark);
        String query = mark < 0 ? "" : beforeHash.substring(mark);
        if (typed.isEmpty()) {
            return new Internal(from, query, fragment);
        }
        String folder = typed.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
        return walk(folder, typed).<LinkTarget>map(path -> new Internal(path, query, fragment)).orElseGet(Outside::new);
    }

    /** Empty if the path leaves {@code content/}. An encoded slash stays in its segment and so names no file. */
    private static Optional<String> walk(String folder, String typed) {
        Deque<String> segments = new ArrayDeque<>(Arrays.asList(folder.isEmpty() ? new String[0] : folder.split("/")));
        Iterator<String> rest = Arrays.asList(typed.split("/", -1)).iterator();
        boolean isFolder = false;
        while (rest.hasNext()) {
            String segment = plain(rest.next());
            boolean up = segment.equals("..");
            isFolder = segment.isEmpty() || segment.equals(".") || up;
            if (up && segments.pollLast() == null) {
                return Optional.empty();
            }
            if (!isFolder) {
                segments.addLast(segment.contains("/") ? segment.replace("/", "%2F") : segment);
            }
        }
        String path = String.join("/", segments);
        return Optional.of(isFolder && !path.isEmpty() ? path + "/" : path);
    }

    private static String plain(String encoded) {
        return Normalizer.normalize(Addresses.decode(encoded).orElse(encoded), Normalizer.Form.NFC);
    }
}
