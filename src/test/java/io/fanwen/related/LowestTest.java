package io.fanwen.related;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LowestTest {
    @Test
    void putsTheLowestInFront() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            long[] numbers = random.longs(random.nextInt(60), -40, 40).distinct().toArray();
            int most = random.nextInt(70);
            long[] expected = Arrays.stream(numbers).sorted().limit(most).toArray();

            int count = Lowest.first(numbers, numbers.length, most);

            assertArrayEquals(expected, Arrays.stream(numbers).limit(count).sorted().toArray(), "seed " + seed);
        }
    }

    @Test
    void looksAtNoMoreThanItIsTold() {
        long[] numbers = {5, 4, 3, 1, 2};

        assertEquals(2, Lowest.first(numbers, 3, 2));

        assertArrayEquals(new long[] {3, 4}, Arrays.stream(numbers).limit(2).sorted().toArray());
    }
}
