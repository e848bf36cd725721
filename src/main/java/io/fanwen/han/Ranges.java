package io.fanwen.han;

import java.util.Arrays;

/** A fixed set of code points, as sorted ranges that do not touch. Immutable. */
final class Ranges {
    private final int[] starts;
    private final int[] ends;

    private Ranges(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** Reads ranges as Unicode's data files write them: {@code 3005 3021..3029}, ascending; both ends belong. */
    static Ranges of(String ranges) {
        String[] parts = ranges.strip().split("\\s+");
        int[] starts = new int[parts.length];
        int[] ends = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int dots = parts[i].indexOf("..");
            starts[i] = Integer.parseInt(dots < 0 ? parts[i] : parts[i].substring(0, dots), 16);
            ends[i] = dots < 0 ? starts[i] : Integer.parseInt(parts[i].substring(dots + 2), 16);
            if (ends[i] < starts[i] || i > 0 && starts[i] <= ends[i - 1]) {
                throw new IllegalArgumentException("ranges ascend: " + parts[i]);
            }
        }
        return new Ranges(starts, ends);
    }

    boolean has(int codePoint) {
        int found = Arrays.binarySearch(starts, codePoint);
        return found >= 0 || found < -1 && codePoint <= ends[-found - 2];
    }
}
