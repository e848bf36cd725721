package io.fanwen.importing.blog;

import io.fanwen.fields.FieldList;
import io.fanwen.fields.FieldMap;
import io.fanwen.fields.FieldValue;
import io.fanwen.fields.FieldsParser;
import io.fanwen.importing.blog.Matter.Form;
import io.fanwen.importing.blog.Matter.Value;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Parts an article into its matter and its text. Stateless. */
final class MatterReader {
    private static final Pattern YAML_END = Pattern.compile("(?:-{3,}|\\.\\.\\.)[ \t]*");
    private static final Pattern TOML_END = Pattern.compile("\\+\\+\\+[ \t]*");
    private static final Pattern UNMARKED_END = Pattern.compile("-{3,}[ \t]*");
    /** Lines of matter that Hexo takes without its first mark. */
    private static final Pattern UNMARKED = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*[ \t]*:.*|[ \t]+.*|-.*|");
    private static final Pattern FIELD = Pattern.compile("[\\p{L}_\"'\\[{!&?].{0,80}?[:：=\\]}].*");
    private static final Pattern TELLING = Pattern.compile("(?:title|date)[ \t]*[:=].*");
    private static final Pattern TOML_LINE = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*[ \t]*=.*|\\[.*|[ \t]+.*|#.*|");
    private static final Pattern LINE = Pattern.compile("([A-Za-z_][A-Za-z0-9_-]*)\\s*[:=]\\s*(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");
    /** What YAML has for no value. */
    private static final Pattern NOTHING = Pattern.compile("null|Null|NULL|~|");
    /** More than front matter ever is; the parsers' time grows faster than its length. */
    private static final int LONGEST = 64 * 1024;

    private MatterReader() {}

    /** @param body the text below, line feeds at its beginning left out */
    record Parted(Matter matter, String body) {}

    static Parted read(String text) {
        List<String> lines = text.lines().toList();
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        String opening = first < lines.size() ? lines.get(first).stripTrailing() : "";
        boolean yaml = opening.equals("---");
        boolean marked = yaml || opening.equals("+++");
        Optional<Parted> json = marked ? Optional.empty() : JsonMatter.read(text);
        if (json.isPresent()) {
            return json.get();
        }
        OptionalInt end = marked ? end(lines, first + 1, yaml ? YAML_END : TOML_END) : unmarkedEnd(lines, first);
        Optional<Parted> closed = end.isEmpty() || marked && !looksLikeMatter(lines.subList(first + 1, end.getAsInt())) ? Optional.empty()
                : Optional.of(parted(lines, first + (marked ? 1 : 0), end.getAsInt(), end.getAsInt() + 1, opening));
        Optional<Parted> open = marked && closed.filter(parted -> parted.matter.sound()).isEmpty()
                ? open(lines, first + 1, end.orElse(lines.size()), opening) : Optional.empty();
        return open.or(() -> closed).filter(parted -> isMatter(parted.matter)).orElseGet(() -> new Parted(new Matter(Map.of(), Form.NONE, true), text));
    }

    private static Parted parted(List<String> lines, int from, int to, int body, String opening) {
        String matter = String.join("\n", lines.subList(from, to));
        String below = lines.stream().skip(body).dropWhile(String::isBlank).collect(Collectors.joining("\n"));
        return new Parted(opening.equals("+++") ? toml(matter) : yaml(matter), below.isEmpty() ? "" : below + "\n");
    }

    /** Nobody closed it, and the mark further down, if any, is a rule in the text: it ends above the text. */
    private static Optional<Parted> open(List<String> lines, int from, int to, String opening) {
        Pattern field = opening.equals("+++") ? TOML_LINE : UNMARKED;
        int text = from;
        while (text < to && field.matcher(lines.get(text)).matches()) {
            text++;
        }
        int at = text;
        int end = IntStream.range(from, text).filter(i -> lines.get(i).isBlank()).findFirst().orElse(at);
        boolean told = lines.subList(from, end).stream().anyMatch(line -> TELLING.matcher(line).lookingAt());
        if (!told || text == to && to < lines.size()) {
            return Optional.empty();
        }
        Parted parted = parted(lines, from, end, end, opening);
        return Optional.of(new Parted(new Matter(parted.matter.values(), parted.matter.form(), false), parted.body));
    }

    /** A text may begin with a rule, and have another below its first paragraphs. */
    private static boolean looksLikeMatter(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst().filter(line -> !FIELD.matcher(line).matches()).isEmpty();
    }

    /** What stands between two rules at the beginning of a text may look like fields by chance, but not be called as fields are. */
    private static boolean isMatter(Matter matter) {
        boolean known = matter.values().keySet().stream().anyMatch(BlogFacts::isKnown);
        return known || matter.sound() && matter.values().keySet().stream().allMatch(name -> name.matches("[a-z_][a-z0-9_.-]*"));
    }

    private static OptionalInt end(List<String> lines, int from, Pattern mark) {
        return IntStream.range(from, lines.size()).filter(i -> mark.matcher(lines.get(i)).matches()).findFirst();
    }

    private static OptionalInt unmarkedEnd(List<String> lines, int first) {
        boolean told = false;
        int length = 0;
        for (int i = first; i < lines.size() && length <= LONGEST; i++) {
            String line = lines.get(i);
            if (UNMARKED_END.matcher(line).matches()) {
                return told ? OptionalInt.of(i) : OptionalInt.empty();
            } else if (!UNMARKED.matcher(line).matches()) {
                return OptionalInt.empty();
            }
            told |= TELLING.matcher(line).matches();
            length += line.length() + 1;
        }
        return OptionalInt.empty();
    }

    private static Matter yaml(String text) {
        // Tabs are no YAML, but every editor makes them.
        Source source = new Source("", text.replace("\t", "  ") + "\n");
        Outcome<FieldMap> read = FieldsParser.parse(source, 0, source.text().length());
        return read.value().map(map -> new Matter(values(map), Form.YAML, true)).orElseGet(() -> new Matter(lines(text), Form.YAML, false));
    }

    static Map<String, Value> values(FieldMap map) {
        Map<String, Value> values = new LinkedHashMap<>();
        map.fields().forEach(field -> value(field.value()).ifPresent(value -> values.put(field.name(), value)));
        return values;
    }

    private static Optional<Value> value(FieldValue value) {
        if (value instanceof FieldValue.Scalar scalar) {
            boolean nothing = (scalar.style() == FieldValue.Style.PLAIN || scalar.style() == FieldValue.Style.IN_FLOW)
                    && NOTHING.matcher(scalar.withoutComment()).matches();
            return nothing ? Optional.empty() : Optional.of(Value.of(scalar.withoutComment()));
        } else if (value instanceof FieldList list) {
            return Optional.of(Value.of(list.items().stream().flatMap(item -> value(item).stream()).toList()));
        }
        return Optional.empty();
    }

    private static Matter toml(String text) {
        TomlParseResult read = Toml.parse(text.length() <= LONGEST ? text : "");
        Map<String, Value> values = new LinkedHashMap<>();
        for (String key : read.keySet()) {
            tomlValue(read.get(List.of(key))).ifPresent(value -> values.put(key, value));
        }
        // Themes and taxonomies of old stand in a table of their own.
        if (read.isTable(List.of("taxonomies"))) {
            read.getTableOrEmpty(List.of("taxonomies")).toMap().forEach((key, value) -> tomlValue(value).ifPresent(found -> values.put(key, found)));
        }
        return read.hasErrors() && values.isEmpty() ? new Matter(lines(text), Form.TOML, false) : new Matter(values, Form.TOML, !read.hasErrors());
    }

    private static Optional<Value> tomlValue(Object value) {
        if (value instanceof TomlArray array) {
            return Optional.of(Value.of(array.toList().stream().flatMap(item -> tomlValue(item).stream()).toList()));
        }
        return value == null || value instanceof TomlTable ? Optional.empty() : Optional.of(Value.of(value.toString()));
    }

    /** What can be made out where the whole is no YAML: names with their texts, and lists of lines that begin with a hyphen. */
    private static Map<String, Value> lines(String text) {
        Map<String, Value> values = new LinkedHashMap<>();
        Optional<String> open = Optional.empty();
        for (String line : text.substring(0, Math.min(text.length(), LONGEST)).lines().toList()) {
            Matcher named = LINE.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (named.matches()) {
                open = Optional.of(named.group(1));
                values.putIfAbsent(named.group(1), list(named.group(2).strip()));
            } else if (item.matches() && open.isPresent()) {
                List<Value> items = new ArrayList<>(values.get(open.get()).items());
                items.add(Value.of(unquoted(item.group(1).strip())));
                values.put(open.get(), Value.of(items));
            }
        }
        return values;
    }

    private static Value list(String typed) {
        boolean list = typed.startsWith("[") && typed.endsWith("]");
        return list ? Value.of(List.of(typed.substring(1, typed.length() - 1).split(",")).stream().map(item -> Value.of(unquoted(item.strip()))).toList())
                : Value.of(unquoted(typed));
    }

    private static String unquoted(String typed) {
        boolean quoted = typed.length() > 1 && (typed.startsWith("\"") && typed.endsWith("\"") || typed.startsWith("'") && typed.endsWith("'"));
        return quoted ? typed.substring(1, typed.length() - 1) : typed;
    }
}
