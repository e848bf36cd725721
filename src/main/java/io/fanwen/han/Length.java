package io.fanwen.han;

/** A length as readers see it: round, so that a corrected comma does not change a page (DESIGN §3, Length). */
public final class Length {
    private Length() {}

    /** Rounded up to the next 10 below 100, to the next 50 above; 0 stays 0. A round number stays itself. */
    public static int shown(int length) {
        int step = length < 100 ? 10 : 50;
        return Math.toIntExact((length + (long) step - 1) / step * step);
    }
}
