package io.fanwen.build;

import io.fanwen.article.Article;
import io.fanwen.article.ArticleCodec;
import io.fanwen.config.SiteConfig;
import io.fanwen.library.LibraryArticle;
import io.fanwen.related.Related;
import io.fanwen.related.RelatedInput;
import io.fanwen.related.RelatedLists;
import io.fanwen.related.Sharing;
import io.fanwen.text.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The related lists of a site as it would be published, for people who want to know why. */
public final class RelatedReport {
    private final LoadedSite site;
    private final Collection<RelatedInput> inputs;

    private RelatedReport(LoadedSite site) {
        this.site = site;
        this.inputs = RelatedNeighbours.inputs(site);
    }

    /** An article with its neighbours, the nearest first. */
    public record Entry(LibraryArticle article, List<Near> near) {
        public Entry {
            near = List.copyOf(near);
        }
    }

    /**
     * @param score  see {@link Related#score()}
     * @param shared what both have, what adds most first; empty unless it was asked for
     */
    public record Near(LibraryArticle article, OptionalInt score, List<Sharing.Shared> shared) {
        public Near {
            shared = List.copyOf(shared);
        }
    }

    /**
     * The lists of all articles, newest first.
     *
     * @param explained path of the one article that is wanted, with what it shares with its neighbours; if there is no such article,
     *                  nothing is listed
     */
    public static Outcome<List<Entry>> of(BuildRequest request, SiteConfig config, Optional<String> explained) throws IOException {
        try (ArticleMemory memory = SiteLoader.memory(request, config)) {
            Outcome<LoadedSite> site = SiteLoader.load(request, config, new SiteLoader.Known(memory, SiteLoader.looks(request)), Progress.SILENT);
            return site.value().<Outcome<List<Entry>>>map(loaded -> new Outcome.Made<>(new RelatedReport(loaded).entries(explained),
                    site.diagnostics())).orElseGet(() -> new Outcome.Failed<>(site.diagnostics()));
        }
    }

    private List<Entry> entries(Optional<String> explained) {
        RelatedLists lists = RelatedLists.of(inputs, RelatedNeighbours.ARTICLES);
        Map<String, RelatedInput> byPath = inputs.stream().collect(Collectors.toMap(RelatedInput::path, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        for (LibraryArticle article : site.library().newest()) {
            if (explained.isEmpty() || explained.get().equals(article.path())) {
                Optional<Sharing> sharing = explained.map(path -> sharing(article, byPath.get(path)));
                entries.add(new Entry(article, lists.of(article.path()).stream().map(near -> near(near, sharing, byPath)).toList()));
            }
        }
        return entries;
    }

    private Near near(Related near, Optional<Sharing> sharing, Map<String, RelatedInput> byPath) {
        return new Near(site.library().article(near.path()).orElseThrow(), near.score(),
                sharing.map(why -> why.with(byPath.get(near.path()))).orElse(List.of()));
    }

    private Sharing sharing(LibraryArticle article, RelatedInput input) {
        byte[] body = site.bodies().get(article.path()).body().bytes();
        return new Sharing(input, ArticleTexts.of(article.article(), new ArticleCodec().decodeBody(body)),
                article.article().pieces().stream().map(Article.Piece::title).toList(), inputs);
    }
}
