package io.fanwen.library;

import io.fanwen.article.FrontMatter;
import io.fanwen.article.TopicFile;
import io.fanwen.fields.Nearest;
import io.fanwen.han.Folding;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The topics that articles have. Spellings that differ by case or width alone are one topic under its commonest spelling, the first by
 * code point among equals (DESIGN §3, "Exact rules").
 */
final class TopicShelf {
    private final Map<String, Map<String, Spelling>> spellings = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, TopicFile> files = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private final List<Diagnostic> diagnostics;

    /**
     * @param listed      the articles whose topics get pages, by path
     * @param others      what articles say that are held back or not listed: a topic's file may wait for them
     * @param topicFiles  by path
     * @param diagnostics where warnings go
     */
    TopicShelf(List<Shelved> listed, List<FrontMatter> others, List<TopicFile> topicFiles, List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
        listed.forEach(this::count);
        if (!topicFiles.isEmpty()) {
            listed.forEach(article -> article.front().topics().forEach(topic -> mentioned.add(Folding.fold(topic))));
            others.forEach(front -> front.topics().forEach(topic -> mentioned.add(Folding.fold(topic))));
        }
        spellings.forEach((folded, ways) -> names.put(folded, commonest(ways.values())));
        topicFiles.forEach(this::add);
    }

    private void count(Shelved article) {
        for (String topic : article.front().topics()) {
            spellings.computeIfAbsent(Folding.fold(topic), folded -> new HashMap<>(2))
                    .computeIfAbsent(topic, spelling -> new Spelling(spelling, place(article))).count++;
        }
    }

    /** Where a topic is first used. @param name its commonest spelling */
    Place place(String name) {
        return spellings.get(Folding.fold(name)).get(name).first;
    }

    private static Place place(Shelved article) {
        return article.front().places().getOrDefault("topics", article.article().place());
    }

    private String commonest(Collection<Spelling> ways) {
        Spelling winner = ways.stream().min(Comparator.comparingInt((Spelling way) -> -way.count)
                .thenComparing(way -> way.text, Orders.CODE_POINTS)).orElseThrow();
        ways.stream().filter(way -> way != winner).forEach(way -> diagnostics.add(Diagnostic.at(way.first, LibraryCode.TOPIC_SPELLING,
                way.text, winner.text, winner.first.path())));
        return winner.text;
    }

    private void add(TopicFile file) {
        String folded = Folding.fold(file.name());
        TopicFile other = files.putIfAbsent(folded, file);
        if (other != null) {
            diagnostics.add(Diagnostic.at(file.place(), LibraryCode.TOPIC_TWO_FILES, file.name(), other.place().path()));
        } else if (!mentioned.contains(folded)) {
            Optional<String> near = Nearest.to(file.name(), names.values());
            diagnostics.add(near.map(name -> Diagnostic.at(file.place(), LibraryCode.TOPIC_UNUSED_NEAR, file.name(), name))
                    .orElseGet(() -> Diagnostic.at(file.place(), LibraryCode.TOPIC_UNUSED, file.name())));
        }
    }

    /** The commonest spelling of each topic, by its folded name. */
    Map<String, String> names() {
        return new TreeMap<>(names);
    }

    /** The names of an article's topics that have pages, in its order, without repeats. */
    List<String> of(FrontMatter front) {
        LinkedHashSet<String> topics = new LinkedHashSet<>();
        front.topics().forEach(topic -> Optional.ofNullable(names.get(Folding.fold(topic))).ifPresent(topics::add));
        return List.copyOf(topics);
    }

    Optional<TopicFile> file(String name) {
        return Optional.ofNullable(files.get(Folding.fold(name)));
    }

    /** The names of the topics that a topic's file puts first; one that no article has is left out with a warning. */
    List<String> related(TopicFile file) {
        List<String> related = new ArrayList<>();
        for (FrontMatter.Placed topic : file.related()) {
            String name = names.get(Folding.fold(topic.text()));
            if (name == null) {
                diagnostics.add(Diagnostic.at(topic.place(), LibraryCode.TOPIC_RELATED_UNKNOWN, topic.text()));
            } else if (!related.contains(name) && !Folding.same(name, file.name())) {
                related.add(name);
            }
        }
        return related;
    }

    /** One way to write a topic. */
    private static final class Spelling {
        private final String text;
        private final Place first;
        private int count;

        Spelling(String text, Place first) {
            this.text = text;
            this.first = first;
        }
    }
}
