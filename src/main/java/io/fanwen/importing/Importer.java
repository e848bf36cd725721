package io.fanwen.importing;

import io.fanwen.build.Progress;
import io.fanwen.build.SiteLoader;
import io.fanwen.importing.ImportReport.Item;
import io.fanwen.importing.ImportReport.State;
import io.fanwen.importing.blog.BlogReader;
import io.fanwen.importing.docx.DocxReader;
import io.fanwen.importing.file.Archive;
import io.fanwen.importing.file.ForeignText;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.SourceKind;
import io.fanwen.importing.file.Unreadable;
import io.fanwen.importing.manuscript.Manuscript;
import io.fanwen.importing.page.PageReader;
import io.fanwen.importing.table.ColumnMap;
import io.fanwen.importing.table.CsvTable;
import io.fanwen.importing.table.Table;
import io.fanwen.importing.table.XlsxTable;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Severity;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Brings sources in, one after the other. For one import; not thread-safe. */
public final class Importer {
    private static final Set<String> TEXTS = Set.of("txt", "text");
    private static final Set<String> TABLES = Set.of("csv", "xlsx", "xlsm", "xls");
    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mkd", "mdown", "mdx");
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "shtml");

    private final ImportRequest request;
    private final Drafts drafts;
    private final WordManuscripts words;
    private final PageReader pages;
    private final BlogReader blogs;
    private final RowManuscripts rows;
    private final Landing landing;
    private final Consumer<Item> heard;
    private final Map<State, Integer> counts = new EnumMap<>(State.class);
    private final Set<String> written = new HashSet<>();
    private boolean sound = true;

    private Importer(ImportRequest request, Consumer<Item> heard) {
        this.request = request;
        this.heard = heard;
        this.drafts = new Drafts(request);
        this.words = new WordManuscripts(request.config().zone());
        this.pages = new PageReader(drafts.arranger(), request.config().zone());
        this.blogs = new BlogReader(request.config().content().html(), request.config().zone());
        this.rows = new RowManuscripts(pages, request.config().zone());
        this.landing = new Landing(request, drafts, Existing.in(request.site().site()), new Shelf(request.site().site().resolve("content")));
    }

    /**
     * Brings in what the request names.
     *
     * @param heard is told of each source as soon as something has become of it
     * @throws IOException if the machine cannot read a source or write an article; what was written before stays
     */
    public static ImportReport run(ImportRequest request, Progress progress, Consumer<Item> heard) throws IOException {
        return new Importer(request, heard).run(progress);
    }

    private ImportReport run(Progress progress) throws IOException {
        SourceList list = SourceList.of(request.sources(), request.site().site());
        progress.begin(Progress.Stage.IMPORTING, list.files().size());
        for (SourceItem item : list.files()) {
            if (TABLES.contains(item.ending())) {
                rows(item, progress);
            } else {
                tell(item(() -> draft(item), item));
                progress.step();
            }
        }
        list.left().forEach(this::tell);
        List<Diagnostic> site = site(progress);
        return new ImportReport(counts, sound && site.isEmpty(), site);
    }

    private void tell(Item item) {
        counts.merge(item.state(), 1, Integer::sum);
        if (item.state() == State.IMPORTED || item.state() == State.UPDATED) {
            item.article().ifPresent(written::add);
        }
        sound &= item.remarks().stream().noneMatch(Diagnostic::isError);
        heard.accept(item);
    }

    /** Makes one article's draft. */
    private interface Making {
        Draft make() throws IOException, Unreadable;
    }

    private Item item(Making making, SourceItem item) throws IOException {
        Optional<Item> known = landing.known(item);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return landing.land(item, making.make());
        } catch (Unreadable e) {
            boolean ours = e.code().severity() == Severity.ERROR;
            return new Item(item.name(), ours ? State.FAILED : State.SKIPPED, Optional.empty(), 0, 0,
                    List.of(new Diagnostic(Place.file(item.name()), e.code(), e.arguments())));
        }
    }

    /** Each row is a source of its own, so that what is interrupted goes on where it stopped. */
    private void rows(SourceItem item, Progress progress) throws IOException {
        try {
            Table table = table(item);
            ColumnMap columns = ColumnMap.of(table, request.options().columns());
            progress.begin(Progress.Stage.IMPORTING, table.rows().size());
            Map<String, Integer> times = new HashMap<>();
            for (Table.Row row : table.rows()) {
                String key = RowManuscripts.key(row, columns);
                int time = times.merge(key, 1, Integer::sum);
                SourceItem one = item.row(key + (time > 1 ? " (" + time + ")" : ""));
                tell(item(() -> drafts.of(one, rows.of(row, columns, Place.file(one.name()))), one));
                progress.step();
            }
        } catch (Unreadable e) {
            // Of a folder nobody says that every table in it holds articles.
            boolean other = e.code() == ImportCode.TABLE_WITHOUT_MAP && !item.isNamed();
            Place place = Place.file(item.name());
            tell(new Item(item.name(), other ? State.SKIPPED : State.FAILED, Optional.empty(), 0, 0,
                    List.of(other ? Diagnostic.at(place, ImportCode.NOT_CONTENT) : new Diagnostic(place, e.code(), e.arguments()))));
        }
    }

    private static Table table(SourceItem item) throws IOException, Unreadable {
        SourceKind kind = SourceKind.of(item.file());
        if (kind == SourceKind.OTHER && item.ending().equals("csv")) {
            return CsvTable.read(ForeignText.readTable(item.file()));
        } else if (kind != SourceKind.PACKAGE) {
            throw new Unreadable(kind == SourceKind.OLD_WORD ? ImportCode.OLD_EXCEL : kind.refusal());
        }
        try (Archive archive = Archive.open(item.file())) {
            if (!XlsxTable.reads(archive)) {
                throw new Unreadable(ImportCode.UNKNOWN_KIND);
            }
            return XlsxTable.read(archive);
        }
    }

    private Draft draft(SourceItem item) throws IOException, Unreadable {
        if (MARKDOWN.contains(item.ending()) && SourceKind.of(item.file()) == SourceKind.EMPTY) {
            throw new Unreadable(ImportCode.NOTHING_BELOW);
        }
        if (!MARKDOWN.contains(item.ending()) || SourceKind.of(item.file()) != SourceKind.OTHER) {
            return drafts.of(item, manuscript(item));
        }
        return drafts.ofBlog(item, blogs.read(ForeignText.read(item.file()), Place.file(item.name()), item.stem(), new BlogPictures(item)::bytes));
    }

    private Manuscript manuscript(SourceItem item) throws IOException, Unreadable {
        SourceKind kind = SourceKind.of(item.file());
        if (kind == SourceKind.PACKAGE) {
            try (Archive archive = Archive.open(item.file())) {
                if (!DocxReader.reads(archive)) {
                    throw new Unreadable(ImportCode.UNKNOWN_KIND);
                }
                return words.of(item, DocxReader.read(archive));
            }
        }
        if (kind == SourceKind.OTHER && TEXTS.contains(item.ending())) {
            return pages.text(ForeignText.read(item.file()), Place.file(item.name()));
        }
        if (kind == SourceKind.OTHER && PAGES.contains(item.ending())) {
            return pages.html(ForeignText.read(item.file()), Place.file(item.name()), new SavedPictures(item.file())::bytes);
        }
        // Of a folder nobody says that everything in it is to come in.
        throw new Unreadable(kind == SourceKind.OTHER && !item.isNamed() ? ImportCode.NOT_CONTENT : kind.refusal());
    }

    /** What the site as a whole says of the new files, such as that two have one address. */
    private List<Diagnostic> site(Progress progress) throws IOException {
        if (request.has(ImportRequest.Switch.DRY_RUN) || written.isEmpty()) {
            return List.of();
        }
        return SiteLoader.load(request.site(), request.config(), progress).diagnostics().stream()
                .filter(said -> said.isError() && written.contains(said.place().path())).toList();
    }
}
