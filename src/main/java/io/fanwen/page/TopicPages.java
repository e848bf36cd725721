package io.fanwen.page;

import io.fanwen.article.TopicFile;
import io.fanwen.library.BuiltIn;
import io.fanwen.library.Topic;
import io.fanwen.page.view.Parts;
import io.fanwen.page.view.Views;
import io.fanwen.text.Fingerprint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page with older pages for each topic, and the directory of all topics.
 *
 * <p>The directory shows the topics with most articles first, in groups by how many there are: readers come for the large ones, and a
 * group needs no dictionary of how Chinese names are read.
 */
final class TopicPages {
    private static final int RELATED = 12;
    private static final int ON_A_PAGE = 500;

    /** The groups of the directory: topics with at least so many articles. */
    private static final List<Integer> BOUNDS = List.of(100, 50, 20, 10, 5, 2, 1);

    private final SiteParts parts;
    private final Texts texts;
    private final Heads heads;

    TopicPages(SiteParts parts) {
        this.parts = parts;
        texts = new Texts(parts);
        heads = new Heads(parts);
    }

    void addTo(List<Page> pages) {
        for (Topic topic : parts.library().topics()) {
            String source = topic.file().map(file -> "content/" + file.path()).orElse(topic.address());
            for (ListPage list : ListPage.of(topic.address(), topic.articles(), parts.config().lists().pageSize())) {
                pages.add(parts.page(list.address(), source, Views.TopicView.class, () -> topic(topic, list),
                        print -> addTo(print, topic, list)));
            }
        }
        for (Numbered<Topic> page : Numbered.of(parts.busiest(), ON_A_PAGE)) {
            String address = directory(page.number());
            pages.add(parts.page(address, address, Views.TopicsView.class, () -> directory(page)));
        }
    }

    private void addTo(Fingerprint.Builder print, Topic topic, ListPage list) {
        print.add(topic.name());
        parts.prints().addPage(print, list);
        if (list.isIndex()) {
            print.add(topic.count());
            topic.file().ifPresent(file -> {
                print.add(file.fingerprint());
                parts.prints().addReferences(print, file.path(), file.references());
            });
            parts.prints().addTopics(print, relatedNames(topic));
        }
    }

    private Views.TopicView topic(Topic topic, ListPage list) {
        String title = list.title(topic.name(), parts.words());
        List<Parts.Crumb> above = new ArrayList<>(List.of(parts.home(), parts.crumb(parts.words().topics(), BuiltIn.TOPICS.address())));
        if (!list.isIndex()) {
            above.add(parts.crumb(topic.name(), topic.address()));
        }
        List<Parts.Crumb> trail = SiteParts.ending(above, title);
        Parts.Head head = list.isIndex() ? heads.shown(title, about(topic), topic.address(), trail)
                : heads.thin(title, list.address(), trail);
        return new Views.TopicView(parts.everywhere(), head, trail, title, list.isIndex() ? introduction(topic) : "",
                list.isIndex() ? Optional.of(topic.count()) : Optional.empty(), list.isIndex() ? related(topic) : List.of(),
                parts.listCards(list.articles()), parts.pager(list));
    }

    private Optional<String> about(Topic topic) {
        return topic.file().flatMap(TopicFile::summary).or(() -> Optional.of(PageWords.fill(parts.words().aboutTopic(), topic.name())));
    }

    private String introduction(Topic topic) {
        return topic.file().map(file -> texts.html(file.introduction(), file.path(), "", 1)).orElse("");
    }

    private List<Parts.TopicLink> related(Topic topic) {
        return relatedNames(topic).stream().map(parts.library()::topic).flatMap(Optional::stream).map(parts::link).toList();
    }

    private List<String> relatedNames(Topic topic) {
        Set<String> names = new LinkedHashSet<>(topic.related());
        names.addAll(parts.input().neighbours().topics(List.of(topic.name()), RELATED + topic.related().size()));
        names.remove(topic.name());
        return names.stream().filter(name -> parts.library().topic(name).isPresent()).limit(RELATED).toList();
    }

    private Views.TopicsView directory(Numbered<Topic> page) {
        boolean first = page.number() == 1;
        String title = first ? parts.words().topics()
                : PageWords.fill(parts.words().pageNumber(), parts.words().topics(), page.number());
        List<Parts.Crumb> above = first ? List.of(parts.home())
                : List.of(parts.home(), parts.crumb(parts.words().topics(), BuiltIn.TOPICS.address()));
        List<Parts.Crumb> trail = SiteParts.ending(above, title);
        String address = directory(page.number());
        Parts.Head head = first && !page.items().isEmpty() ? heads.shown(title, Optional.empty(), address, trail)
                : heads.thin(title, address, trail);
        return new Views.TopicsView(parts.everywhere(), head, trail, groups(page.shown()), page.items().size(),
                page.pager(number -> parts.urls().url(directory(number))));
    }

    private List<Parts.TopicGroup> groups(List<Topic> topics) {
        List<Parts.TopicGroup> groups = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < BOUNDS.size(); i++) {
            int least = BOUNDS.get(i);
            int to = from;
            while (to < topics.size() && topics.get(to).count() >= least) {
                to++;
            }
            if (to > from) {
                groups.add(new Parts.TopicGroup(group(i), topics.subList(from, to).stream().map(parts::node).toList()));
            }
            from = to;
        }
        return List.copyOf(groups);
    }

    private String group(int bound) {
        int least = BOUNDS.get(bound);
        if (bound == 0) {
            return PageWords.fill(parts.words().countFrom(), least);
        }
        int most = BOUNDS.get(bound - 1) - 1;
        return most == least ? PageWords.fill(parts.words().countOf(), least)
                : PageWords.fill(parts.words().countBetween(), least, most);
    }

    private static String directory(int number) {
        return number == 1 ? BuiltIn.TOPICS.address() : BuiltIn.pageOf(BuiltIn.TOPICS.address(), number);
    }
}
