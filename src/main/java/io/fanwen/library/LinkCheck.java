package io.fanwen.library;

import io.fanwen.address.LinkTarget;
import io.fanwen.article.Article.Reference;
import io.fanwen.config.SiteConfig.MenuItem;
import io.fanwen.library.Resolution.Trouble;
import io.fanwen.markdown.References.Size;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Follows every link once: tells what leads nowhere, and collects the files beside articles that are referred to, with the sizes of
 * pictures. Not thread-safe.
 */
final class LinkCheck {
    private final LinkResolver resolver;
    private final SiteFiles files;
    private final List<Diagnostic> diagnostics;
    private final LinkAdvice advice;
    private final TreeMap<String, Attachment> attachments = new TreeMap<>(Orders.CODE_POINTS);
    private final Map<String, Optional<Size>> sizes = new HashMap<>();
    private final Set<String> entered = new HashSet<>();

    LinkCheck(LinkResolver resolver, SiteFiles files, List<Diagnostic> diagnostics) {
        this.resolver = resolver;
        this.files = files;
        this.diagnostics = diagnostics;
        advice = new LinkAdvice(resolver.index());
    }

    /** @param file where the references stand, relative to {@code content/} */
    void check(String file, List<Reference> references) {
        references.forEach(reference -> check(file, reference));
    }

    /** What one reference names, if it leads somewhere in {@code content/}. */
    Optional<Target> check(String file, Reference reference) {
        Resolution resolution = resolver.resolve(file, reference.kind(), reference.target());
        enters(resolution, reference).ifPresent(entered::add);
        resolution.trouble().ifPresent(trouble -> report(trouble, resolution, file, reference));
        if (resolution.trouble().isPresent()) {
            return Optional.empty();
        }
        resolution.target().ifPresent(target -> {
            if (target instanceof Target.Beside beside) {
                attach(beside, reference);
            }
        });
        return resolution.target();
    }

    /** The article that a link enters at a heading from elsewhere. */
    static Optional<String> enters(Resolution resolution, Reference reference) {
        return reference.target().indexOf('#') > 0 && resolution.target().orElse(null) instanceof Shelved article
                ? Optional.of(article.path()) : Optional.empty();
    }

    private void attach(Target.Beside beside, Reference reference) {
        attachments.putIfAbsent(beside.path(), new Attachment(beside.path(), beside.address()));
        if (reference.kind() == Reference.Kind.IMAGE && ImageSize.measures(beside.path())) {
            Optional<Size> size = sizes.computeIfAbsent(beside.path(), files.pictures()::size);
            if (size.isEmpty()) {
                tell(reference.place(), LibraryCode.BROKEN_PICTURE, reference.target());
            }
        }
    }

    /** An entry of a menu or of the footer. */
    void check(MenuItem item) {
        if (BuiltIn.named(item.to()).isPresent()) {
            return;
        }
        Resolution resolution = resolver.menuTarget(item);
        boolean relative = resolution.target().isPresent() && !item.to().startsWith("/");
        if (resolution.trouble().equals(Optional.of(Trouble.HELD_BACK))) {
            tell(item.place(), LibraryCode.LINK_HELD_BACK, item.to());
        } else if (resolution.trouble().isPresent() || relative) {
            Optional<String> near = advice.nearest(item.to(), BuiltIn.labels())
                    .or(() -> likePath("", item.to()).map(path -> "/" + path));
            tell(item.place(), near, LibraryCode.MENU_NOWHERE, LibraryCode.MENU_NOWHERE_NEAR, item.to());
        } else {
            resolution.target().ifPresent(target -> check("", new Reference(Reference.Kind.LINK, item.to(), item.place())));
        }
    }

    private void report(Trouble trouble, Resolution resolution, String file, Reference reference) {
        String typed = reference.target();
        switch (trouble) {
            case HELD_BACK -> tell(reference.place(), LibraryCode.LINK_HELD_BACK, typed);
            case OUTSIDE -> tell(reference.place(), LibraryCode.OUTSIDE_CONTENT, typed);
            case NOT_A_PICTURE -> tell(reference.place(), LibraryCode.NOT_A_PICTURE, typed);
            case NO_HEADING -> reportHeading(resolution.target().orElseThrow(), file, reference);
            case MISSING -> reportMissing(file, reference);
        }
    }

    private void reportHeading(Target target, String file, Reference reference) {
        String typed = reference.target();
        int hash = typed.indexOf('#');
        String heading = anchor(file, typed);
        Optional<String> near = advice.nearest(heading, target.anchors()).map(anchor -> typed.substring(0, hash + 1) + anchor);
        tell(reference.place(), near, LibraryCode.MISSING_HEADING, LibraryCode.MISSING_HEADING_NEAR, heading);
    }

    private static String anchor(String file, String typed) {
        return LinkTarget.of(file, typed) instanceof LinkTarget.Internal link ? link.fragment().orElse("") : "";
    }

    private void reportMissing(String file, Reference reference) {
        String typed = reference.target();
        Optional<String> same = path(file, typed).flatMap(advice::sameButCase);
        if (same.isPresent()) {
            tell(reference.place(), LibraryCode.MISSING_CASE, typed, LinkAdvice.typed(same.get(), file));
        } else {
            Optional<String> near = likePath(file, typed).map(path -> LinkAdvice.typed(path, file));
            tell(reference.place(), near, LibraryCode.MISSING_FILE, LibraryCode.MISSING_FILE_NEAR, typed);
        }
    }

    /** People who write paths on Windows write backslashes. */
    private Optional<String> likePath(String file, String typed) {
        Optional<String> slashed = path(file, typed.replace('\\', '/'));
        return slashed.filter(path -> resolver.index().find(path).isPresent()).or(() -> slashed.flatMap(advice::sameButCase))
                .or(() -> slashed.flatMap(advice::near));
    }

    /** An existing path that was probably meant by one that does not exist. */
    Optional<String> nearPath(String path) {
        return advice.sameButCase(path).or(() -> advice.near(path));
    }

    private static Optional<String> path(String file, String typed) {
        return LinkTarget.of(file, typed) instanceof LinkTarget.Internal link && !link.path().isEmpty() && !typed.isEmpty()
                ? Optional.of(link.path()) : Optional.empty();
    }

    private void tell(Place place, Optional<String> near, LibraryCode alone, LibraryCode withNear, String typed) {
        diagnostics.add(near.map(name -> Diagnostic.at(place, withNear, typed, name)).orElseGet(() -> Diagnostic.at(place, alone, typed)));
    }

    private void tell(Place place, LibraryCode code, String... arguments) {
        diagnostics.add(Diagnostic.at(place, code, arguments));
    }

    /** Paths of articles that are linked into. */
    Set<String> entered() {
        return entered;
    }

    /** By path. */
    Collection<Attachment> attachments() {
        return attachments.values();
    }

    Map<String, Size> sizes() {
        Map<String, Size> known = new HashMap<>();
        sizes.forEach((path, size) -> size.ifPresent(s -> known.put(path, s)));
        return known;
    }
}
