package io.fanwen.serve;

import io.fanwen.address.Addresses;
import io.fanwen.build.Edition;
import io.fanwen.build.LiveSite;
import io.fanwen.library.BuiltIn;
import io.fanwen.library.Library;
import io.fanwen.library.LibraryArticle;
import io.fanwen.output.Output;
import io.fanwen.text.Fingerprint;
import io.fanwen.theme.RenderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a site answers at its addresses. Only what the site publishes can be had: an address is looked up among the site's own, and never
 * becomes a path on the disk. Thread-safe.
 */
final class SiteAnswers {
    /** Pages of the newest edition that are kept, since what is asked for is mostly asked for again: when it changed, by the page itself. */
    private static final int KEPT = 64;

    private final LiveSite site;
    private final Path folder;
    private final WaitingPage waiting;
    private final Map<String, Optional<Found>> kept = new LinkedHashMap<>();
    private Optional<Edition> keptOf = Optional.empty();

    /** @param page set for pages */
    private record Found(Output output, Optional<LivePage> page) {}

    /** @param folder the site's */
    SiteAnswers(LiveSite site, Path folder, WaitingPage waiting) {
        this.site = site;
        this.folder = folder;
        this.waiting = waiting;
    }

    /** @param path as it came, percent-encoded, without query */
    Answer at(String path) throws IOException {
        Optional<String> decoded = Addresses.decode(path);
        Optional<Edition> edition = site.state().edition();
        if (decoded.isEmpty() || !decoded.get().startsWith("/")) {
            return Answer.text(400, "no address");
        }
        if (edition.isEmpty()) {
            return waiting.answer(List.of());
        }
        try {
            return answer(decoded.get(), edition.get());
        } catch (RenderException e) {
            return waiting.answer(List.of(e.diagnostic()));
        }
    }

    /** The page that a browser shows now; the page for what is not found if it is no longer there. */
    StateJson.Shown shown(Edition edition, String path) {
        String base = base(edition);
        Optional<String> file = Addresses.decode(path).filter(decoded -> decoded.startsWith(base + "/"))
                .map(decoded -> Addresses.file(decoded.substring(base.length())));
        String source = file.flatMap(shown -> source(edition, shown)).orElse("");
        try {
            Optional<Found> found = file.flatMap(shown -> find(edition, shown));
            return new StateJson.Shown(found.or(() -> notFound(edition)).flatMap(Found::page).map(LivePage::print).orElse(""), source);
        } catch (RenderException e) {
            return new StateJson.Shown("", source);
        }
    }

    /** The file of the content that a page is made of. */
    private static Optional<String> source(Edition edition, String file) {
        Library library = edition.site().library();
        return Stream.concat(
                library.articles().stream().filter(article -> Addresses.file(article.address()).equals(file)).map(LibraryArticle::path),
                library.pages().stream().filter(page -> Addresses.file(page.address()).equals(file)).map(page -> page.path()))
                .findFirst().map(path -> "content/" + path);
    }

    private Answer answer(String path, Edition edition) throws IOException {
        String base = base(edition);
        if (!path.startsWith(base + "/")) {
            return path.equals("/") || path.equals(base) ? moved(edition, "/") : nothing(edition);
        }
        String inside = path.substring(base.length());
        String file = Addresses.file(inside);
        Optional<Found> found = find(edition, file);
        if (found.isPresent()) {
            return answer(found.get());
        }
        return find(edition, file + "/index.html").isPresent() ? moved(edition, inside + "/") : nothing(edition);
    }

    private static String base(Edition edition) {
        return Addresses.decode(edition.site().config().address().basePath()).orElseThrow();
    }

    private Answer nothing(Edition edition) {
        return notFound(edition).flatMap(Found::page).map(page -> Answer.of(404, ContentTypes.HTML, body(page.bytes())))
                .orElseGet(() -> Answer.text(404, "not found"));
    }

    private Optional<Found> notFound(Edition edition) {
        return find(edition, Addresses.file(BuiltIn.NOT_FOUND.address()));
    }

    private static Answer moved(Edition edition, String inside) {
        return Answer.text(302, "elsewhere").with("Location", Addresses.href(edition.site().config().address().basePath(), inside));
    }

    private Answer answer(Found found) throws IOException {
        String type = ContentTypes.of(found.output().path());
        if (found.page().isPresent()) {
            return Answer.of(200, type, body(found.page().get().bytes()));
        }
        if (found.output().content() instanceof Output.Bytes made) {
            return Answer.of(200, type, body(made.bytes()));
        }
        return file(((Output.Copy) found.output().content()).from(), type);
    }

    /** A file that the site copies, if it is still one of the site's: a link in its place, or above it, may lead anywhere. */
    private Answer file(Path file, String type) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !file.toRealPath().startsWith(folder.toRealPath())) {
            return Answer.text(404, "not found");
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String look = attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
        return Answer.of(200, type, new Answer.File(file, attributes.size(), "\"" + Fingerprint.of(look).hex() + "\""));
    }

    static Answer.Bytes body(byte[] bytes) {
        return new Answer.Bytes(bytes, "\"" + Fingerprint.of(bytes).hex() + "\"");
    }

    private Optional<Found> find(Edition edition, String file) {
        synchronized (kept) {
            if (keptOf.isEmpty() || keptOf.get() != edition) {
                kept.clear();
                keptOf = Optional.of(edition);
            }
            if (kept.containsKey(file)) {
                return kept.get(file);
            }
        }
        Optional<Found> found = edition.output(file).map(output -> new Found(output, page(output, edition)));
        synchronized (kept) {
            if (found.isPresent() && found.get().page().isPresent() && keptOf.isPresent() && keptOf.get() == edition) {
                kept.put(file, found);
                if (kept.size() > KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
        }
        return found;
    }

    private static Optional<LivePage> page(Output output, Edition edition) {
        return output.content() instanceof Output.Bytes made && output.path().endsWith(".html") ? Optional.of(LivePage.of(made.bytes(), edition.theme()))
                : Optional.empty();
    }
}
