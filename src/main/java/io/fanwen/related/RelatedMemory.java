package io.fanwen.related;

import io.fanwen.text.Fingerprint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Lists with what they were made of, so that after an edit only those are made again that may differ. Immutable.
 *
 * @param lists by path
 */
public record RelatedMemory(Map<String, Known> lists) {
    /** Nothing is known. */
    public static final RelatedMemory EMPTY = new RelatedMemory(Map.of());

    public RelatedMemory {
        lists = Map.copyOf(lists);
    }

    /**
     * One list.
     *
     * @param input    of all that the article brought in
     * @param rarities of how rare each of its terms was
     * @param found    the list and what else decided it
     */
    record Known(Fingerprint input, long rarities, Found found) {}

    /**
     * A list as it was found.
     *
     * @param list   nearest first
     * @param passed paths of articles that were near enough but crowded out
     * @param enough the lowest score by which one more article may have come into the list
     */
    record Found(List<Related> list, List<String> passed, int enough) {
        Found {
            list = List.copyOf(list);
            passed = List.copyOf(passed);
        }
    }

    /** Writes all; {@link #read} reads it. The same memory gives the same bytes. */
    public Void write(DataOutputStream out) throws IOException {
        List<String> paths = lists.keySet().stream().sorted().toList();
        Map<String, Integer> numbers = new HashMap<>();
        out.writeInt(paths.size());
        for (String path : paths) {
            numbers.put(path, numbers.size());
            out.writeUTF(path);
        }
        for (String path : paths) {
            Known known = lists.get(path);
            out.writeLong(known.input().high());
            out.writeLong(known.input().low());
            out.writeLong(known.rarities());
            out.writeInt(known.found().enough());
            out.writeInt(known.found().list().size());
            for (Related related : known.found().list()) {
                out.writeInt(numbers.get(related.path()));
                out.writeInt(related.score().orElse(0));
            }
            out.writeInt(known.found().passed().size());
            for (String passed : known.found().passed()) {
                out.writeInt(numbers.get(passed));
            }
        }
        return null;
    }

    /** @throws IOException also on bytes that {@link #write} never writes */
    public static RelatedMemory read(DataInputStream in) throws IOException {
        List<String> paths = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            paths.add(in.readUTF());
        }
        Map<String, Known> lists = new HashMap<>();
        try {
            for (String path : paths) {
                lists.put(path, new Known(new Fingerprint(in.readLong(), in.readLong()), in.readLong(), found(in, paths)));
            }
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("an article that is not there", e);
        }
        return new RelatedMemory(lists);
    }

    private static Found found(DataInputStream in, List<String> paths) throws IOException {
        int enough = in.readInt();
        List<Related> list = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String path = paths.get(in.readInt());
            int score = in.readInt();
            list.add(new Related(path, score == 0 ? OptionalInt.empty() : OptionalInt.of(score)));
        }
        List<String> passed = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            passed.add(paths.get(in.readInt()));
        }
        return new Found(list, passed, enough);
    }
}
