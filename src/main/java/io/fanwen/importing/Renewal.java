package io.fanwen.importing;

import io.fanwen.article.Article;
import io.fanwen.article.ArticleReader;
import io.fanwen.article.FrontMatterBlock;
import io.fanwen.article.ReadArticle;
import io.fanwen.importing.ImportReport.Item;
import io.fanwen.importing.ImportReport.State;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.manuscript.Fact;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.MarkdownWriter;
import io.fanwen.source.SourceDecoder;
import io.fanwen.source.SourceFile;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the text that a source has now into the article that it became before. Front matter and counts stay as they are; a text that
 * somebody edited since stays too, and its source is reported. Not thread-safe.
 */
final class Renewal {
    private static final Pattern IMPORTED = Pattern.compile("(?m)^(?:imported|导入)[ \t]*[:：][ \t]*(\\S*)[ \t]*$");

    private final ImportRequest request;
    private final Shelf shelf;
    private final ArticleReader reader;
    private final Drafts drafts;
    private final MarkdownWriter writer = new MarkdownWriter();

    Renewal(ImportRequest request, Shelf shelf, ArticleReader reader, Drafts drafts) {
        this.request = request;
        this.shelf = shelf;
        this.reader = reader;
        this.drafts = drafts;
    }

    /** An article that stands there, parted. @param windows whether its lines end as Windows ends them */
    private record Standing(Article article, String head, String body, boolean windows) {}

    /**
     * @param source as told
     * @param path   of the article, relative to {@code content/}
     */
    Item renew(String source, String path, Draft draft) throws IOException {
        Place place = Place.file(source);
        Optional<Standing> read = standing(path);
        if (read.isEmpty()) {
            return item(source, State.FAILED, path, List.of(Diagnostic.at(place, ImportCode.MEND_FIRST, Landing.shown(path))));
        }
        Standing standing = read.get();
        KeptCounts counts = new KeptCounts(drafts.experienceNames(), standing.article.pieces());
        Draft counted = draft.withDocument(new Document(counts.in(draft.document().blocks(), draft.pieces()), draft.document().footnotes()));
        ArticleText text = ArticleText.of(counted, writer, names(path, standing, draft)::get);
        String now = Imprint.of(text.body(), name -> Optional.ofNullable(text.pictures().get(name)).or(() -> shelf.beside(path, name)));
        String there = Imprint.of(standing.body, name -> shelf.beside(path, name));
        Matcher imported = IMPORTED.matcher(standing.head);
        Optional<String> before = imported.find() ? Optional.of(imported.group(1)) : Optional.empty();
        if (now.equals(there) || before.filter(now::equals).isPresent()) {
            return item(source, State.SKIPPED, path, List.of(Diagnostic.at(place, ImportCode.NOTHING_NEW, Landing.shown(path))));
        }
        if (before.filter(there::equals).isEmpty() && !request.has(ImportRequest.Switch.FORCE)) {
            return item(source, State.FAILED, path, List.of(Diagnostic.at(place, ImportCode.EDITED_SINCE, Landing.shown(path))));
        }
        List<Diagnostic> remarks = new ArrayList<>(textual(draft.remarks()));
        remarks.addAll(differences(place, standing.article, draft));
        if (!counts.dropped().isEmpty()) {
            remarks.add(Diagnostic.at(place, ImportCode.COUNTS_DROPPED, String.join(", ", counts.dropped())));
        }
        return put(source, path, standing, new New(text, now, draft.facts().has(Fact.PIECES), draft.pieces()), remarks);
    }

    private record New(ArticleText text, String imprint, boolean declared, int pieces) {}

