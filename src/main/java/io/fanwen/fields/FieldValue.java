package io.fanwen.fields;

import io.fanwen.text.Place;
import java.util.Objects;

/** What stands after a field's colon: a {@link Scalar}, a {@link FieldList}, a {@link FieldMap} or {@link Nothing}. */
public sealed interface FieldValue permits FieldValue.Scalar, FieldValue.Nothing, FieldList, FieldMap {
    Place place();

    /** Answers for each kind of value. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A single text.
     *
     * @param text  as typed, without the blanks around it; quotes are taken off and their escapes resolved. A plain text still holds a
     *              comment behind it, because only the field's type tells whether {@code #2} is one
     * @param style how it was typed
     */
    record Scalar(String text, Style style, Place place) implements FieldValue {
        public Scalar {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(style, "style");
            Objects.requireNonNull(place, "place");
        }

        /** The text without a comment behind it: for values in which {@code #} has no meaning. */
        public String withoutComment() {
            int comment = style == Style.PLAIN ? Comments.start(text) : -1;
            return comment < 0 ? text : text.substring(0, comment).strip();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scalar(this);
        }
    }

    /** A field without a value: {@code title:} and no more. */
    record Nothing(Place place) implements FieldValue {
        public Nothing {
            Objects.requireNonNull(place, "place");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing(this);
        }
    }

    /** Bare; bare inside {@code [ ]} or <code>{ }</code>; in quotes; or a block after {@code |} or {@code >}. */
    enum Style { PLAIN, IN_FLOW, QUOTED, BLOCK }

    /** One method for each kind of value. */
    interface Visitor<R> {
        R scalar(Scalar scalar);

        R list(FieldList list);

        R map(FieldMap map);

        R nothing(Nothing nothing);
    }
}
