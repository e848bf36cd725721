package io.fanwen.fields;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns SnakeYAML's nodes into values and puts the texts back that {@link SkeletonMaker} took out. Not thread-safe; for one skeleton. */
final class NodeReader {
    private final Source source;
    private final Skeleton skeleton;
    private final Consumer<Diagnostic> report;
    private int values;

    NodeReader(Source source, Skeleton skeleton, Consumer<Diagnostic> report) {
        this.source = source;
        this.skeleton = skeleton;
        this.report = report;
    }

    /** The value of a node; {@code place} is where an empty one is said to stand, {@code depth} is 1 for the outermost. */
    FieldValue read(Node node, Place place, int depth) {
        values++;
        if (values > FieldsParser.MOST_VALUES) {
            return tooMany(FieldCode.FIELDS_TOO_MANY, FieldsParser.MOST_VALUES, node, values == FieldsParser.MOST_VALUES + 1);
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, place);
        }
        if (depth > FieldsParser.DEEPEST) {
            return tooMany(FieldCode.FIELDS_TOO_DEEP, FieldsParser.DEEPEST, node, true);
        }
        if (node instanceof SequenceNode sequence) {
            List<FieldValue> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(read(item, place(item.getStartMark(), 1), depth + 1));
                if (values > FieldsParser.MOST_VALUES) {
                    break;
                }
            }
            return new FieldList(items, place(node.getStartMark(), width(node)));
        }
        return map((MappingNode) node, depth);
    }

    private FieldMap map(MappingNode node, int depth) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Place place = place(tuple.getKeyNode().getStartMark(), 1);
            FieldValue key = read(tuple.getKeyNode(), place, depth);
            FieldValue value = read(tuple.getValueNode(), key.place(), depth + 1);
            if (key instanceof FieldValue.Scalar name) {
                Optional<Field> first = Optional.ofNullable(fields.putIfAbsent(name.text(), new Field(name.text(), key.place(), value)));
                first.ifPresent(before -> report.accept(Diagnostic.at(key.place(), FieldCode.DUPLICATE_FIELD, Texts.quotable(name.text()),
                        before.place().span().map(span -> String.valueOf(span.start().line())).orElse("1"))));
            } else if (values <= FieldsParser.MOST_VALUES) {
                report.accept(Diagnostic.at(place, FieldCode.NAME_NOT_TEXT));
            }
            if (values > FieldsParser.MOST_VALUES) {
                break;
            }
        }
        return new FieldMap(List.copyOf(fields.values()), place(node.getStartMark(), width(node)));
    }

    private FieldValue scalar(ScalarNode node, Place place) {
        Mark mark = node.getStartMark();
        Optional<Skeleton.Literal> literal = skeleton.literal(mark.getLine(), mark.getColumn());
        if (literal.isPresent()) {
            Skeleton.Literal text = literal.get();
            return new FieldValue.Scalar(text.text(), text.style(), source.place(text.offset(), text.length()));
        }
        if (node.getScalarStyle() == ScalarStyle.PLAIN) {
            return new FieldValue.Nothing(place);
        }
        boolean quoted = node.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED || node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
        return quoted ? new FieldValue.Scalar(node.getValue(), FieldValue.Style.QUOTED, place(mark, width(node)))
                : new FieldValue.Scalar(node.getValue().strip(), FieldValue.Style.BLOCK, place(mark, 1));
    }

    private FieldValue tooMany(FieldCode code, int most, Node node, boolean first) {
        Place place = place(node.getStartMark(), 1);
        if (first) {
            report.accept(Diagnostic.at(place, code, String.valueOf(most)));
        }
        return new FieldValue.Nothing(place);
    }

    private int width(Node node) {
        int start = offset(node.getStartMark());
        return Math.max(1, offset(node.getEndMark()) - start);
    }

    private Place place(Mark mark, int length) {
        return source.place(offset(mark), length);
    }

    private int offset(Mark mark) {
        return Math.min(skeleton.offset(mark.getLine(), mark.getColumn()), source.text().length());
    }
}
