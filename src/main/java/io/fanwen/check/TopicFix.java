package io.fanwen.check;

import io.fanwen.article.FrontMatterBlock;
import io.fanwen.build.LoadedSite;
import io.fanwen.han.Folding;
import io.fanwen.library.LibraryArticle;
import io.fanwen.library.LibraryCode;
import io.fanwen.library.Topic;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import io.fanwen.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes topics as the site spells them: its commonest spelling of those that differ by case or width, its name for synonyms. */
final class TopicFix {
    private static final String CONTENT = "content/";
    private static final Pattern NEXT_FIELD = Pattern.compile("(?m)^[^\\s#-][^\n:：]*[:：]");

    private TopicFix() {}

    static List<Edit> of(Source source, LoadedSite site, Set<String> wanted) {
        Optional<LibraryArticle> article = site.library().article(source.path().substring(CONTENT.length()));
        Optional<Span> topics = article.map(a -> a.article().front().places().get("topics")).flatMap(Place::span);
        if (topics.isEmpty()) {
            return List.of();
        }
        Map<String, String> spelling = new HashMap<>();
        boolean synonyms = wanted.contains(source.path() + " " + CheckCode.TOPIC_SYNONYM.id());
        boolean spellings = wanted.stream().anyMatch(w -> w.endsWith(" " + LibraryCode.TOPIC_SPELLING.id()));
        for (String typed : article.get().article().front().topics()) {
            Optional<String> synonym = Optional.ofNullable(site.config().check().synonyms().get(typed)).filter(s -> synonyms);
            synonym.or(() -> common(typed, site).filter(s -> spellings)).filter(name -> !name.equals(typed)).ifPresent(name -> spelling.put(typed, name));
        }
        return edits(source, topics.get(), spelling);
    }

    private static Optional<String> common(String typed, LoadedSite site) {
        String folded = Folding.fold(typed);
        return site.library().topics().stream().map(Topic::name).filter(name -> Folding.fold(name).equals(folded)).findFirst();
    }

    private static List<Edit> edits(Source source, Span topics, Map<String, String> spelling) {
        int from = source.lineStart(topics.start().line()) + topics.start().column() - 1;
        Matcher next = NEXT_FIELD.matcher(source.text());
        int frontEnd = FrontMatterBlock.of(source).to();
        int end = next.find(from) ? Math.min(next.start(), frontEnd) : frontEnd;
        List<Edit> edits = new ArrayList<>();
        spelling.forEach((typed, name) -> {
            Matcher token = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(typed) + "(?![\\p{L}\\p{N}])").matcher(source.text()).region(from, end);
            if (token.find()) {
                edits.add(new Edit(source.position(token.start()), typed, name));
            }
        });
        return edits;
    }
}
