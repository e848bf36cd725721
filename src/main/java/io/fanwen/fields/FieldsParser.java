package io.fanwen.fields;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.util.List;

/** Reads fields from a stretch of a source. Thread-safe. */
public final class FieldsParser {
    /** UTF-16 units. SnakeYAML's time grows with the square of a scalar's length, so length is checked before it sees anything. */
    public static final int LONGEST = 64 * 1024;
    /** Levels of lists and maps within each other. */
    public static final int DEEPEST = 32;
    /** Names and values together. */
    public static final int MOST_VALUES = 2000;

    private FieldsParser() {}
}
