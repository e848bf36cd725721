package io.fanwen.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts articles into segments, so that a new one, which mostly is the newest, is written into a small index and not into the large one:
 * the first segment ends at an article that was chosen long ago, the second at one chosen lately, the third has the rest.
 *
 * <p>Articles are cut into stretches like entries into blocks ({@link Cutter}): a stretch ends with the article whose address spreads lowest
 * among those that make it three to seven fifths of the wished size, with the last one of a day if there is one. All whole large
 * stretches are the first segment, all whole small ones after them the second. So where segments end depends on the articles alone, and an
 * edit moves nothing unless it changes a text's length by a thousand words.
 *
 * @param large wished for stretches that go to the first segment, in thousands of words, one more for each article
 * @param small wished for those that go to the second one
 */
record Segmenting(int large, int small) {
    /** The third segment has some three articles of 2,000 words, the second one a hundred and forty. */
    static final Segmenting SIZES = new Segmenting(420, 8);

    private static final int WORDS = 1000;

    /** The segments that have articles. @param ordered by {@link Numbers#ORDER} */
    List<List<SearchDocument>> part(List<SearchDocument> ordered) {
        int first = unfinished(ordered, 0, large);
        int second = unfinished(ordered, first, small);
        List<List<SearchDocument>> segments = new ArrayList<>();
        for (List<SearchDocument> segment : List.of(ordered.subList(0, first), ordered.subList(first, second), ordered.subList(second, ordered.size()))) {
            if (!segment.isEmpty()) {
                segments.add(List.copyOf(segment));
            }
        }
        return segments;
    }

    /** Where the stretch begins that is not whole yet. */
    private static int unfinished(List<SearchDocument> ordered, int from, int wished) {
        int start = from;
        long size = 0;
        for (int i = from; i < ordered.size(); i++) {
            size += weight(ordered.get(i));
            while (size * 5 > wished * 7L) {
                int end = end(ordered, start, wished);
                for (; start < end; start++) {
                    size -= weight(ordered.get(start));
                }
            }
        }
        return start;
    }

    private static int end(List<SearchDocument> ordered, int start, int wished) {
        long size = 0;
        int best = start;
        int lowest = 0;
        int at = start;
        for (; at < ordered.size(); at++) {
            size += weight(ordered.get(at));
            if (size * 5 > wished * 7L) {
                break;
            }
            int spread = spread(ordered, at);
            if (size * 5 >= wished * 3L && (best == start || spread < lowest)) {
                best = at + 1;
                lowest = spread;
            }
        }
        // Before an article too long for any stretch there may be less than the wished size; it stands alone then.
        return best > start ? best : Math.max(at, start + 1);
    }

    private static int weight(SearchDocument document) {
        return 1 + document.length() / WORDS;
    }

    /** The last of a day comes before all others: what is added to the day later then moves no end. */
    private static int spread(List<SearchDocument> ordered, int at) {
        boolean last = at + 1 == ordered.size() || !ordered.get(at + 1).day().equals(ordered.get(at).day());
        return Key.of(Key.ROW, ordered.get(at).address()).spread() >>> 1 | (last ? Integer.MIN_VALUE : 0);
    }
}
