package io.fanwen.importing.docx;

import io.fanwen.importing.file.XmlNode;
import java.util.Optional;
import java.util.OptionalInt;

/** Left edges of paragraphs. */
final class Indents {
    private Indents() {}

    /** In twips; empty if the properties do not say. */
    static OptionalInt left(XmlNode properties) {
        Optional<String> left = properties.first("ind").flatMap(ind -> ind.get("left").or(() -> ind.get("start")));
        return left.filter(value -> value.matches("-?[0-9]{1,6}")).map(value -> OptionalInt.of(Integer.parseInt(value)))
                .orElse(OptionalInt.empty());
    }
}
