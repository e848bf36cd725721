package io.fanwen.related;

import io.fanwen.text.Fingerprint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The index of a collection and what its articles were told by, so that one that differs a little from it need not be indexed, nor have
 * the texts of all its articles fetched. Immutable.
 */
public final class TermMemory {
    /** Some ten bytes each: beyond, reading the file would take more memory than a build may have. */
    private static final int MOST_TERMS = 40_000_000;

    private final List<String> paths;
    private final List<Fingerprint> prints;
    private final TermIndex index;

    private TermMemory(List<String> paths, List<Fingerprint> prints, TermIndex index) {
        this.paths = List.copyOf(paths);
        this.prints = List.copyOf(prints);
        this.index = index;
    }

    /** Indexes a whole collection, and calls its articles by their places. */
    static TermMemory of(List<RelatedSource> ordered) {
        return new TermMemory(ordered.stream().map(RelatedSource::path).toList(), ordered.stream().map(RelatedSource::print).toList(),
                TermIndex.of(ordered.stream().map(RelatedSource::input).toList()));
    }

    TermIndex index() {
        return index;
    }

    /** By the index's numbers. */
    List<String> paths() {
        return paths;
    }

    Fingerprint print(int number) {
        return prints.get(number);
    }

    /** Whether it is small enough for a file. */
    boolean isStorable() {
        return index.size() <= MOST_TERMS;
    }

    /** Writes all; {@link #read} reads it. */
    public Void write(DataOutputStream out) throws IOException {
        out.writeInt(paths.size());
        for (int number = 0; number < paths.size(); number++) {
            out.writeUTF(paths.get(number));
            out.writeLong(prints.get(number).high());
            out.writeLong(prints.get(number).low());
        }
        index.write(out);
        return null;
    }

    /** Reads what {@link #write} wrote, and nothing else. */
    public static TermMemory read(DataInputStream in) throws IOException {
        List<String> paths = new ArrayList<>();
        List<Fingerprint> prints = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            paths.add(in.readUTF());
            prints.add(new Fingerprint(in.readLong(), in.readLong()));
        }
        return new TermMemory(paths, prints, TermIndex.read(in));
    }
}
