package io.fanwen.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What SnakeYAML gets to see: the author's lines with every plain text taken out and a quoted mark put in its stead, so that only the
 * structure is left to make out. Has as many lines as the author's text, and knows for every spot what stood there. Not thread-safe.
 */
final class Skeleton {
    private static final String MARK = "\"x\"";

    private final StringBuilder yaml = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final Map<Long, Literal> literals = new HashMap<>();
    /** Whether columns in UTF-16 units and in code points may differ. */
    private boolean pairs;

    /**
     * A text taken out.
     *
     * @param offset where it begins in the source
     * @param length of what it covers on its first line
     */
    record Literal(String text, FieldValue.Style style, int offset, int length) {}

    /**
     * A line of the skeleton.
     *
     * @param start   where it begins
     * @param anchors from each of these columns on, the line holds what the source holds from that offset on; column 0 is among them
     */
    private record Line(int start, NavigableMap<Integer, Integer> anchors) {}

    /** A spot in the skeleton as one number; line and column count from 0. */
    private static long spot(int line, int column) {
        return (long) line << 32 | column;
    }

    /** Goes on to a line; those passed over stay blank. Staying on the same line changes nothing. */
    void goTo(int line, int offset) {
        while (lines.size() <= line) {
            if (!lines.isEmpty()) {
                yaml.append('\n');
            }
            lines.add(new Line(yaml.length(), new TreeMap<>(Map.of(0, offset))));
        }
    }

    /** Adds what SnakeYAML is to see as it is, without line feeds. Unicode's other line ends are none for us; SnakeYAML would count them. */
    void add(String structure, int offset) {
        anchor(offset);
        for (int i = 0; i < structure.length(); i++) {
            char c = structure.charAt(i);
            yaml.append(c == '\u0085' || c == '\u2028' || c == '\u2029' ? ' ' : c);
            pairs |= Character.isSurrogate(c);
        }
    }

    /** Adds a text that SnakeYAML is not to look into. */
    void add(Literal literal) {
        anchor(literal.offset());
        literals.put(spot(lines.size() - 1, yaml.length() - lastLine().start()), literal);
        yaml.append(MARK);
    }

    String yaml() {
        return yaml.toString();
    }

    /** What was taken out at a spot, if something was. The column counts code points, as SnakeYAML does. */
    Optional<Literal> literal(int line, int codePoints) {
        return Optional.ofNullable(literals.get(spot(line, column(line, codePoints))));
    }

    /** The offset in the source of a spot. The column counts code points. A line behind the last stands for the last. */
    int offset(int line, int codePoints) {
        int known = Math.min(line, lines.size() - 1);
        int column = known < line ? Integer.MAX_VALUE : column(line, codePoints);
        Map.Entry<Integer, Integer> anchor = lines.get(known).anchors().floorEntry(column);
        return anchor.getValue() + (known < line ? 0 : column - anchor.getKey());
    }

    private void anchor(int offset) {
        lastLine().anchors().put(yaml.length() - lastLine().start(), offset);
    }

    private Line lastLine() {
        return lines.get(lines.size() - 1);
    }

    private int column(int line, int codePoints) {
        if (!pairs) {
            return codePoints;
        }
        int start = lines.get(line).start();
        int end = line + 1 < lines.size() ? lines.get(line + 1).start() - 1 : yaml.length();
        int here = yaml.codePointCount(start, end);
        return yaml.offsetByCodePoints(start, Math.min(codePoints, here)) - start;
    }
}
