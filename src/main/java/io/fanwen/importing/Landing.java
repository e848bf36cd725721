package io.fanwen.importing;

import io.fanwen.address.Slug;
import io.fanwen.article.ArticleReader;
import io.fanwen.article.ReadArticle;
import io.fanwen.importing.ImportReport.Item;
import io.fanwen.importing.ImportReport.State;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.manuscript.Fact;
import io.fanwen.importing.manuscript.Facts;
import io.fanwen.importing.manuscript.Rewriter;
import io.fanwen.markdown.MarkdownWriter;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds each draft its place in {@code content/}, and writes it there. Not thread-safe. */
final class Landing {
    /** Controls, halves of characters and noncharacters: no editor shows them, and no page may hold them. */
    private static final Pattern BAD = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\ufeff\ufffe\uffff]|\\p{Cs}");

    private final ImportRequest request;
    private final Existing existing;
    private final Shelf shelf;
    private final ArticleReader reader;
    private final MarkdownWriter writer = new MarkdownWriter();

    Landing(ImportRequest request, Existing existing, Shelf shelf) {
        this.request = request;
        this.existing = existing;
        this.shelf = shelf;
        this.reader = new ArticleReader(request.config().content(), request.config().zone());
    }

    /** @param source as recorded */
    Item land(String source, Draft draft) throws IOException {
        List<Diagnostic> remarks = new ArrayList<>(draft.remarks());
        Place place = Place.file(source);
        Optional<String> before = existing.article(source);
        if (before.isPresent() && !request.options().force()) {
            return new Item(source, State.SKIPPED, before.map(Landing::shown), 0, 0,
                    List.of(Diagnostic.at(place, ImportCode.ALREADY_IMPORTED, shown(before.get()))));
        }
        Optional<String> path = before.or(() -> path(source, draft, remarks));
        if (path.isEmpty()) {
            return new Item(source, State.FAILED, Optional.empty(), 0, 0, remarks);
        }
        String text = text(draft, path.get(), remarks, place);
        Outcome<ReadArticle> read = reader.read(new Source("content/" + path.get(), text),
                Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)));
        if (read.value().isEmpty()) {
            remarks.add(Diagnostic.at(place, ImportCode.DOES_NOT_BUILD));
            remarks.addAll(read.diagnostics());
            return new Item(source, State.FAILED, path.map(Landing::shown), 0, 0, remarks);
        }
        write(source, path.get(), text, draft.pictures());
        return new Item(source, State.IMPORTED, path.map(Landing::shown), draft.pieces(), draft.pictures().size(), remarks);
    }

    private void write(String source, String path, String text, Map<String, byte[]> pictures) throws IOException {
        if (!request.options().dryRun()) {
            for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
                shelf.put(beside(path, picture.getKey()), picture.getValue());
            }
            shelf.put(path, text.getBytes(StandardCharsets.UTF_8));
        }
        pictures.keySet().forEach(name -> existing.take(beside(path, name)));
        existing.take(path);
        existing.remember(source, path);
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
        if (isFree(wanted, draft) || request.options().force() && existing.isTaken(wanted) && existing.source(wanted).isEmpty()) {
            return Optional.of(wanted);
        }
        if (existing.isTaken(wanted) && existing.source(wanted).isEmpty()) {
            remarks.add(Diagnostic.at(place, ImportCode.EXISTS, shown(wanted)));
            return Optional.empty();
        }
        int more = 2;
        while (!isFree(folder + draft.name() + "-" + more + ".md", draft)) {
            more++;
        }
        String free = folder + draft.name() + "-" + more + ".md";
        remarks.add(Diagnostic.at(place, ImportCode.NAME_TAKEN, shown(wanted), shown(free)));
        return Optional.of(free);
    }

    private boolean isFree(String path, Draft draft) {
        return !existing.isTaken(path) && draft.pictures().keySet().stream().noneMatch(name -> existing.isTaken(beside(path, name)));
    }

    private String text(Draft draft, String path, List<Diagnostic> remarks, Place place) {
        Rewriter pictures = new Rewriter(Optional::of,
                target -> Optional.of(draft.pictures().containsKey(target) ? fileName(beside(path, target)) : target));
        String body = draft.asTyped().orElseGet(() -> writer.write(pictures.document(draft.document())));
        String whole = facts(draft, path).yaml() + "\n" + body;
        String clean = BAD.matcher(whole).replaceAll("");
        if (clean.length() < whole.length()) {
            remarks.add(Diagnostic.at(place, ImportCode.BAD_CHARACTERS, Integer.toString(whole.length() - clean.length())));
        }
        return clean;
    }

    /** With a slug of its own if the file's name had to be another. */
    private Facts facts(Draft draft, String path) {
        String name = fileName(path).substring(0, fileName(path).length() - ".md".length());
        if (draft.facts().has(Fact.SLUG) && name.startsWith(draft.name()) && !name.equals(draft.name())) {
            return draft.facts().with(Fact.SLUG, draft.facts().get(Fact.SLUG).orElseThrow() + name.substring(draft.name().length()));
        }
        return draft.facts();
    }

    /** A picture stands beside its article and begins with its name. */
    private static String beside(String path, String picture) {
        return path.substring(0, path.length() - ".md".length()) + "-" + picture;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String shown(String path) {
        return "content/" + path;
    }
}
