package io.fanwen.page;

import io.fanwen.address.Addresses;
import io.fanwen.config.SiteConfig.SiteAddress;

/**
 * Turns addresses within the site, which begin with a slash and are not percent-encoded, into what stands in attributes and files. Encodes
 * exactly once.
 *
 * @param address where the site is served
 */
record Urls(SiteAddress address) {
    /** From the host's root: {@code /docs/%E8%8C%83/a.html}. */
    String url(String within) {
        return Addresses.href(address.basePath(), within);
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
}
