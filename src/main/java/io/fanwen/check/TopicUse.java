package io.fanwen.check;

import io.fanwen.article.Article;
import io.fanwen.library.LibraryArticle;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** {@code topic-used-once} and {@code topic-synonym}. */
final class TopicUse implements SiteRule {
    @Override
    public void check(CheckedSite site, Consumer<Diagnostic> found) {
        Map<String, String> synonyms = site.site().config().check().synonyms();
        Map<String, Integer> uses = new HashMap<>();
        site.whole().library().articles().forEach(article -> article.topics().forEach(topic -> uses.merge(topic, 1, Integer::sum)));
        for (LibraryArticle article : site.whole().library().articles()) {
            for (String topic : article.topics()) {
                if (uses.get(topic) == 1) {
                    found.accept(Diagnostic.at(place(article.article()), CheckCode.TOPIC_USED_ONCE, topic));
                }
            }
            for (String typed : article.article().front().topics()) {
                String instead = synonyms.get(typed);
                if (instead != null) {
                    found.accept(Diagnostic.at(place(article.article()), CheckCode.TOPIC_SYNONYM, typed, instead));
                }
            }
        }
    }

    private static Place place(Article article) {
        return article.front().places().getOrDefault("topics", article.place());
    }
}
