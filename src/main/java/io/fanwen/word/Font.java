package io.fanwen.word;

/**
 * A font for each slot of a run. Chinese names are those that Word and WPS write themselves; {@link FontTable} gives the names that the
 * same fonts bear elsewhere. There is no theme in the file, so nothing overrides them.
 */
enum Font {
    SONG("Times New Roman", "宋体"),
    HEI("Times New Roman", "黑体"),
    HEI_ARIAL("Arial", "黑体"),
    KAI("Times New Roman", "楷体"),
    FANGSONG("Times New Roman", "仿宋"),
    TITLE_SONG("Times New Roman", "方正小标宋简体"),
    MONOSPACE("Courier New", "宋体");

    private final String slots;

    Font(String latin, String eastAsian) {
        slots = "<w:rFonts w:ascii=\"" + latin + "\" w:hAnsi=\"" + latin + "\" w:eastAsia=\"" + eastAsian + "\" w:cs=\"" + latin + "\"/>";
    }

    /** The {@code w:rFonts} element. */
    String slots() {
        return slots;
    }
}
