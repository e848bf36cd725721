package io.fanwen.related;

import java.util.Arrays;

/** Keeps the lowest of many numbers: a heap with the highest of them on top. The order of offers does not matter. Not thread-safe. */
final class Best {
    private final long[] heap;
    private int size;

    /** @param most how many are kept, at least 1 */
    Best(int most) {
        heap = new long[most];
    }

    void offer(long number) {
        if (size < heap.length) {
            heap[size] = number;
            up(size++);
        } else if (number < heap[0]) {
            heap[0] = number;
            down(0);
        }
    }

    long[] ascending() {
        long[] all = Arrays.copyOf(heap, size);
        Arrays.sort(all);
        return all;
    }

    /** Holds nothing again. */
    void clear() {
        size = 0;
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && heap[(at - 1) / 2] < heap[at]) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down(int from) {
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            child += child + 1 < size && heap[child + 1] > heap[child] ? 1 : 0;
            if (heap[at] >= heap[child]) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int one, int other) {
        long kept = heap[one];
        heap[one] = heap[other];
        heap[other] = kept;
    }
}