    private Item put(String source, String path, Standing standing, New renewed, List<Diagnostic> remarks) throws IOException {
        String head = head(standing.head, renewed.imprint);
        if (renewed.declared && !standing.article.many()) {
            head = withLine(head, "pieces: many");
        }
        String text = head + "\n" + renewed.text.body();
        Outcome<ReadArticle> read = reader.read(new Source(Landing.shown(path), text), Fingerprint.of(text));
        if (read.value().isEmpty()) {
            remarks.add(Diagnostic.at(Place.file(source), ImportCode.DOES_NOT_BUILD));
            remarks.addAll(read.diagnostics());
            return item(source, State.FAILED, path, remarks);
        }
        if (!request.has(ImportRequest.Switch.DRY_RUN)) {
            shelf.put(path, standing.windows ? text.replace("\n", "\r\n") : text, renewed.text.pictures());
        }
        return new Item(source, State.UPDATED, Optional.of(Landing.shown(path)), renewed.pieces, renewed.text.pictures().size(), remarks);
    }

    private Optional<Standing> standing(String path) throws IOException {
        byte[] bytes = shelf.bytes(path);
        Optional<Source> source = SourceDecoder.decode(SourceFile.of(Landing.shown(path), bytes)).value();
        Optional<ReadArticle> read = source.flatMap(text -> reader.read(text, Fingerprint.of(bytes)).value());
        if (read.isEmpty()) {
            return Optional.empty();
        }
        int body = FrontMatterBlock.of(source.get()).body();
        return Optional.of(new Standing(read.get().article(), source.get().text().substring(0, body), source.get().text().substring(body), new String(bytes, StandardCharsets.UTF_8).contains("\r\n")));
    }

    /** Pictures keep their names where the file is what an import wrote, and else take names that are free. */
    private Map<String, String> names(String path, Standing standing, Draft draft) {
        Map<String, String> names = new LinkedHashMap<>();
        draft.pictures().forEach((picture, bytes) -> {
            String wanted = Landing.fileName(Landing.beside(path, picture));
            String name = wanted;
            for (int more = 2; !standing.body.contains("](" + name + ")") && isOther(path, name, bytes); more++) {
                name = wanted.replaceFirst("(\\.[^.]*)$", "-" + more + "$1");
            }
            names.put(picture, name);
        });
        return names;
    }

    private boolean isOther(String path, String name, byte[] bytes) {
        return shelf.beside(path, name).filter(there -> !Arrays.equals(there, bytes)).isPresent();
    }

    private static String head(String head, String imprint) {
        Matcher imported = IMPORTED.matcher(head);
        String line = "imported: " + imprint;
        return imported.find() ? head.substring(0, imported.start()) + line + head.substring(imported.end()) : withLine(head, line);
    }

    /** Above the mark that closes front matter. */
    private static String withLine(String head, String line) {
        int close = head.stripTrailing().lastIndexOf('\n') + 1;
        return head.substring(0, close) + line + "\n" + head.substring(close);
    }

    /** What was assumed of front matter is of no use where it stays. */
    private static List<Diagnostic> textual(List<Diagnostic> remarks) {
        return remarks.stream().filter(said -> said.code() instanceof ImportCode code && code.isOfText()).toList();
    }

    private static List<Diagnostic> differences(Place place, Article article, Draft draft) {
        List<Diagnostic> remarks = new ArrayList<>();
        draft.facts().get(Fact.TITLE).filter(title -> !title.equals(article.title()))
                .ifPresent(title -> remarks.add(Diagnostic.at(place, ImportCode.FIELD_KEPT, "title", title)));
        Optional<String> day = draft.facts().get(Fact.DATE).map(date -> date.substring(0, Math.min(10, date.length())));
        day.filter(said -> article.front().date().filter(date -> !date.day().toString().equals(said)).isPresent())
                .ifPresent(said -> remarks.add(Diagnostic.at(place, ImportCode.FIELD_KEPT, "date", said)));
        return remarks;
    }

    private static Item item(String source, State state, String path, List<Diagnostic> remarks) {
        return new Item(source, state, Optional.of(Landing.shown(path)), 0, 0, remarks);
    }
}
