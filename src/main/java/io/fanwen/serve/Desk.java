package io.fanwen.serve;

import io.fanwen.address.Addresses;
import io.fanwen.build.Edition;
import io.fanwen.build.LiveSite;
import io.fanwen.build.LoadedSite;
import io.fanwen.check.Finding;
import io.fanwen.fields.Moment;
import io.fanwen.library.Category;
import io.fanwen.library.LibraryArticle;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Span;
import io.fanwen.text.Wording;
import io.fanwen.theme.Asset;
import io.fanwen.theme.Theme;
import io.fanwen.theme.ThemeLoader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The author's desk: what there is, how it stands, what there is to say of it, what the preview did. Thread-safe. */
final class Desk {
    private static final int ROWS = 100;
    private static final int HELD = 100;
    private static final int FINDINGS = 200;
    private static final int DUPLICATES = 100;
    private static final int FILES = 10;
    private static final int CHOICES = 500;
    private static final List<String> COLUMNS = List.of("title", "state", "length", "date", "updated", "category", "topics", "heat", "warnings");
    private static final List<String> NUMBERS = List.of("length", "heat", "warnings");

    private final Sources sources;
    private final Wording wording;
    private final EditorLinks editor;
    private final Theme theme;
    private Optional<Seen> seen = Optional.empty();

    /** Putting everything together takes as long as a rebuild: once for each state is enough. */
    private record Seen(LiveSite.State state, SiteFindings.Known known, Optional<LoadedSite> everything, DeskRows rows) {}

    /** What the desk is about. */
    record Sources(LiveSite site, SiteFindings findings, RunLog runs) {}

    Desk(Sources sources, Wording wording, EditorLinks editor) {
        this.sources = sources;
        this.wording = wording;
        this.editor = editor;
        theme = ThemeLoader.own("desk", wording.language(), Map.of("desk", DeskView.class));
    }

