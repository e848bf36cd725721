package io.fanwen.library;

import io.fanwen.article.Article;
import io.fanwen.article.FrontMatter;
import io.fanwen.fields.Moment;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What decides, besides an article's own file, what becomes of its fields in a library.
 *
 * @param inherited    what each category says for the articles below it
 * @param counts       what stands in place of the articles' own counts
 * @param now          what counted as now
 * @param hottest      how many the hottest orders hold
 * @param dayInAddress whether an article's address depends on its day
 * @param entered      paths of articles into which another file links, to a heading that is there or not
 * @param oneSpelling  whether each topic is spelled in one way alone
 */
record Grounds(Map<List<String>, FrontMatter> inherited, Counts counts, Moment now, int hottest, boolean dayInAddress, Set<String> entered,
        boolean oneSpelling) {
    Grounds {
        inherited = Map.copyOf(inherited);
        entered = Set.copyOf(entered);
    }

    /** With more articles that are linked into. */
    Grounds and(Set<String> more) {
        if (entered.containsAll(more)) {
            return this;
        }
        Set<String> all = new HashSet<>(entered);
        all.addAll(more);
        return new Grounds(inherited, counts, now, hottest, dayInAddress, all, oneSpelling);
    }

    /** What an article of a category says, with what it inherits. */
    FrontMatter front(Article article, List<String> category) {
        return Defaults.under(article.front(), inherited.get(category));
    }
}
