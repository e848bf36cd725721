package io.fanwen.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What articles are made of: words by their frequency, and set phrases of two to four words, so that neighbours, rare terms and pairs of
 * characters come out as in real text. The same every time.
 *
 * <p>Common words stand in {@code words.txt}: what stands together often in this repository's {@code content/}, with its count. Rare
 * words are pairs of the 3,755 commonest characters (GB 2312, level 1).
 */
final class Vocabulary {
    private static final Charset GB = Charset.forName("GB2312");
    private static final int RARE_WORDS = 11_000;
    private static final int GENERAL_PHRASES = 30_000;
    private static final int OWN_PHRASES = 120;

    private final List<String> common = new ArrayList<>();
    private final int[] cumulative;
    private final List<String> rare;
    private final List<String> general;
    private final Map<String, List<String>> own = new HashMap<>();

    /** @param labels fields, occupations and kinds, each of which has phrases of its own */
    Vocabulary(Path words, List<String> labels) throws IOException {
        List<String> lines = Files.readAllLines(words, StandardCharsets.UTF_8);
        lines.forEach(line -> common.add(line.substring(0, line.indexOf(' '))));
        cumulative = lines.stream().mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(' ') + 1))).toArray();
        Arrays.parallelPrefix(cumulative, Integer::sum);
        rare = rareWords();
        general = phrases("general", GENERAL_PHRASES, 0.27);
        labels.forEach(label -> own.put(label, phrases(label, OWN_PHRASES, 0.65)));
    }

    String common(Random random) {
        int at = Arrays.binarySearch(cumulative, random.nextInt(cumulative[cumulative.length - 1]));
        return common.get(at < 0 ? -at - 1 : at + 1);
    }

    String rare(Random random) {
        return rare.get(random.nextInt(rare.size()));
    }

    /** Three in ten belong to one of the labels; of the others a few are very frequent. */
    String phrase(Random random, List<String> labels) {
        double which = random.nextDouble();
        if (which < 0.3) {
            return any(random, own.get(any(random, labels)));
        }
        return which < 0.9 ? general.get((int) (StrictMath.pow(random.nextDouble(), 3) * general.size())) : common(random);
    }

    static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> phrases(String label, int count, double rareShare) {
        Random random = new Random(label.hashCode());
        return IntStream.range(0, count).mapToObj(i -> phrase(random, rareShare)).toList();
    }

    private String phrase(Random random, double rareShare) {
        StringBuilder phrase = new StringBuilder();
        for (int left = 2 + random.nextInt(3); left > 0; left--) {
            phrase.append(random.nextDouble() < rareShare ? rare(random) : common(random));
        }
        return phrase.toString();
    }

    private static List<String> rareWords() {
        List<String> characters = new ArrayList<>();
        for (int row = 16; row <= 55; row++) {
            for (int cell = 1; cell <= (row == 55 ? 89 : 94); cell++) {
                characters.add(GB.decode(ByteBuffer.wrap(new byte[] {(byte) (0xa0 + row), (byte) (0xa0 + cell)})).toString());
            }
        }
        Random random = new Random(2312);
        return IntStream.range(0, RARE_WORDS).mapToObj(i -> any(random, characters) + any(random, characters)).toList();
    }
}
