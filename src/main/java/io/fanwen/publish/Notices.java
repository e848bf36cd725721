package io.fanwen.publish;

import io.fanwen.build.CacheFile;
import io.fanwen.text.Fingerprint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which articles search engines are still to hear of: new ones, and those whose {@code updated} is another. What is to be told is written down
 * before anything is sent, so that a publish that is cut off, or a quota that is used up, leaves it for the next one. For one publish.
 */
final class Notices {
    private static final Fingerprint KEY = Fingerprint.of("notices 1");

    private final CacheFile file;
    private final List<Announcer> announcers;
    /** By address: the day of the last update, empty for none. */
    private final SortedMap<String, String> known = new TreeMap<>();
    private final Map<Notice.Engine, Set<String>> waiting = new LinkedHashMap<>();

    /**
     * An article that readers may find.
     *
     * @param address whole
     * @param file    as it is published
     * @param updated as a text; empty for none
     */
    record Article(String address, String file, String updated) {}

    /** @param file where it is remembered what was told */
    Notices(Path file, List<Announcer> announcers) {
        this.file = new CacheFile(file, KEY);
        this.announcers = List.copyOf(announcers);
        this.file.read(this::read);
        announcers.forEach(announcer -> waiting.computeIfAbsent(announcer.engine(), engine -> new LinkedHashSet<>()));
    }

    /** Notes what is to be told once the plan has been carried out. Where nothing is remembered, only what the plan adds is new. */
    void note(Plan plan, List<Article> articles) {
        SortedMap<String, String> now = new TreeMap<>();
        for (Article article : articles) {
            String before = known.get(article.address());
            boolean added = before == null && plan.added().containsKey(article.file());
            boolean renewed = before != null && !article.updated().isEmpty() && !before.equals(article.updated());
            if (added || renewed) {
                waiting.values().forEach(addresses -> addresses.add(article.address()));
            }
            now.put(article.address(), article.updated());
        }
        known.clear();
        known.putAll(now);
        waiting.values().forEach(addresses -> addresses.retainAll(now.keySet()));
        file.write(this::write);
    }

    /** Tells what is waiting; nobody is asked if nothing is. */
    List<Notice> tell() {
        List<Notice> notices = new ArrayList<>();
        for (Announcer announcer : announcers) {
            Set<String> addresses = waiting.get(announcer.engine());
            if (!addresses.isEmpty()) {
                List<String> all = List.copyOf(addresses);
                Announcer.Answer answer = announcer.tell(all);
                addresses.removeAll(Set.copyOf(all.subList(0, answer.done())));
                notices.add(new Notice(announcer.engine(), answer.told(), addresses.size(), answer.remaining(), answer.trouble()));
                file.write(this::write);
            }
        }
        return notices;
    }

    private Integer read(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            known.put(in.readUTF(), in.readUTF());
        }
        for (int left = in.readInt(); left > 0; left--) {
            Set<String> addresses = waiting.computeIfAbsent(Notice.Engine.valueOf(in.readUTF()), engine -> new LinkedHashSet<>());
            for (int more = in.readInt(); more > 0; more--) {
                addresses.add(in.readUTF());
            }
        }
        return known.size();
    }

    private Void write(DataOutputStream out) throws IOException {
        out.writeInt(known.size());
        for (Map.Entry<String, String> entry : known.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
        out.writeInt(waiting.size());
        for (Map.Entry<Notice.Engine, Set<String>> entry : waiting.entrySet()) {
            out.writeUTF(entry.getKey().name());
            out.writeInt(entry.getValue().size());
            for (String address : entry.getValue()) {
                out.writeUTF(address);
            }
        }
        return null;
    }
}
