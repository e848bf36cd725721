package io.fanwen.related;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How like texts are that were compared, by their fingerprints, so that nothing is compared twice. Immutable.
 *
 * @param hundredths by pair
 */
public record Likenesses(Map<Compared, Integer> hundredths) {
    /** Nothing has been compared. */
    public static final Likenesses NONE = new Likenesses(Map.of());

    private static final Comparator<Compared> ORDER = Comparator.comparingLong(Compared::low).thenComparingLong(Compared::high);

    public Likenesses {
        hundredths = Map.copyOf(hundredths);
    }

    /** Two texts by their fingerprints. @param low the lower of the two */
    public record Compared(long low, long high) {
        static Compared of(long one, long other) {
            return new Compared(Math.min(one, other), Math.max(one, other));
        }
    }

    /** Writes all; {@link #read} reads it. The same likenesses give the same bytes. */
    public Void write(DataOutputStream out) throws IOException {
        SortedMap<Compared, Integer> sorted = new TreeMap<>(ORDER);
        sorted.putAll(hundredths);
        out.writeInt(sorted.size());
        for (Map.Entry<Compared, Integer> entry : sorted.entrySet()) {
            out.writeLong(entry.getKey().low());
            out.writeLong(entry.getKey().high());
            out.writeByte(entry.getValue());
        }
        return null;
    }

    /** @throws IOException on a stream that ends early */
    public static Likenesses read(DataInputStream in) throws IOException {
        Map<Compared, Integer> read = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            read.put(new Compared(in.readLong(), in.readLong()), (int) in.readByte());
        }
        return new Likenesses(read);
    }
}
