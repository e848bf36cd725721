package io.fanwen.fields;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads fields from a stretch of a source. Thread-safe. */
public final class FieldsParser {
    /** UTF-16 units. SnakeYAML's time grows with the square of a scalar's length, so length is checked before it sees anything. */
    public static final int LONGEST = 64 * 1024;
    /** Levels of lists and maps within each other. */
    public static final int DEEPEST = 32;
    /** Names and values together. */
    public static final int MOST_VALUES = 2000;
    /** Where SnakeYAML gives up; it counts levels a little otherwise than we do. */
    private static final int DEEPEST_COMPOSED = DEEPEST + 8;

    private FieldsParser() {}

    /**
     * The fields from one offset of a source to another; both are at the start of a line or the end of the text.
     *
     * <p>A name that stands twice is an error, yet the fields come with it, the first of each name, so that what else is wrong with them
     * can be told at once.
     */
    public static Outcome<FieldMap> parse(Source source, int from, int to) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (to - from > LONGEST) {
            diagnostics.add(Diagnostic.at(source.linePlace(source.position(from).line()), FieldCode.FIELDS_TOO_LONG,
                    String.valueOf(LONGEST / 1024), String.valueOf((to - from) / 1024)));
            return new Outcome.Failed<>(diagnostics);
        }
        findControlCharacter(source, from, to).ifPresent(at -> diagnostics.add(Diagnostic.at(source.place(at, 1),
                FieldCode.CONTROL_CHARACTER, "U+" + HexFormat.of().withUpperCase().toHexDigits(source.text().charAt(at)))));
        if (!diagnostics.isEmpty()) {
            return new Outcome.Failed<>(diagnostics);
        }
        Skeleton skeleton = new SkeletonMaker(source, from, to, diagnostics::add).make();
        return diagnostics.stream().anyMatch(Diagnostic::isError) ? new Outcome.Failed<>(diagnostics)
                : compose(source, from, skeleton);
    }

    private static Outcome<FieldMap> compose(Source source, int from, Skeleton skeleton) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Place start = source.place(from, 1);
        try {
            LoaderOptions options = new LoaderOptions();
            options.setNestingDepthLimit(DEEPEST_COMPOSED);
            Node root = new Composer(new ParserImpl(new StreamReader(skeleton.yaml()), options), new Resolver(), options).getSingleNode();
            FieldValue value = root == null ? new FieldValue.Nothing(start)
                    : new NodeReader(source, skeleton, diagnostics::add).read(root, start, 1);
            if (value instanceof FieldMap map) {
                return new Outcome.Made<>(map, diagnostics);
            }
            return value instanceof FieldValue.Nothing && diagnostics.isEmpty() ? new Outcome.Made<>(new FieldMap(List.of(), start), List.of())
                    : failed(diagnostics, value.place(), FieldCode.NOT_FIELDS);
        } catch (MarkedYAMLException e) {
            return failed(diagnostics, Problems.place(e, source, skeleton), Problems.code(e));
        } catch (YAMLException tooDeep) {
            return failed(diagnostics, start, FieldCode.FIELDS_TOO_DEEP, String.valueOf(DEEPEST));
        }
    }

    /** The offset of a character that no editor shows; a tab and a line feed are none. */
    private static OptionalInt findControlCharacter(Source source, int from, int to) {
        return IntStream.range(from, to).filter(at -> isControl(source.text(), at)).findFirst();
    }

    private static boolean isControl(String text, int at) {
        char c = text.charAt(at);
        boolean paired = Character.isHighSurrogate(c) ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return c < ' ' && c != '\t' && c != '\n' || c >= 0x7f && c < 0xa0 && c != 0x85 || c >= 0xfffe
                || Character.isSurrogate(c) && !paired;
    }

    private static Outcome<FieldMap> failed(List<Diagnostic> diagnostics, Place place, FieldCode code, String... arguments) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.add(Diagnostic.at(place, code, arguments));
        return new Outcome.Failed<>(all);
    }
}
