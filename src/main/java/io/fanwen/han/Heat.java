package io.fanwen.han;

import java.util.List;
import java.util.Locale;

/**
 * A heat as readers see it: two significant digits from 100 on, rounded down, so that a day of visits changes few pages and no page claims
 * more than is true (DESIGN §4).
 */
public final class Heat {
    private static final List<Unit> CHINESE = List.of(new Unit(100_000_000, "亿"), new Unit(10_000, "万"));
    private static final List<Unit> OTHER = List.of(new Unit(1_000_000_000, "B"), new Unit(1_000_000, "M"), new Unit(1000, "k"));

    private Heat() {}

    private record Unit(int size, String name) {}

    /**
     * {@code 54}, {@code 1200}, {@code 1.2万}, {@code 3.4亿} in Chinese; {@code 54}, {@code 1.2k}, {@code 12k}, {@code 3.4M} elsewhere.
     *
     * @param heat     at least 0
     * @param language the site's language, a BCP 47 tag
     */
    public static String shown(int heat, String language) {
        boolean chinese = language.toLowerCase(Locale.ROOT).split("-", 2)[0].equals("zh");
        int rounded = rounded(heat);
        for (Unit unit : chinese ? CHINESE : OTHER) {
            if (rounded >= unit.size) {
                int tenths = rounded / (unit.size / 10) % 10;
                return rounded / unit.size + (tenths == 0 ? "" : "." + tenths) + unit.name;
            }
        }
        return Integer.toString(rounded);
    }

    /** The same as a number: 54, 1200, 12000. */
    public static int rounded(int heat) {
        int step = 1;
        while (heat / step >= 100) {
            step *= 10;
        }
        return heat / step * step;
    }
}