    /** The desk as asked for. @param query as it came */
    Answer at(String query) {
        byte[] page = theme.render("desk", view(DeskQuery.of(query))).getBytes(StandardCharsets.UTF_8);
        return Answer.of(200, ContentTypes.HTML, SiteAnswers.body(page)).with("Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    }

    /** Its style sheet and script. @param path as it came */
    Optional<Answer> asset(String path) {
        return theme.assets().stream().filter(asset -> path.equals(PreviewPaths.DESK + asset.path())).findFirst().map(Desk::answer);
    }

    private static Answer answer(Asset asset) {
        return Answer.of(200, ContentTypes.of(asset.path()), SiteAnswers.body(asset.bytes()));
    }

    private synchronized Seen seen() {
        LiveSite.State state = sources.site().state();
        SiteFindings.Known known = sources.findings().of(state);
        boolean same = seen.isPresent() && seen.get().state() == state;
        if (!same || seen.get().known().checks() != known.checks()) {
            Optional<LoadedSite> everything = same ? seen.get().everything() : sources.site().everything(Instant.now()).value();
            seen = Optional.of(new Seen(state, known, everything, DeskRows.of(everything, known.findings())));
        }
        return seen.get();
    }

    private DeskView view(DeskQuery query) {
        Seen now = seen();
        Optional<Edition> edition = now.state().edition();
        List<DeskRows.Entry> wanted = now.rows().of(query);
        int first = Math.min((query.page() - 1) * ROWS, Math.max(0, wanted.size() - 1) / ROWS * ROWS);
        List<DeskRows.Entry> page = wanted.subList(first, Math.min(wanted.size(), first + ROWS));
        int number = first / ROWS + 1;
        Optional<String> older = first + ROWS < wanted.size() ? Optional.of(query.with(DeskQuery.PAGE, Integer.toString(number + 1)).url())
                : Optional.empty();
        Optional<String> newer = number > 1 ? Optional.of(query.with(DeskQuery.PAGE, Integer.toString(number - 1)).url()) : Optional.empty();
        List<DeskView.Duplicate> duplicates = now.known().findings().stream()
                .flatMap(found -> found.likeness().map(like -> duplicate(found, like, edition)).stream())
                .sorted(Comparator.comparingInt(DeskView.Duplicate::hundredths).reversed()).toList();
        return new DeskView(now.state().number(), now.known().checks(), edition.map(shown -> shown.site().config().title()).orElse("fanwen"),
                edition.map(shown -> href(shown, "/")).orElse("/"), wording.language().tag(), states(now.rows(), query), filter(now, query), columns(query),
                page.stream().map(entry -> row(entry, edition)).toList(), wanted.size(), newer, older, held(now.rows(), edition),
                now.known().findings().stream().sorted(Comparator.comparing(Finding::severity)).limit(FINDINGS)
                        .map(found -> finding(found, edition)).toList(),
                now.known().findings().size(), duplicates.stream().limit(DUPLICATES).toList(), duplicates.size(), sources.runs().newest().stream().map(run -> run(run, edition)).toList());
    }

    private static String href(Edition edition, String address) {
        return Addresses.href(edition.site().config().address().basePath(), address);
    }

    private String word(String key) {
        return theme.string(key).orElseThrow(() -> new IllegalStateException("the desk has no string " + key));
    }

    private String word(DeskRows.State state) {
        return word("state" + state.name().charAt(0) + state.name().substring(1).toLowerCase(Locale.ROOT));
    }

    private List<DeskView.State> states(DeskRows rows, DeskQuery query) {
        List<DeskView.State> states = new ArrayList<>();
        String current = query.get(DeskQuery.STATE);
        states.add(new DeskView.State(word("stateAll"), rows.all().size(), query.with(DeskQuery.STATE, "").url(), current.isEmpty()));
        for (DeskRows.State state : DeskRows.State.values()) {
            String name = state.name().toLowerCase(Locale.ROOT);
            states.add(new DeskView.State(word(state), count(rows, name), query.with(DeskQuery.STATE, name).url(), current.equals(name)));
        }
        states.add(new DeskView.State(word("stateWarnings"), count(rows, "warnings"), query.with(DeskQuery.STATE, "warnings").url(),
                current.equals("warnings")));
        return states.stream().filter(state -> state.count() > 0 || state.current()).toList();
    }

    private static int count(DeskRows rows, String state) {
        return (int) rows.all().stream().filter(entry -> entry.isIn(state)).count();
    }

    private static DeskView.Filter filter(Seen now, DeskQuery query) {
        List<DeskView.Choice> categories = new ArrayList<>();
        now.everything().ifPresent(site -> addChoices(site.library().root(), query.get(DeskQuery.CATEGORY), categories));
        return new DeskView.Filter(query.get(DeskQuery.TEXT), query.get(DeskQuery.TOPIC), query.get(DeskQuery.STATE), categories,
                query.get(DeskQuery.SORT), query.get(DeskQuery.DIRECTION));
    }

    private static void addChoices(Category above, String current, List<DeskView.Choice> choices) {
        for (Category category : above.children()) {
            String path = String.join("/", category.names());
            if (choices.size() < CHOICES) {
                choices.add(new DeskView.Choice(path, path, path.equals(current)));
                addChoices(category, current, choices);
            }
        }
    }

    private List<DeskView.Column> columns(DeskQuery query) {
        return COLUMNS.stream().map(name -> {
            boolean current = query.get(DeskQuery.SORT).equals(name);
            boolean numbers = NUMBERS.contains(name) || name.equals("date") || name.equals("updated");
            boolean next = current ? !query.isDescending() : numbers;
            return new DeskView.Column(word("column" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)),
                    Optional.of(query.with(DeskQuery.SORT, name).with(DeskQuery.DIRECTION, next ? "desc" : "asc").url())
                            .filter(url -> !name.equals("topics")),
                    current ? Optional.of(query.isDescending() ? "descending" : "ascending") : Optional.empty(), NUMBERS.contains(name));
        }).toList();
    }

    private DeskView.Row row(DeskRows.Entry entry, Optional<Edition> edition) {
        Optional<LibraryArticle> article = entry.article();
        return new DeskView.Row(entry.title(), page(entry.path(), edition), entry.path(), editor.of(Place.file(entry.path()), edition),
                word(entry.state()), entry.state().name().toLowerCase(Locale.ROOT), article.map(found -> found.article().length()),
                article.flatMap(LibraryArticle::date).map(Desk::shown), article.flatMap(LibraryArticle::updated).map(Desk::shown), entry.category(),
                article.map(LibraryArticle::topics).orElse(List.of()).stream().map(Desk::topic).toList(),
                article.map(LibraryArticle::heat).filter(OptionalInt::isPresent).map(OptionalInt::getAsInt),
                entry.findings() > 0 ? Optional.of(entry.findings()) : Optional.empty());
    }

    private static DeskView.Topic topic(String name) {
        return new DeskView.Topic(name, new DeskQuery(Map.of(DeskQuery.TOPIC, name)).url());
    }

    /** The page that a file of the site makes. */
    private static Optional<String> page(String path, Optional<Edition> edition) {
        return edition.filter(shown -> path.startsWith("content/"))
                .flatMap(shown -> shown.site().library().article(path.substring("content/".length())).map(article -> href(shown, article.address())));
    }

    private static String shown(Moment moment) {
        return moment.day() + moment.time().map(time -> " " + time).orElse("");
    }

    private List<DeskView.Held> held(DeskRows rows, Optional<Edition> edition) {
        return rows.all().stream().filter(entry -> entry.state() != DeskRows.State.PUBLISHED && entry.article().isPresent())
                .sorted(Comparator.comparing((DeskRows.Entry entry) -> entry.state() != DeskRows.State.SCHEDULED)
                        .thenComparing(entry -> when(entry).map(Desk::shown).orElse("")).thenComparing(DeskRows.Entry::path))
                .limit(HELD).map(entry -> new DeskView.Held(entry.title(), entry.path(), editor.of(Place.file(entry.path()), edition),
                        word(entry.state()), when(entry).map(Desk::shown))).toList();
    }

    private static Optional<Moment> when(DeskRows.Entry entry) {
        return switch (entry.state()) {
            case SCHEDULED -> entry.article().flatMap(LibraryArticle::date);
            case EXPIRED -> entry.article().flatMap(article -> article.article().front().expires());
            default -> Optional.empty();
        };
    }

    private DeskView.Finding finding(Finding found, Optional<Edition> edition) {
        Diagnostic diagnostic = found.diagnostic();
        Optional<Span> span = diagnostic.place().span();
        String kind = found.severity().name().toLowerCase(Locale.ROOT);
        return new DeskView.Finding(kind, word(kind), diagnostic.place().path()
                + span.map(s -> ":" + s.start().line() + ":" + s.start().column()).orElse(""), editor.of(diagnostic.place(), edition),
                wording.message(diagnostic), span.map(Span::lineText).filter(line -> !line.isBlank()), wording.hint(diagnostic));
    }

    private DeskView.Duplicate duplicate(Finding found, Finding.Likeness like, Optional<Edition> edition) {
        return new DeskView.Duplicate(like.hundredths(), text(like.title(), found.diagnostic().place(), edition),
                text(like.other(), like.place(), edition));
    }

    private DeskView.Text text(String title, Place place, Optional<Edition> edition) {
        return new DeskView.Text(title, page(place.path(), edition), place.path() + place.span().map(span -> ":" + span.start().line()).orElse(""),
                editor.of(place, edition));
    }

    private DeskView.Run run(RunLog.Run run, Optional<Edition> edition) {
        List<String> changed = List.copyOf(run.update().changed());
        List<DeskView.Changed> shown = changed.stream().limit(FILES).map(path -> new DeskView.Changed(path, page(path, edition))).toList();
        String extent = !run.sound() ? word("extentNothing")
                : run.update().extent() == LiveSite.Extent.ARTICLES ? word("extentArticles") : word("extentSite");
        return new DeskView.Run(run.at().toString(), extent, run.update().read(), run.milliseconds(), shown,
                changed.size() > FILES ? Optional.of(changed.size() - FILES) : Optional.empty());
    }
}
