package io.fanwen.address;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The redirects of a site as a {@code map} for nginx (ngx_http_map_module). Stateless.
 *
 * <p>Keys and values are percent-encoded ASCII between double quotes, with backslash and quote escaped and no {@code $} in a value, so no
 * alias can say anything to nginx. nginx compares such keys without regard to case, and refuses a key given twice.
 */
public final class NginxMap {
    private static final String HEAD = """
            # Old addresses and where they lead now; written by fanwen. In nginx.conf, inside http:
            #     map_hash_bucket_size 1024;    (and map_hash_max_size 65536; when there are thousands)
            #     include /path/to/redirects.map;
            # and inside server:
            #     if ($fanwen_redirect) { return 301 $fanwen_redirect; }
            map $request_uri $fanwen_redirect {
                default "";
            """;

    private NginxMap() {}

    /**
     * The text of the map file, in the order of its keys; of two keys that nginx takes as one, the first by target.
     *
     * @param basePath of the site: empty, or begins with a slash and does not end with one; percent-encoded
     */
    public static String text(String basePath, Collection<Redirects.Redirect> redirects) {
        Map<String, String> lines = new TreeMap<>();
        redirects.forEach(redirect -> lines.merge(key(basePath, redirect.old()), Addresses.href(basePath, redirect.to()),
                (one, other) -> one.compareTo(other) <= 0 ? one : other));
        StringBuilder out = new StringBuilder(HEAD);
        lines.forEach((from, to) -> out.append("    ").append(quoted(from)).append(' ').append(quoted(to)).append(";\n"));
        return out.append("}\n").toString();
    }

    /** As nginx compares it. */
    static String key(String basePath, OldAddress old) {
        StringBuilder lower = new StringBuilder();
        old.request(basePath).chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
        return lower.toString();
    }

    private static String quoted(String ascii) {
        return '"' + ascii.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
