package io.fanwen.han;

/** How long a text takes to read, Han characters and words of other scripts each by their own speed (DESIGN §3, Length). */
public final class ReadingTime {
    /** Characters a minute of an adult who reads Chinese prose silently; studies give 250 to 500. */
    static final int HAN_A_MINUTE = 400;

    /** Words a minute of an adult who reads English prose silently: Brysbaert 2019 finds 238 for non-fiction. */
    static final int WORDS_A_MINUTE = 240;

    private ReadingTime() {}

    /**
     * @param han   Han characters, at least 0
     * @param words of other scripts, at least 0
     * @return minutes, rounded up; at least 1
     */
    public static int minutes(int han, int words) {
        long parts = (long) han * WORDS_A_MINUTE + (long) words * HAN_A_MINUTE;
        long minute = (long) HAN_A_MINUTE * WORDS_A_MINUTE;
        return (int) Math.max(1, (parts + minute - 1) / minute);
    }

    /** Marks are read with what they mark. */
    public static int minutes(WordCount count) {
        return minutes(count.han(), count.words());
    }
}
