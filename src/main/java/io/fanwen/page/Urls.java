package io.fanwen.page;

import io.fanwen.config.SiteConfig.SiteAddress;
import java.nio.charset.StandardCharsets;

/**
 * Turns addresses within the site, which begin with a slash and are not percent-encoded, into what stands in attributes and files. Encodes
 * exactly once, by RFC 3986: what is not allowed in a path segment becomes UTF-8 in {@code %XX}, upper case.
 *
 * @param address where the site is served
 */
record Urls(SiteAddress address) {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!*'(),;:@=+/";
    private static final String HEX = "0123456789ABCDEF";

    /** From the host's root: {@code /docs/%E8%8C%83/a.html}. */
    String url(String within) {
        return address.basePath() + encode(within);
    }

    /** With scheme and host. */
    String absolute(String within) {
        return address.origin() + url(within);
    }

    /** Makes a url that {@link #url} gave absolute; leaves one that has a scheme already. */
    String complete(String url) {
        return url.startsWith("/") && !url.startsWith("//") ? address.origin() + url : url;
    }

    /** Base path with a slash at the end. */
    String root() {
        return address.basePath() + "/";
    }

    /** Percent-encodes a path. Leaves slashes; takes {@code ?}, {@code #} and {@code %} for characters of a name. */
    static String encode(String path) {
        StringBuilder out = new StringBuilder(path.length() * 3);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && PLAIN.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.charAt(b >> 4 & 0xf)).append(HEX.charAt(b & 0xf));
            }
        }
        return out.toString();
    }

    /** The file that serves an address: {@code /a/} is {@code a/index.html}. */
    static String outputPath(String within) {
        return within.substring(1) + (within.endsWith("/") ? "index.html" : "");
    }
}
