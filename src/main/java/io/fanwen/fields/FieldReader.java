package io.fanwen.fields;

import io.fanwen.text.Code;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads fields as what they are wanted for and collects what is wrong with them. A field that is absent, empty or wrong reads as absent.
 *
 * <p>Every method takes the field's name and the other names that stand for it ({@code "title", "标题"}); messages use the first.
 * Whatever was asked for counts as known when {@link #finish()} looks for the unknown. One reader per map; not thread-safe.
 */
public final class FieldReader {
    private final FieldMap fields;
    private final String prefix;
    private final Set<Diagnostic> diagnostics;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, Place> places = new TreeMap<>();
    private final List<FieldReader> sections = new ArrayList<>();

    public FieldReader(FieldMap fields) {
        this(fields, "", new LinkedHashSet<>());
    }

    private FieldReader(FieldMap fields, String prefix, Set<Diagnostic> diagnostics) {
        this.fields = fields;
        this.prefix = prefix;
        this.diagnostics = diagnostics;
    }

    /** Numbers from {@code smallest} to {@code largest}, both among them; none is below 0. */
    public record Range(int smallest, int largest) {
        public Range {
            if (smallest < 0 || smallest > largest) {
                throw new IllegalArgumentException("a range goes up from 0 or more: " + smallest + " to " + largest);
            }
        }
    }

    /** A single text, whatever is in it; never blank. */
    public Optional<String> text(String name, String... others) {
        return placedText(name, others).map(PlacedText::text);
    }

    /** Like {@link #text}, with its place. */
    public Optional<PlacedText> placedText(String name, String... others) {
        return scalar(name, others).filter(scalar -> !scalar.text().isBlank())
                .map(scalar -> new PlacedText(scalar.text(), scalar.place()));
    }

    /**
     * Several texts: a list, or one text separated by {@code ，、；,;}. Inside brackets {@code ，} separates as well, and {@code 、；;} do
     * where there is no comma at all. Blank ones are left out. Empty if the field is absent, a list without elements if it is empty.
     */
    public Optional<List<PlacedText>> texts(String name, String... others) {
        return find(name, others).map(field -> Texts.read(field.value(), fullName(name), diagnostics::add));
    }

    /** A whole number from 0 to {@code largest}; digits may be wide, and grouped by commas. */
    public OptionalInt wholeNumber(int largest, String name, String... others) {
        return wholeNumber(new Range(0, largest), name, others);
    }

    /** A whole number within a range. */
    public OptionalInt wholeNumber(Range range, String name, String... others) {
        Optional<FieldValue.Scalar> scalar = scalar(name, others);
        return scalar.isEmpty() ? OptionalInt.empty() : Numbers.whole(scalar.get(), range, fullName(name), diagnostics::add);
    }

    /** A rating from 0 to 5 in half steps, as half steps: 0 to 10. */
    public OptionalInt halfSteps(String name, String... others) {
        Optional<FieldValue.Scalar> scalar = scalar(name, others);
        return scalar.isEmpty() ? OptionalInt.empty() : Numbers.halfSteps(scalar.get(), fullName(name), diagnostics::add);
    }

    /** Yes or no: {@code true}, {@code yes}, {@code 是}; {@code false}, {@code no}, {@code 否}. */
    public Optional<Boolean> flag(String name, String... others) {
        return scalar(name, others).flatMap(scalar -> {
            Optional<Boolean> flag = Flags.read(scalar.withoutComment());
            FieldCode code = flag.isEmpty() ? FieldCode.NOT_FLAG : FieldCode.QUOTED_FLAG;
            if (flag.isEmpty() && !isNull(scalar) || flag.isPresent() && scalar.style() == FieldValue.Style.QUOTED) {
                report(scalar.place(), code, fullName(name), Texts.quotable(scalar.text()), flag.orElse(true) ? "yes" : "no");
            }
            return flag;
        });
    }

    /** A day, or a day with a time, in the zone given; see {@link Moments} for how it may be written. */
    public Optional<Moment> moment(ZoneId zone, String name, String... others) {
        return scalar(name, others).filter(scalar -> !isNull(scalar))
                .flatMap(scalar -> Moments.read(scalar, zone, fullName(name), diagnostics::add));
    }

    /** One of an enum's constants, written in lower case with hyphens. */
    public <E extends Enum<E>> Optional<E> choice(Class<E> type, String name, String... others) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return scalar(name, others).filter(scalar -> !isNull(scalar)).flatMap(scalar -> {
            String typed = scalar.withoutComment();
            Optional<E> chosen = Optional.ofNullable(words.get(typed.toLowerCase(Locale.ROOT)));
            if (chosen.isEmpty()) {
                report(scalar.place(), FieldCode.NOT_CHOICE, fullName(name), Texts.quotable(typed), String.join(", ", words.keySet()));
            }
            return chosen;
        });
    }

    /** The value as it is; empty if the field is absent or has no value. For fields that may be of more than one kind. */
    public Optional<FieldValue> value(String name, String... others) {
        return find(name, others).map(Field::value).filter(value -> !(value instanceof FieldValue.Nothing));
    }

    /** A map, as it is. */
    public Optional<FieldMap> map(String name, String... others) {
        return value(name, others).flatMap(value -> asMap(value, fullName(name), FieldCode.NOT_MAP));
    }

    /** A reader for a field that is a map. What it finds wrong is collected here, and {@link #finish()} finishes it too. */
    public Optional<FieldReader> section(String name, String... others) {
        return map(name, others).map(map -> section(map, fullName(name) + "."));
    }

    /** Readers for a field that is a list of maps. */
    public List<FieldReader> sections(String name, String... others) {
        Optional<FieldValue> value = value(name, others);
        if (value.isPresent() && !(value.get() instanceof FieldList)) {
            report(value.get().place(), FieldCode.NOT_MAPS, fullName(name), Texts.quotable(value.get()));
        }
        List<FieldReader> readers = new ArrayList<>();
        if (value.isPresent() && value.get() instanceof FieldList list) {
            list.items().forEach(item -> asMap(item, fullName(name), FieldCode.NOT_MAPS)
                    .ifPresent(map -> readers.add(section(map, fullName(name) + "."))));
        }
        return List.copyOf(readers);
    }

    /**
     * A map of whatever its author put there, for themes: texts as {@code String} (empty for no value), lists as {@code List}, maps as
     * {@code Map}, all immutable and in the author's order. Empty if the field is absent.
     */
    public Map<String, Object> extra(String name, String... others) {
        return map(name, others).map(Extra::of).orElse(Map.of());
    }

    /** Where the whole map stands. */
    public Place place() {
        return fields.place();
    }

    /** Where the field's value stands, if the field is given. */
    public Optional<Place> place(String name, String... others) {
        return find(name, others).map(field -> field.value().place());
    }

    /** Where the value of each field that was asked for and is given stands, by the first of its names. */
    public Map<String, Place> places() {
        return Collections.unmodifiableMap(places);
    }

    /** Adds something that the caller found wrong. */
    public void report(Place place, Code code, String... arguments) {
        diagnostics.add(Diagnostic.at(place, code, arguments));
    }

    /** Everything that was found wrong, by place; with a warning for each field that nobody asked for, here and in sections. */
    public List<Diagnostic> finish() {
        reportUnknown();
        return diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
    }

    private void reportUnknown() {
        for (Field field : fields.fields()) {
            if (!known.contains(field.name())) {
                Optional<String> nearest = Nearest.to(field.name(), known);
                report(field.place(), nearest.isPresent() ? FieldCode.MISSPELT_FIELD : FieldCode.UNKNOWN_FIELD,
                        Texts.quotable(prefix + field.name()), nearest.orElse(String.join(", ", asked)));
            }
        }
        sections.forEach(FieldReader::reportUnknown);
    }

    private FieldReader section(FieldMap map, String sectionPrefix) {
        FieldReader reader = new FieldReader(map, sectionPrefix, diagnostics);
        sections.add(reader);
        return reader;
    }

    private Optional<FieldMap> asMap(FieldValue value, String name, FieldCode otherwise) {
        if (value instanceof FieldMap map) {
            return Optional.of(map);
        }
        report(value.place(), otherwise, name, Texts.quotable(value));
        return Optional.empty();
    }

    private Optional<FieldValue.Scalar> scalar(String name, String... others) {
        Optional<FieldValue> value = value(name, others);
        value.filter(v -> !(v instanceof FieldValue.Scalar)).ifPresent(v -> report(v.place(),
                v instanceof FieldList ? FieldCode.LIST_FOUND : FieldCode.MAP_FOUND, fullName(name), Texts.quotable(v)));
        return value.filter(FieldValue.Scalar.class::isInstance).map(FieldValue.Scalar.class::cast);
    }

    private Optional<Field> find(String name, String... others) {
        Set<String> names = new LinkedHashSet<>(List.of(others));
        names.add(name);
        asked.add(name);
        known.addAll(names);
        List<Field> given = fields.fields().stream().filter(field -> names.contains(field.name())).toList();
        for (int i = 1; i < given.size(); i++) {
            report(given.get(i).place(), FieldCode.GIVEN_TWICE, given.get(i).name(), given.get(0).name());
        }
        given.stream().findFirst().ifPresent(field -> places.put(name, field.value().place()));
        return given.stream().findFirst();
    }

    /** YAML's own word for no value. Only where a text would not do: a title may be "null". */
    static boolean isNull(FieldValue.Scalar scalar) {
        String text = scalar.withoutComment();
        return scalar.style() != FieldValue.Style.QUOTED && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    private String fullName(String name) {
        return prefix + name;
    }
}
