package io.fanwen.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommonMarkTest {

    static List<Example> examples() {
        return ExampleReader.readExamples(TestResources.getSpec());
    }

    @Test
    void hasEveryExampleOfTheSpecification() {
        assertEquals(652, examples().size());
    }

    /** The specification prints tabs as arrows. */
    @ParameterizedTest
    @MethodSource("examples")
    void writesWhatTheSpecificationSays(Example example) {
        String html = Markdown.bare(example.getSource(), Dialect.COMMONMARK, RawHtml.TRUST).replace('\t', '→');

        assertEquals("Source:\n" + example.getSource() + "HTML:\n" + example.getHtml(),
                "Source:\n" + example.getSource() + "HTML:\n" + html);
    }
}
