package io.fanwen.fields;

import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what SnakeYAML could not make out in our own words. Its own are about tokens that no author has heard of. */
final class Problems {
    private Problems() {}

    static Place place(MarkedYAMLException problem, Source source, Skeleton skeleton) {
        Mark mark = Optional.ofNullable(problem.getProblemMark()).orElse(problem.getContextMark());
        int offset = Math.min(skeleton.offset(mark.getLine(), mark.getColumn()), source.text().length());
        // SnakeYAML points behind the backslash that it cannot make out.
        int backslash = code(problem) == FieldCode.BAD_ESCAPE ? source.text().lastIndexOf('\\', offset) : -1;
        return source.place(backslash < 0 ? offset : backslash, 1);
    }

    static FieldCode code(MarkedYAMLException problem) {
        String doing = Optional.ofNullable(problem.getContext()).orElse("");
        if (doing.contains("double-quoted")) {
            return FieldCode.BAD_ESCAPE;
        }
        return doing.contains("flow") ? FieldCode.BAD_FLOW : FieldCode.BAD_INDENT;
    }
}
