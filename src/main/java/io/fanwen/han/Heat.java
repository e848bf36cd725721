package io.fanwen.han;

import java.util.Locale;

/**
 * A heat as readers see it: two significant digits from 100 on, rounded down, so that a day of visits changes few pages and no page claims
 * more than is true (DESIGN §4).
 */
public final class Heat {
    private Heat() {}

    /**
     * {@code 54}, {@code 1200}, {@code 1.2万}, {@code 3.4亿} in Chinese; {@code 54}, {@code 1.2k}, {@code 12k}, {@code 3.4M} elsewhere.
     *
     * @param heat     at least 0
     * @param language the site's language, a BCP 47 tag
     */
    public static String shown(int heat, String language) {
        int rounded = rounded(heat);
        boolean chinese = language.toLowerCase(Locale.ROOT).split("-", 2)[0].equals("zh");
        if (chinese) {
            return rounded >= 100_000_000 ? in(rounded, 100_000_000, "亿") : rounded >= 10_000 ? in(rounded, 10_000, "万") : "" + rounded;
        }
        return rounded >= 1_000_000_000 ? in(rounded, 1_000_000_000, "B") : rounded >= 1_000_000 ? in(rounded, 1_000_000, "M")
                : rounded >= 1000 ? in(rounded, 1000, "k") : "" + rounded;
    }

    private static int rounded(int heat) {
        int step = 1;
        while (heat / step >= 100) {
            step *= 10;
        }
        return heat / step * step;
    }

    private static String in(int rounded, int unit, String name) {
        int tenths = rounded / (unit / 10) % 10;
        return rounded / unit + (tenths == 0 ? "" : "." + tenths) + name;
    }
}
