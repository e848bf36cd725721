package io.fanwen.publish;

import io.fanwen.publish.Plan.Found;
import io.fanwen.text.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What fanwen put at a target: of each file its path's fingerprint (a ledger may lie where anybody can read it, and an unlisted article is to
 * stay unlisted), its bytes', their number, and whether it is live. A text: a line that names the format, a line a file, and a last line with their
 * number, so that a cut-off ledger is noticed. Immutable.
 */
record Ledger(SortedMap<Fingerprint, Item> items) {
    private static final String FORMAT = "fanwen published 1";
    static final Ledger EMPTY = new Ledger(new TreeMap<>());

    /** What a file is there for. */
    enum State {
        /** It belongs to the site. */
        LIVE,
        /** It belongs to an older site and stays for readers who still look at that. */
        RETIRED,
        /** It was about to be replaced: it may hold any bytes, or not be there. */
        PENDING
    }

    /** @param size in bytes as it lies there */
    record Item(Fingerprint fingerprint, long size, State state) {}

    Ledger {
        items = Collections.unmodifiableSortedMap(items);
    }

    Optional<Item> item(String path) {
        return Optional.ofNullable(items.get(Fingerprint.of(path)));
    }

    /** What a file that lies there is to us. */
    Found found(SiteFile file, long size) {
        return item(file.path()).map(item -> item.fingerprint().equals(file.fingerprint()) && item.size() == size ? Found.SAME : Found.OTHER)
                .orElse(Found.FOREIGN);
    }

    byte[] write() {
        StringBuilder out = new StringBuilder(FORMAT).append('\n');
        items.forEach((path, item) -> out.append(path.hex()).append(' ').append(item.fingerprint().hex()).append(' ').append(item.size())
                .append(' ').append(item.state().name()).append('\n'));
        return out.append(items.size()).append(" files\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The ledger in these bytes, or nothing if it is not one that this version wrote whole. */
    static Optional<Ledger> read(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
        int last = lines.length - 1;
        if (last < 1 || !lines[0].equals(FORMAT) || !lines[last].equals(last - 1 + " files")) {
            return Optional.empty();
        }
        Draft draft = new Draft();
        try {
            for (int i = 1; i < last; i++) {
                String[] words = lines[i].split(" ");
                draft.items.put(Fingerprint.fromHex(words[0]),
                        new Item(Fingerprint.fromHex(words[1]), Long.parseLong(words[2]), State.valueOf(words[3])));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
        return Optional.of(draft.ledger());
    }

    /** A ledger as it fills. Not thread-safe. */
    static final class Draft {
        private final SortedMap<Fingerprint, Item> items = new TreeMap<>();

        Draft() {}

        /** Begins with what is in that ledger. */
        Draft(Ledger ledger) {
            items.putAll(ledger.items());
        }

        void drop(String path) {
            items.remove(Fingerprint.of(path));
        }

        void put(String path, Item item) {
            items.put(Fingerprint.of(path), item);
        }

        void putAll(Map<String, Item> more) {
            more.forEach(this::put);
        }

        Ledger ledger() {
            return new Ledger(items);
        }
    }
}
