package io.fanwen.han;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    static Stream<String> vectors() {
        try (var in = TokensTest.class.getResourceAsStream("/vectors/tokens.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void makesTheTokensOfTheSharedVectors(String line) {
        String text = unescape(line.substring(0, line.indexOf(" |"))).replace("\\n", "\n");
        String expected = unescape(line.substring(line.indexOf(" |") + 2)).strip();

        List<String> tokens = Tokens.of(text);

        assertEquals(expected.isEmpty() ? List.of() : Arrays.asList(expected.split(" ")), tokens, line);
    }

    @Test
    void givesTheSameTokenTheSameKeyWhereverItStands() {
        String folded = "重庆 call 与重庆 call";

        List<Long> keys = new ArrayList<>();
        Tokens.forEach(folded, (key, start, end) -> keys.add(key));

        assertEquals(keys.get(0), keys.get(3), "重庆");
        assertEquals(keys.get(1), keys.get(4), "call");
        assertNotEquals(keys.get(0), keys.get(1));
    }

    @Test
    void keysOfTheWalkAreKeysOfTheText() {
        String folded = "重庆市 a4 纸 \ud840\udc00\ud840\udc01x";

        Tokens.forEach(folded, (key, start, end) ->
                assertEquals(Tokens.key(folded, start, end), key, folded.substring(start, end)));

        assertTrue(Tokens.key("纸", 0, 1) > 0 && Tokens.key("call", 0, 4) < 0, "pairs and words cannot meet");
    }

    @Test
    void cutsAWordThatIsNoWord() {
        List<String> tokens = Tokens.of("x".repeat(100_000) + " y");

        assertEquals(List.of("x".repeat(Tokens.LONGEST_WORD), "y"), tokens);
    }

    @Test
    void survivesAnyUnitsInAnyOrder() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                text.append((char) random.nextInt(0x10000));
            }
            String seen = "seed 5, round " + round;

            List<String> tokens = Tokens.of(text.toString());

            for (String token : tokens) {
                assertFalse(token.isEmpty(), seen);
                assertEquals(List.of(token), Tokens.of(token), seen);
            }
        }
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
    }
}
