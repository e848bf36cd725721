package io.fanwen.cli;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.LoadedSite;
import io.fanwen.build.Progress;
import io.fanwen.build.RelatedReport;
import io.fanwen.build.RelatedReport.Entry;
import io.fanwen.build.SiteLoader;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.library.LibraryArticle;
import io.fanwen.library.LibraryArticle.State;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code fanwen list}: the articles of a site, drafts and all. */
final class ListCommand implements Command {
    private static final int MOST = 1_000_000;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Options options() {
        Options options = new Options();
        for (String flag : new String[] {"drafts", "scheduled", "expired", "hottest", "longest", "related", "csv", "json"}) {
            options.addOption(Option.builder().longOpt(flag).get());
        }
        for (String value : new String[] {"category", "topic", "limit", "now", "explain"}) {
            options.addOption(Option.builder().longOpt(value).hasArg().get());
        }
        return options;
    }

    @Override
    public Exit run(Invocation invocation) throws IOException, Usage {
        invocation.takeNoWords("list");
        int limit = limit(invocation);
        if (invocation.has("related") || invocation.has("explain")) {
            return related(invocation, limit);
        }
        Outcome<LoadedSite> site = load(invocation);
        site.diagnostics().stream().filter(Diagnostic::isError)
                .forEach(d -> invocation.terminal().err().print(invocation.wording().render(d)));
        if (site.value().isEmpty()) {
            return Exit.CONTENT_HAS_ERRORS;
        }
        List<LibraryArticle> articles = site.value().get().library().articles().stream().filter(wanted(invocation))
                .sorted(order(invocation)).limit(limit).toList();
        invocation.say(new ArticleTable(articles, invocation.texts()).text(form(invocation)));
        return site.value().get().leftOut().isEmpty() ? Exit.DONE : Exit.CONTENT_HAS_ERRORS;
    }

    /** Of the site as it would be published: nothing is related to a draft. */
    private static Exit related(Invocation invocation, int limit) throws IOException, Usage {
        Optional<String> explained = invocation.value("explain").map(path -> path.startsWith("content/") ? path.substring(8) : path);
        BuildRequest request = request(invocation, new BuildRequest.Options(false, true, false));
        Outcome<SiteConfig> config = SiteConfigReader.read(request.site(), request.environment());
        Outcome<List<Entry>> entries = config.value().isPresent() ? RelatedReport.of(request, config.value().get(), explained)
                : new Outcome.Failed<>(config.diagnostics());
        entries.diagnostics().stream().filter(Diagnostic::isError)
                .forEach(d -> invocation.terminal().err().print(invocation.wording().render(d)));
        if (entries.value().isEmpty()) {
            return Exit.CONTENT_HAS_ERRORS;
        }
        List<Entry> wanted = entries.value().get().stream().filter(entry -> wanted(invocation).test(entry.article()))
                .sorted(Comparator.comparing(Entry::article, order(invocation))).limit(limit).toList();
        if (explained.isPresent() && wanted.isEmpty()) {
            throw new Usage(invocation.texts().text("list.no-article", explained.get()));
        }
        RelatedTable table = new RelatedTable(wanted, invocation.texts());
        invocation.say(invocation.has("json") ? table.json() : table.text());
        return entries.diagnostics().stream().anyMatch(Diagnostic::isError) ? Exit.CONTENT_HAS_ERRORS : Exit.DONE;
    }

    private static BuildRequest request(Invocation invocation, BuildRequest.Options options) throws Usage {
        Path site = invocation.site();
        return new BuildRequest(site, site.resolve("site"), invocation.terminal().settings(), BuildCommand.now(invocation), Instant.now(), options);
    }

    private static ArticleTable.Form form(Invocation invocation) {
        return invocation.has("json") ? ArticleTable.Form.JSON : invocation.has("csv") ? ArticleTable.Form.CSV : ArticleTable.Form.TABLE;
    }

    /** The site with all that is held back; faulty articles do not keep the others from being listed. */
    private static Outcome<LoadedSite> load(Invocation invocation) throws IOException, Usage {
        BuildRequest request = request(invocation, new BuildRequest.Options(true, true, false));
        Outcome<SiteConfig> config = SiteConfigReader.read(request.site(), request.environment());
        return config.value().isPresent() ? SiteLoader.load(request, config.value().get(), Progress.SILENT)
                : new Outcome.Failed<>(config.diagnostics());
    }

    private static Predicate<LibraryArticle> wanted(Invocation invocation) {
        Predicate<LibraryArticle> wanted = article -> true;
        if (invocation.has("drafts") || invocation.has("scheduled") || invocation.has("expired")) {
            wanted = wanted.and(article -> article.state() == State.DRAFT && invocation.has("drafts")
                    || article.state() == State.SCHEDULED && invocation.has("scheduled")
                    || article.state() == State.EXPIRED && invocation.has("expired"));
        }
        Optional<String> category = invocation.value("category").map(given -> given.replaceAll("^/|/$", "") + "/");
        Optional<String> topic = invocation.value("topic");
        return wanted.and(article -> category.isEmpty() || (String.join("/", article.category()) + "/").startsWith(category.get()))
                .and(article -> topic.isEmpty() || article.topics().contains(topic.get()));
    }

    private static Comparator<LibraryArticle> order(Invocation invocation) {
        Comparator<LibraryArticle> newest = Comparator
                .comparing((LibraryArticle article) -> article.date().isEmpty())
                .thenComparing(article -> article.date().orElse(null), Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(LibraryArticle::path);
        if (invocation.has("hottest")) {
            return Comparator.comparingInt((LibraryArticle article) -> -article.heat().orElse(0)).thenComparing(newest);
        }
        return invocation.has("longest")
                ? Comparator.comparingInt((LibraryArticle article) -> -article.article().length()).thenComparing(newest) : newest;
    }

    private static int limit(Invocation invocation) throws Usage {
        String given = invocation.value("limit").orElse(Integer.toString(MOST));
        if (!given.matches("[1-9]\\d{0,6}") || Integer.parseInt(given) > MOST) {
            throw new Usage(invocation.texts().text("not-a-number", "limit", given));
        }
        return Integer.parseInt(given);
    }
}
