package io.fanwen.check;

import io.fanwen.address.Addresses;
import io.fanwen.config.SiteConfig.SiteAddress;
import io.fanwen.text.Fingerprint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds which published file an address on a published page names, as a web server would. */
record Targets(SiteAddress address) {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*", Pattern.DOTALL);

    /** @param fragment decoded; empty for none, and for the top of a page */
    record Target(String file, String fragment) {}

    /** Stands for a file or a place in it where a million of them are to be kept. */
    static long key(Target target) {
        return Fingerprint.of(target.file() + "#" + target.fragment()).high();
    }

    /** @param page the published file that the address stands in. Empty if it leads to somebody else's site, or out of this one */
    Optional<Target> of(String page, String typed) {
        String own = address.origin() + "/";
        boolean absolute = typed.startsWith(own);
        if (!absolute && ELSEWHERE.matcher(typed).matches()) {
            return Optional.empty();
        }
        String rest = absolute ? typed.substring(address.origin().length()) : typed;
        int hash = rest.indexOf('#');
        String fragment = hash < 0 ? "" : decoded(rest.substring(hash + 1));
        String path = decoded((hash < 0 ? rest : rest.substring(0, hash)).replaceFirst("\\?.*$", ""));
        String top = fragment.equalsIgnoreCase("top") || fragment.startsWith(":~:") ? "" : fragment;
        if (path.isEmpty()) {
            return Optional.of(new Target(page, top));
        }
        String base = decoded(address.basePath()) + "/";
        if (path.startsWith("/")) {
            return path.startsWith(base) ? walked("", path.substring(base.length()), top) : Optional.empty();
        }
        return walked(page.substring(0, page.lastIndexOf('/') + 1), path, top);
    }

    private static Optional<Target> walked(String folder, String path, String fragment) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : (folder + path).split("/")) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        boolean isFolder = path.isEmpty() || path.endsWith("/") || path.endsWith("/.") || path.equals(".") || path.endsWith("..");
        String joined = String.join("/", segments);
        return Optional.of(new Target(isFolder ? (joined.isEmpty() ? "" : joined + "/") + "index.html" : joined, fragment));
    }

    /** What is no percent-encoded UTF-8 stands for itself. */
    private static String decoded(String text) {
        return Addresses.decode(text).orElse(text);
    }
}
