package io.fanwen.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fanwen.fields.FieldCode;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticCodecTest {
    private final DiagnosticCodec codec = new DiagnosticCodec(List.of(ArticleCode.class, FieldCode.class));

    @Test
    void givesBackWhatWasSaidOfAFile() {
        Outcome<ReadArticle> outcome = Reading.outcome("---\ntitle: 题\ndate: 2025-13-01\ntpics: 甲\n---\n# 又一题\n\n## 甲\n\n### 书写经验\n");

        List<Diagnostic> decoded = codec.decode(codec.encode(outcome.diagnostics()));

        assertEquals(outcome.diagnostics(), decoded);
        assertEquals(5, decoded.size(), Reading.rendered(outcome));
    }

    @Test
    void refusesACodeOfAnotherEnum() {
        DiagnosticCodec small = new DiagnosticCodec(List.of(ArticleCode.class));
        List<Diagnostic> foreign = List.of(Diagnostic.at(Place.file("content/a.md"), FieldCode.NOT_DATE, "date", "x"));

        assertThrows(IllegalArgumentException.class, () -> small.encode(foreign));
        assertThrows(IllegalArgumentException.class, () -> small.decode(codec.encode(foreign)));
    }

    @Test
    void refusesBytesCutShort() {
        byte[] bytes = codec.encode(Reading.outcome("一。\n").diagnostics());

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(IllegalArgumentException.class, () -> codec.decode(cut), "cut to " + length);
        }
    }
}
