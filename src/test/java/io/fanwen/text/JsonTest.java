package io.fanwen.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void writesWhatItIsGivenInItsOrder() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of(1, "二", true, List.of()));
        value.put("a", Map.of());

        assertEquals("{\"b\":[1,\"二\",true,[]],\"a\":{}}", Json.write(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\\/", "</script><script>alert(1)</script>", "<!--", "a&b", "]]>", "\u0000\u0001\b\f\n\r\t\u001f\u007f",
            "\u2028\u2029", "😀 和 𠮷"})
    void survivesAReaderWithoutLeavingAScriptElement(String text) {
        String json = Json.write(Map.of(text, text));

        assertEquals(Map.of(text, text), ReadJson.read(json), json);
        assertFalse(json.chars().anyMatch(c -> c < 0x20 || "<>&\u2028\u2029".indexOf(c) >= 0), json);
    }

    @Test
    void replacesHalfACharacter() {
        assertEquals("\"a\ufffdb\"", Json.write("a\ud800b"));
    }

    @Test
    void refusesWhatJsonHasNoWordFor() {
        assertThrows(IllegalArgumentException.class, () -> Json.write(List.of(new Object())));
    }
}
