package io.fanwen.related;

/** Puts the lowest of many numbers in front, by Hoare's selection: a few steps a number, where sorting would take a dozen. Stateless. */
final class Lowest {
    private Lowest() {}

    /**
     * Moves the lowest {@code most} of the first {@code size} numbers to the front, in no order that means anything.
     *
     * @param numbers all different
     * @return how many those are
     */
    static int first(long[] numbers, int size, int most) {
        int from = 0;
        int to = size - 1;
        while (most < size && from < to) {
            int cut = cut(numbers, from, to);
            if (cut < most) {
                from = cut + 1;
            } else {
                to = cut;
            }
        }
        return Math.min(size, most);
    }

    /** Parts a stretch in two: what is up to the place answered is not above what comes behind it. */
    private static int cut(long[] numbers, int from, int to) {
        long pivot = numbers[from + to >>> 1];
        int low = from - 1;
        int high = to + 1;
        while (true) {
            do {
                low++;
            } while (numbers[low] < pivot);
            do {
                high--;
            } while (numbers[high] > pivot);
            if (low >= high) {
                return high;
            }
            long kept = numbers[low];
            numbers[low] = numbers[high];
            numbers[high] = kept;
        }
    }
}
