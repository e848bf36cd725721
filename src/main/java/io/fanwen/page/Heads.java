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
        return head(title, description, address, new Machines(false, List.of(jsonLd.breadcrumb(trail, address))));
    }

    /** A thin page: a list's older page, another order of the same articles, an empty list (DESIGN §4). */
    Parts.Head thin(String title, String address, List<Parts.Crumb> trail) {
        return head(title, Optional.empty(), address, new Machines(true, List.of(jsonLd.breadcrumb(trail, address))));
    }

    Parts.Head home(String address) {
        return head(parts.config().title(), Optional.empty(), address, new Machines(false, List.of(jsonLd.site())));
    }

    /** A page that is none of the site's own: 404, or an old address. @param canonical address that search engines are to take instead */
    Parts.Head aside(String title, String canonical) {
        return head(title, Optional.empty(), canonical, new Machines(true, List.of()));
    }

    /** The same with a picture for cards. */
    Parts.Head pictured(Parts.Head head, Optional<Picture> picture) {
        return new Parts.Head(head.title(), head.description(), head.canonical(), head.noindex(), head.kind(),
                picture.map(cover -> parts.urls().complete(cover.address())), head.published(), head.updated(), head.jsonLd());
    }

    /** What only machines read. */
    private record Machines(boolean noindex, List<String> jsonLd) {}

    private Parts.Head head(String title, Optional<String> description, String address, Machines machines) {
        Optional<String> about = description.or(() -> machines.noindex() ? Optional.empty() : parts.config().description());
        return new Parts.Head(title, about, parts.urls().absolute(address), machines.noindex(), "website", Optional.empty(),
                Optional.empty(), Optional.empty(), machines.jsonLd());
    }
}
