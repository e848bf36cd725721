package io.fanwen.address;

import io.fanwen.han.Pinyin;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes slugs: one segment of an address, NFC, without spaces, a name that every system takes. Stateless. */
public final class Slug {
    /** Room for an extension and a number after the slug. */
    static final int LONGEST = Names.LONGEST - 20;

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+");
    private static final Pattern HYPHENS = Pattern.compile("-{2,}");

    private Slug() {}

    /**
     * The slug of a file or folder.
     *
     * @param name   without its extension
     * @param pinyin whether Chinese becomes pinyin ({@code slugs: pinyin})
     * @param place  of the file
     */
    public static Outcome<String> ofName(String name, boolean pinyin, Place place) {
        String tidy = tidy(name);
        Optional<AddressProblem> problem = Names.problem(tidy);
        return problem.isPresent() || !pinyin ? checked(tidy, place) : checked(Pinyin.slug(tidy), place);
    }

    /**
     * The slug that an author wrote ({@code slug:}): as it is, but for NFC and spaces.
     *
     * @param place of the field
     */
    public static Outcome<String> ofField(String slug, Place place) {
        return checked(tidy(slug), place);
    }

    /**
     * The slug of a name that was never a file's, such as a topic or a title: what no file may hold becomes a hyphen, and what is too long
     * is cut.
     */
    public static Outcome<String> ofLabel(String label, boolean pinyin, Place place) {
        StringBuilder kept = new StringBuilder(label.length());
        label.codePoints().forEach(c -> kept.appendCodePoint(Names.isRefused(c) || c == '%' || c == '#' ? '-' : c));
        String tidy = pinyin ? Pinyin.slug(kept.toString()) : HYPHENS.matcher(tidy(kept.toString())).replaceAll("-");
        String slug = trimmed(cut(trimmed(tidy), LONGEST));
        boolean device = Names.problem(slug).equals(Optional.of(AddressProblem.NAME_IS_WINDOWS));
        return checked(device ? slug.replace('.', '-') + "-" : slug, place);
    }

    /** A slug with a number behind it, to tell it from another; cut where it would be too long. */
    public static String numbered(String slug, int number) {
        String end = "-" + number;
        return trimmed(cut(slug, LONGEST - end.length())) + end;
    }

    private static String tidy(String name) {
        return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC).strip()).replaceAll("-");
    }

    /** Dots would hide a file or vanish on Windows; hyphens at the ends stand for nothing. */
    private static String trimmed(String slug) {
        int start = 0;
        int end = slug.length();
        while (start < end && (slug.charAt(start) == '-' || slug.charAt(start) == '.')) {
            start++;
        }
        while (end > start && (slug.charAt(end - 1) == '-' || slug.charAt(end - 1) == '.')) {
            end--;
        }
        return slug.substring(start, end);
    }

    private static String cut(String slug, int longest) {
        String cut = slug;
        while (Names.bytes(cut) > longest) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    private static Outcome<String> checked(String slug, Place place) {
        Optional<AddressProblem> problem = Names.problem(slug)
                .or(() -> Names.bytes(slug) > LONGEST ? Optional.of(AddressProblem.NAME_TOO_LONG) : Optional.empty());
        return problem.<Outcome<String>>map(p -> Outcome.failed(Diagnostic.at(place, p, slug, Integer.toString(LONGEST))))
                .orElseGet(() -> new Outcome.Made<>(slug, List.of()));
    }
}
