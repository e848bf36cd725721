package io.fanwen.importing.blog;

import io.fanwen.fields.FieldMap;
import io.fanwen.fields.FieldsParser;
import io.fanwen.importing.blog.Matter.Form;
import io.fanwen.importing.blog.MatterReader.Parted;
import io.fanwen.text.Source;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matter in JSON: an object above the text, as Hugo has it, or its fields above a line {@code ;;;}, as Hexo has them. Stateless. */
final class JsonMatter {
    private static final Pattern FENCED = Pattern.compile("\\A\\s*(?:;{3,}[ \t]*\n)?\\s*(\"[^\"\n]{1,80}\"[ \t]*:(?s:.*?))\n;{3,}[ \t]*(?:\n|\\z)");
    private static final Pattern OPENING = Pattern.compile("\\A\\s*\\{\\s*\"");

    private JsonMatter() {}

    /** Empty if the text does not begin with such matter, or with none that can be read. */
    static Optional<Parted> read(String text) {
        Matcher fenced = FENCED.matcher(text.length() > FieldsParser.LONGEST ? text.substring(0, FieldsParser.LONGEST) : text);
        if (fenced.find()) {
            String object = "{" + fenced.group(1).stripTrailing().replaceFirst(",$", "") + "}";
            return parted(object, text.substring(fenced.end()));
        }
        OptionalInt end = OPENING.matcher(text).find() ? end(text) : OptionalInt.empty();
        return end.isEmpty() ? Optional.empty() : parted(text.substring(0, end.getAsInt()).strip(), text.substring(end.getAsInt()));
    }

    private static Optional<Parted> parted(String object, String below) {
        // YAML's lists and maps in brackets are JSON's; a line end can stand in no text of JSON.
        Source source = new Source("", "json: " + object.replaceAll("[\n\t]", " ") + "\n");
        Optional<FieldMap> read = FieldsParser.parse(source, 0, source.text().length()).value();
        Optional<FieldMap> fields = read.flatMap(map -> map.fields().stream().findFirst()).map(field -> field.value())
                .filter(FieldMap.class::isInstance).map(FieldMap.class::cast);
        return fields.map(map -> new Parted(new Matter(MatterReader.values(map), Form.JSON, true), below.replaceFirst("\\A(?:[ \t]*\n)+", "")));
    }

    /** Behind the bracket that closes the first one; nothing else may stand on its line. */
    private static OptionalInt end(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int at = text.indexOf('{'); at < Math.min(text.length(), FieldsParser.LONGEST); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted && c == '\\') {
                at++;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}' && --depth == 0) {
                int line = text.indexOf('\n', at);
                boolean alone = text.substring(at + 1, line < 0 ? text.length() : line).isBlank();
                return alone ? OptionalInt.of(at + 1) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
