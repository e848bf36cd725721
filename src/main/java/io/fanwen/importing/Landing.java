package io.fanwen.importing;

import io.fanwen.address.Slug;
import io.fanwen.article.ArticleReader;
import io.fanwen.article.ReadArticle;
import io.fanwen.importing.ImportReport.Item;
import io.fanwen.importing.ImportReport.State;
import io.fanwen.importing.ImportRequest.Switch;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.manuscript.Fact;
import io.fanwen.importing.manuscript.Facts;
import io.fanwen.markdown.MarkdownWriter;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds each draft its place in {@code content/}, and writes it there. Not thread-safe. */
final class Landing {
    private static final Pattern NUMBERED = Pattern.compile(".*-([0-9]{1,9})\\.md");

    private final ImportRequest request;
    private final Existing existing;
    private final Shelf shelf;
    private final ArticleReader reader;
    private final Renewal renewal;
    private final MarkdownWriter writer = new MarkdownWriter();

    Landing(ImportRequest request, Drafts drafts, Existing existing, Shelf shelf) {
        this.request = request;
        this.existing = existing;
        this.shelf = shelf;
        this.reader = new ArticleReader(request.config().content(), request.config().zone());
        this.renewal = new Renewal(request, shelf, reader, drafts);
    }

    /** What is said of a source that is not even to be looked at, since it was imported before. */
    Optional<Item> known(SourceItem item) {
        boolean passed = !request.has(Switch.FORCE) && !request.has(Switch.UPDATE);
        return existing.article(item.source()).filter(path -> passed).map(path -> new Item(item.name(), State.SKIPPED, Optional.of(shown(path)), 0, 0,
                List.of(Diagnostic.at(Place.file(item.name()), ImportCode.ALREADY_IMPORTED, shown(path)))));
    }

    Item land(SourceItem item, Draft draft) throws IOException {
        String source = item.name();
        List<Diagnostic> remarks = new ArrayList<>(draft.remarks());
        Place place = Place.file(source);
        Optional<String> before = existing.article(item.source());
        if (before.isPresent() && request.has(Switch.UPDATE)) {
            return renewal.renew(source, before.get(), draft);
        }
        Optional<String> path = before.or(() -> path(source, draft, remarks));
        if (path.isEmpty()) {
            return new Item(source, State.FAILED, Optional.empty(), 0, 0, remarks);
        }
        ArticleText made = ArticleText.of(draft, writer, picture -> fileName(beside(path.get(), picture)));
        if (made.dropped() > 0) {
            remarks.add(Diagnostic.at(place, ImportCode.BAD_CHARACTERS, Integer.toString(made.dropped())));
        }
        String imprint = Imprint.of(made.body(), name -> Optional.ofNullable(made.pictures().get(name)).or(() -> shelf.beside(path.get(), name)));
        String text = ArticleText.clean(facts(draft, path.get()).with(Fact.IMPORTED, imprint).yaml()) + "\n" + made.body();
        Outcome<ReadArticle> read = reader.read(new Source(shown(path.get()), text), Fingerprint.of(text));
        if (read.value().isEmpty()) {
            remarks.add(Diagnostic.at(place, ImportCode.DOES_NOT_BUILD));
            remarks.addAll(read.diagnostics());
            return new Item(source, State.FAILED, path.map(Landing::shown), 0, 0, remarks);
        }
        if (!request.has(Switch.DRY_RUN)) {
            shelf.put(path.get(), text, made.pictures());
        }
        draft.pictures().keySet().forEach(name -> existing.take(beside(path.get(), name)));
        existing.take(path.get());
        existing.remember(item.source(), path.get());
        return new Item(source, State.IMPORTED, path.map(Landing::shown), draft.pieces(), draft.pictures().size(), remarks);
    }

    /** Where a source goes that was never imported; empty, and said why, if it can't go anywhere. */
    private Optional<String> path(String source, Draft draft, List<Diagnostic> remarks) {
        Place place = Place.file(source);
        List<String> folders = new ArrayList<>();
        draft.category().forEach(name -> Slug.ofLabel(name, false, place).value().filter(slug -> !slug.startsWith("_")).ifPresent(folders::add));
        if (folders.isEmpty() && request.into().isEmpty()) {
            folders.add(request.options().uncategorised());
            remarks.add(Diagnostic.at(place, ImportCode.NO_CATEGORY, request.options().uncategorised()));
        }
        String folder = (request.into().isEmpty() ? "" : request.into() + "/") + (folders.isEmpty() ? "" : String.join("/", folders) + "/");
        String wanted = folder + draft.name() + ".md";
        if (isFree(wanted, draft) || request.has(Switch.FORCE) && existing.isTaken(wanted) && existing.source(wanted).isEmpty()) {
            return Optional.of(wanted);
        }
        if (existing.isTaken(wanted) && existing.source(wanted).isEmpty()) {
            remarks.add(Diagnostic.at(place, ImportCode.EXISTS, shown(wanted)));
            return Optional.empty();
        }
        int more = 2;
        while (!isFree(folder + Slug.numbered(draft.name(), more) + ".md", draft)) {
            more++;
        }
        String free = folder + Slug.numbered(draft.name(), more) + ".md";
        remarks.add(Diagnostic.at(place, ImportCode.NAME_TAKEN, shown(wanted), shown(free)));
        return Optional.of(free);
    }

    private boolean isFree(String path, Draft draft) {
        return !existing.isTaken(path) && draft.pictures().keySet().stream().noneMatch(name -> existing.isTaken(beside(path, name)));
    }

    /** With a slug of its own if the file's name had to be another. */
    private Facts facts(Draft draft, String path) {
        Matcher numbered = NUMBERED.matcher(fileName(path));
        boolean other = numbered.matches() && fileName(path).equals(Slug.numbered(draft.name(), Integer.parseInt(numbered.group(1))) + ".md");
        Optional<String> slug = draft.facts().get(Fact.SLUG).filter(known -> other);
        return slug.isPresent() ? draft.facts().with(Fact.SLUG, Slug.numbered(slug.get(), Integer.parseInt(numbered.group(1)))) : draft.facts();
    }

    /** A picture stands beside its article and begins with its name. */
    static String beside(String path, String picture) {
        return path.substring(0, path.length() - ".md".length()) + "-" + picture;
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String shown(String path) {
        return "content/" + path;
    }
}
