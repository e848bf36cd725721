package io.fanwen.library;

import io.fanwen.address.Addresses;
import io.fanwen.address.LinkTarget;
import io.fanwen.article.Article.Reference.Kind;
import io.fanwen.config.SiteConfig.MenuItem;
import io.fanwen.library.Resolution.Trouble;
import io.fanwen.markdown.References;
import io.fanwen.markdown.References.Picture;
import io.fanwen.markdown.References.Size;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where links lead (DESIGN §3, "Links" and "Exact rules"): relative to their file, percent-decoded, NFC, exact case, a slash is
 * {@code content/}. Answers the same whenever asked. Thread-safe.
 *
 * @param index    what there is
 * @param basePath of the site; empty or beginning with a slash
 * @param sizes    of pictures, by path as on disk
 */
record LinkResolver(TargetIndex index, String basePath, Map<String, Size> sizes) {
    LinkResolver {
        sizes = Map.copyOf(sizes);
    }

    LinkResolver with(Map<String, Size> measured) {
        return new LinkResolver(index, basePath, measured);
    }

    /** Among other things that may be named. */
    LinkResolver with(TargetIndex other) {
        return new LinkResolver(other, basePath, sizes);
    }

    Resolution resolve(String file, Kind kind, String typed) {
        LinkTarget parsed = LinkTarget.of(file, typed);
        if (parsed instanceof LinkTarget.External) {
            return Resolution.to(typed, Optional.empty());
        }
        if (typed.isEmpty()) {
            return Resolution.without(Trouble.MISSING, Optional.empty());
        }
        if (!(parsed instanceof LinkTarget.Internal link)) {
            return Resolution.without(Trouble.OUTSIDE, Optional.empty());
        }
        Optional<Target> target = index.find(Normalizer.normalize(link.path(), Normalizer.Form.NFC));
        if (target.isEmpty()) {
            return served(link, typed);
        }
        if (kind == Kind.IMAGE && !(target.get() instanceof Target.Beside)) {
            return Resolution.without(Trouble.NOT_A_PICTURE, target);
        }
        return found(link, target.get(), typed.startsWith("#"));
    }

    /** The address that a link names if it names one: what begins with a slash. */
    static Optional<String> address(String typed) {
        return typed.startsWith("/") && LinkTarget.of("", typed) instanceof LinkTarget.Internal link
                ? Optional.of("/" + link.path()) : Optional.empty();
    }

    /** Static files and pages without a file of their own are named by their address. */
    private Resolution served(LinkTarget.Internal link, String typed) {
        Optional<String> address = address(typed).filter(index.addresses()::contains);
        return address.isPresent() ? Resolution.to(href(address.get()) + link.query() + fragment(link.fragment()), Optional.empty())
                : Resolution.without(Trouble.MISSING, Optional.empty());
    }

    /** @param here whether the link stays on its page */
    private Resolution found(LinkTarget.Internal link, Target target, boolean here) {
        if (target.where().isEmpty()) {
            return Resolution.without(Trouble.HELD_BACK, Optional.of(target));
        }
        Optional<String> id = link.fragment().flatMap(anchor -> isTop(anchor) ? Optional.of(anchor) : target.fragment(anchor));
        if (id.isEmpty() && link.fragment().isPresent()) {
            return Resolution.without(Trouble.NO_HEADING, Optional.of(target));
        }
        return Resolution.to((here ? "" : href(target.where().get()) + link.query()) + fragment(id), Optional.of(target));
    }

    /** HTML Living Standard, "scrolling to a fragment": nothing, and {@code top} in any case, are the beginning of every page. */
    private static boolean isTop(String anchor) {
        return anchor.isEmpty() || anchor.equalsIgnoreCase("top");
    }

    private static String fragment(Optional<String> id) {
        return id.map(name -> "#" + Addresses.encode(name)).orElse("");
    }

    /** A picture elsewhere has no size that we know. */
    Optional<Picture> picture(String file, String typed) {
        Resolution resolution = resolve(file, Kind.IMAGE, typed);
        Optional<Size> size = resolution.target().map(target -> target instanceof Target.Beside beside ? sizes.get(beside.path()) : null);
        return resolution.href().map(href -> new Picture(href, size));
    }

    /** See {@link Library#references}. */
    References references(String path) {
        return new References() {
            @Override
            public Optional<String> link(String target) {
                return resolve(path, Kind.LINK, target).href();
            }

            @Override
            public Optional<Picture> image(String target) {
                return picture(path, target);
            }
        };
    }

    /** See {@link Library#menu}. */
    Optional<String> menu(MenuItem item) {
        return BuiltIn.named(item.to()).map(page -> href(page.address())).or(() -> menuTarget(item).href());
    }

    /** Menus stand in no folder: their paths count from {@code content/}. */
    Resolution menuTarget(MenuItem item) {
        return resolve("", Kind.LINK, item.to());
    }

    /** See {@link Library#href}. */
    String href(String address) {
        return Addresses.href(basePath, address);
    }
}
