package io.fanwen.page;

import io.fanwen.markdown.References.Picture;
import io.fanwen.page.view.Parts;
import java.util.List;
import java.util.Optional;

/** What stands in {@code head} of pages that are not articles. */
final class Heads {
    private final SiteParts parts;
    private final JsonLd jsonLd;

    Heads(SiteParts parts) {
        this.parts = parts;
        jsonLd = new JsonLd(parts);
    }

    /** A page that search engines may show. */
    Parts.Head shown(String title, Optional<String> description, String address, List<Parts.Crumb> trail) {
        return head(title, description, address, List.of(jsonLd.breadcrumb(trail, address)), false);
    }

    /** A thin page: a list's older page, another order of the same articles, an empty list (DESIGN §4). */
    Parts.Head thin(String title, String address, List<Parts.Crumb> trail) {
        return head(title, Optional.empty(), address, List.of(jsonLd.breadcrumb(trail, address)), true);
    }

    Parts.Head home(String address) {
        return head(parts.config().title(), Optional.empty(), address, List.of(jsonLd.site()), false);
    }

    /** A page that is none of the site's own: 404, or an old address. @param canonical address that search engines are to take instead */
    Parts.Head aside(String title, String canonical) {
        return head(title, Optional.empty(), canonical, List.of(), true);
    }

    /** The same with a picture for cards. */
    Parts.Head pictured(Parts.Head head, Optional<Picture> picture) {
        return new Parts.Head(head.title(), head.description(), head.canonical(), head.noindex(), head.kind(),
                picture.map(cover -> parts.urls().complete(cover.address())), head.published(), head.updated(), head.jsonLd());
    }

    private Parts.Head head(String title, Optional<String> description, String address, List<String> described, boolean noindex) {
        return new Parts.Head(title, description.or(() -> noindex ? Optional.empty() : parts.config().description()),
                parts.urls().absolute(address), noindex, "website", Optional.empty(), Optional.empty(), Optional.empty(), described);
    }
}
