package io.fanwen.address;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the address of an article is put together: {@code {category}/{slug}.html} (DESIGN §3). Immutable.
 *
 * <p>{@code {category}} stands alone between slashes and becomes as many segments as the category has levels; none, and its slash goes
 * too. {@code {month}} has two digits.
 */
public final class AddressPattern {
    private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)\\}");
    private static final String CATEGORY = "{category}";

    private final List<String> segments;
    private final boolean folder;

    private AddressPattern(List<String> segments, boolean folder) {
        this.segments = List.copyOf(segments);
        this.folder = folder;
    }

    /** A closed set of what a pattern may name. */
    enum Token {
        CATEGORY, SLUG, ID, YEAR, MONTH;

        static Optional<Token> of(String name) {
            return List.of(values()).stream().filter(token -> token.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
        }
    }

    /**
     * What of an article goes into its address.
     *
     * @param path     of its file below {@code content/}, for messages
     * @param category slugs from the top down
     * @param day      of publication
     */
    public record Parts(String path, List<String> category, String slug, Optional<String> id, Optional<LocalDate> day) {
        public Parts {
            category = List.copyOf(category);
        }
    }

    /**
     * Reads a pattern. Refused: a token it does not know, a brace by itself, an end that is neither {@code .html}, {@code .htm} nor a slash
     * (a server would not know what such a file is), {@code {category}} with anything beside it, and a pattern without {@code {slug}} or
     * {@code {id}}, which would give all articles one address.
     *
     * @param place of the setting
     */
    public static Outcome<AddressPattern> parse(String pattern, Place place) {
        String bare = pattern.strip().replaceFirst("^/+", "");
        Optional<Diagnostic> wrong = wrongToken(bare, place).or(() -> wrongShape(bare, place));
        if (wrong.isPresent()) {
            return Outcome.failed(wrong.get());
        }
        boolean folder = bare.endsWith("/");
        List<String> segments = List.of((folder ? bare.substring(0, bare.length() - 1) : bare).split("/", -1));
        for (String segment : segments) {
            Optional<AddressProblem> problem = Names.problem(BRACED.matcher(segment).replaceAll("x"));
            if (problem.isPresent()) {
                return Outcome.failed(Diagnostic.at(place, problem.get(), segment, Integer.toString(Names.LONGEST)));
            }
        }
        return new Outcome.Made<>(new AddressPattern(segments, folder), List.of());
    }

    private static Optional<Diagnostic> wrongToken(String pattern, Place place) {
        Matcher braced = BRACED.matcher(pattern);
        while (braced.find()) {
            if (Token.of(braced.group(1)).isEmpty()) {
                return Optional.of(Diagnostic.at(place, AddressProblem.UNKNOWN_TOKEN, braced.group()));
            }
        }
        String rest = braced.replaceAll("");
        return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0
                ? Optional.of(Diagnostic.at(place, AddressProblem.PATTERN_BRACE, pattern)) : Optional.empty();
    }

    private static Optional<Diagnostic> wrongShape(String pattern, Place place) {
        AddressProblem problem = null;
        if (!pattern.contains("{slug}") && !pattern.contains("{id}")) {
            problem = AddressProblem.PATTERN_SAME;
        } else if (!pattern.endsWith(".html") && !pattern.endsWith(".htm") && !pattern.endsWith("/")) {
            problem = AddressProblem.PATTERN_END;
        } else if (List.of(pattern.split("/")).stream().anyMatch(s -> s.contains(CATEGORY) && !s.equals(CATEGORY))) {
            problem = AddressProblem.PATTERN_CATEGORY;
        }
        return Optional.ofNullable(problem).map(p -> Diagnostic.at(place, p, pattern));
    }

    /** Whether addresses depend on the day of publication. */
    public boolean hasDay() {
        return segments.stream().anyMatch(segment -> segment.contains("{year}") || segment.contains("{month}"));
    }

    /**
     * The address of an article, or what it lacks for one: an {@code id:}, or a date.
     *
     * @param place of the article
     */
    public Outcome<String> apply(Parts parts, Place place) {
        List<String> made = new ArrayList<>();
        for (String segment : segments) {
            if (segment.equals(CATEGORY)) {
                made.addAll(parts.category());
                continue;
            }
            Optional<Diagnostic> lack = lack(segment, parts, place);
            if (lack.isPresent()) {
                return Outcome.failed(lack.get());
            }
            made.add(BRACED.matcher(segment).replaceAll(token -> Matcher.quoteReplacement(value(token.group(1), parts))));
        }
        return new Outcome.Made<>("/" + String.join("/", made) + (folder ? "/" : ""), List.of());
    }

    private static Optional<Diagnostic> lack(String segment, Parts parts, Place place) {
        if (segment.contains("{id}") && parts.id().isEmpty()) {
            return Optional.of(Diagnostic.at(place, AddressProblem.PATTERN_NEEDS_ID, parts.path()));
        }
        boolean dated = segment.contains("{year}") || segment.contains("{month}");
        return dated && parts.day().isEmpty() ? Optional.of(Diagnostic.at(place, AddressProblem.PATTERN_NEEDS_DATE, parts.path()))
                : Optional.empty();
    }

    /** Of a token that {@link #lack} has let through. */
    private static String value(String token, Parts parts) {
        return switch (Token.of(token).orElseThrow()) {
            case CATEGORY -> throw new IllegalStateException("stands alone: checked by parse");
            case SLUG -> parts.slug();
            case ID -> parts.id().orElseThrow();
            case YEAR -> fourDigits(parts.day().orElseThrow().getYear());
            case MONTH -> Integer.toString(100 + parts.day().orElseThrow().getMonthValue()).substring(1);
        };
    }

    private static String fourDigits(int year) {
        String digits = Integer.toString(year);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
