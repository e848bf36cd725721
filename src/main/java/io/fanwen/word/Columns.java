package io.fanwen.word;

import io.fanwen.han.Han;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How wide a table's columns are: as wide as their texts want, in the room there is. */
final class Columns {
    /** Margins of a cell, its lines, and a little air. */
    private static final int AROUND = 260;

    private Columns() {}

    /**
     * The widths from the left; their sum is the room.
     *
     * @param rows all with the same number of texts
     * @param room in twips
     * @param size of the font, in half-points
     */
    static List<Integer> widths(List<List<String>> rows, int room, int size) {
        long[] wanted = new long[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < wanted.length; i++) {
                // Half the width of a wide character, in twips, is five times its size in half-points.
                wanted[i] = Math.max(wanted[i], AROUND + 5L * size * longestLine(row.get(i)));
            }
        }
        long sum = Arrays.stream(wanted).sum();
        return sum <= room ? stretched(wanted, sum, room) : capped(wanted, room);
    }

    private static List<Integer> stretched(long[] wanted, long sum, int room) {
        List<Integer> widths = new ArrayList<>();
        long left = room;
        for (int i = 0; i < wanted.length; i++) {
            long width = i == wanted.length - 1 ? left : wanted[i] * room / sum;
            widths.add((int) width);
            left -= width;
        }
        return widths;
    }

    /** Narrow columns keep what they want, the others share the rest evenly. */
    private static List<Integer> capped(long[] wanted, int room) {
        long[] narrowFirst = wanted.clone();
        Arrays.sort(narrowFirst);
        long rest = room;
        long cap = 0;
        for (int i = 0; i < narrowFirst.length; i++) {
            cap = rest / (narrowFirst.length - i);
            if (narrowFirst[i] > cap) {
                break;
            }
            rest -= narrowFirst[i];
        }
        long share = cap;
        long[] given = Arrays.stream(wanted).map(width -> Math.min(width, share)).toArray();
        return stretched(given, Arrays.stream(given).sum(), room);
    }

    /** In columns of a terminal: a wide character takes two. */
    private static int longestLine(String text) {
        int longest = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length = c == '\n' ? 0 : length + (Han.isWide(c) ? 2 : 1);
            longest = Math.max(longest, length);
        }
        return longest;
    }
}
