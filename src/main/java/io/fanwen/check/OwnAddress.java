package io.fanwen.check;

import io.fanwen.config.SiteConfig.SiteAddress;
import io.fanwen.text.Diagnostic;
import java.util.function.Consumer;

/** {@code own-address}: a link to this site by its full address, which does not work in a preview and is checked by nobody. */
record OwnAddress(SiteAddress address) implements FileRule {
    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        String base = address.origin() + address.basePath();
        String bare = base.substring(base.indexOf("://") + 3);
        for (Links.Link link : Links.of(file)) {
            String target = link.target();
            int host = target.indexOf("://") + 3;
            if (target.regionMatches(true, 0, "http", 0, 4) && host > 3 && target.regionMatches(true, host, bare, 0, bare.length())
                    && (target.length() == host + bare.length() || "/?#".indexOf(target.charAt(host + bare.length())) >= 0)) {
                String rest = target.substring(host + bare.length());
                found.accept(file.at(link.offset(), target.length(), CheckCode.OWN_ADDRESS, target, rest.startsWith("/") ? rest : "/" + rest));
            }
        }
    }
}
