package io.fanwen.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which requests are answered at all: those that a browser sends for pages of this preview. A page of another site may send a reader's
 * browser here, under any name that it made lead to this machine; it must neither read anything nor hear when something changes. Thread-safe.
 */
final class RequestGuard {
    private static final Pattern IPV4 = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+\\]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}");

    private final Set<String> names = new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
    /** A name that was made to lead here is no number, so that any number is as good as another. */
    private final boolean numbers;

    /** What of a request tells where it comes from. Header lines as they came; absent ones are empty lists. */
    record Caller(List<String> hosts, List<String> origins, List<String> fetchSites, List<String> fetchModes) {}

    /** @param bound what the server is bound to, as the user named it */
    RequestGuard(String bound) {
        names.add(bound.toLowerCase(Locale.ROOT));
        numbers = isOpen(bound);
    }

    /** Whether others than this machine can reach a server that is bound to a name. */
    static boolean isOpen(String bound) {
        try {
            return !InetAddress.getByName(bound).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The status to refuse a request with; empty if it may be answered. */
    Optional<Integer> refusal(Caller caller) {
        if (caller.hosts().size() != 1 || caller.origins().size() > 1) {
            return Optional.of(400);
        }
        String host = caller.hosts().get(0);
        boolean elsewhere = caller.origins().stream().anyMatch(origin -> !origin.equalsIgnoreCase("http://" + host));
        return isOurs(host) && !elsewhere && !isForeign(caller) ? Optional.empty() : Optional.of(403);
    }

    private boolean isOurs(String host) {
        String folded = host.toLowerCase(Locale.ROOT);
        int colon = folded.lastIndexOf(':');
        boolean port = colon >= 0 && PORT.matcher(folded.substring(colon)).matches() && !folded.endsWith("]");
        String name = port ? folded.substring(0, colon) : folded;
        return names.contains(name) || numbers && (IPV4.matcher(name).matches() || IPV6.matcher(name).matches());
    }

    /** Following a link from elsewhere is no offence; embedding and fetching is. */
    private static boolean isForeign(Caller caller) {
        boolean own = caller.fetchSites().stream().allMatch(site -> site.equals("same-origin") || site.equals("none"));
        return !own && !caller.fetchModes().equals(List.of("navigate"));
    }
}
