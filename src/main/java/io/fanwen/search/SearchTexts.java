package io.fanwen.search;

import io.fanwen.article.Article;
import io.fanwen.article.ArticleBody;
import io.fanwen.han.Heat;
import io.fanwen.han.Length;
import io.fanwen.library.Category;
import io.fanwen.library.Library;
import io.fanwen.library.LibraryArticle;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Takes from articles and their library what the index holds of them. Stateless and thread-safe. */
public final class SearchTexts {
    private SearchTexts() {}

    /** The terms of an article: of everything that its page shows of its own file. */
    public static SearchTerms terms(Article article, ArticleBody body) {
        List<String> texts = new ArrayList<>();
        texts.add(PlainText.of(body.lead()));
        if (article.many()) {
            article.pieces().forEach(piece -> texts.add(piece.title()));
        }
        for (ArticleBody.PieceBody piece : body.pieces()) {
            texts.add(PlainText.of(piece.posting()));
            piece.experience().map((Document experience) -> PlainText.of(experience)).ifPresent(texts::add);
        }
        return SearchTerms.of(article.title(), texts);
    }

    /** All articles that readers may find: the listed ones. Their ids are their paths. */
    public static List<SearchDocument> documents(Library library) {
        Map<List<String>, List<String>> trails = new HashMap<>();
        return library.newest().stream().map(article -> document(article,
                trails.computeIfAbsent(article.category(), names -> trail(names, library)))).toList();
    }

    /** What the index calls a category. @param names from the top down */
    public static String categoryPath(List<String> names) {
        return names.stream().map(Filters::categoryName).collect(Collectors.joining(Filters.BETWEEN));
    }

    private static List<String> trail(List<String> names, Library library) {
        List<String> trail = new ArrayList<>();
        for (int depth = 1; depth <= names.size(); depth++) {
            trail.add(library.category(names.subList(0, depth)).map(Category::title).orElse(names.get(depth - 1)));
        }
        return trail;
    }

    private static SearchDocument document(LibraryArticle article, List<String> trail) {
        OptionalInt heat = article.heat().isPresent() ? OptionalInt.of(Heat.rounded(article.heat().getAsInt())) : OptionalInt.empty();
        return new SearchDocument(article.path(), article.address(), article.title(), article.topics(), article.category(), trail,
                article.date().map(moment -> moment.day()), heat, Length.shown(article.article().length()));
    }
}
