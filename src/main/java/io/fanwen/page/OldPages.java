package io.fanwen.page;

import io.fanwen.address.NginxMap;
import io.fanwen.address.OldAddress;
import io.fanwen.address.Redirects;
import io.fanwen.library.LibraryArticle;
import io.fanwen.library.Redirect;
import io.fanwen.page.view.Views;
import io.fanwen.text.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where old addresses lead: a page each where a page can stand, and all of them in {@code redirects.map} for nginx. */
final class OldPages {
    private final SiteParts parts;
    private final Heads heads;

    OldPages(SiteParts parts) {
        this.parts = parts;
        heads = new Heads(parts);
    }

    void addTo(List<Page> pages) {
        for (Redirect redirect : parts.library().redirects()) {
            old(redirect).page().ifPresent(file -> pages.add(new Page(redirect.from(), file, source(redirect),
                    parts.templated("redirect", () -> view(redirect)))));
        }
        pages.add(SiteParts.made(Pages.REDIRECTS, this::map));
    }

    private Views.RedirectView view(Redirect redirect) {
        String title = parts.library().article(redirect.source()).map(LibraryArticle::title).orElse(parts.config().title());
        return new Views.RedirectView(parts.everywhere(), heads.aside(title, redirect.to()), title, parts.urls().url(redirect.to()));
    }

    private byte[] map() {
        List<Redirects.Redirect> all = parts.library().redirects().stream()
                .map(redirect -> new Redirects.Redirect(old(redirect), redirect.to(), source(redirect),
                        Place.file(source(redirect))))
                .toList();
        return NginxMap.text(parts.config().address().basePath(), all).getBytes(StandardCharsets.UTF_8);
    }

    private static OldAddress old(Redirect redirect) {
        return new OldAddress(redirect.from(), redirect.query());
    }

    private static String source(Redirect redirect) {
        return "content/" + redirect.source();
    }
}
