package io.fanwen.han;

/**
 * The letters, marks and digits that make words where words are written apart: general categories L, M, Nd and Nl of Unicode 16.0 without
 * Han and kana, gaps of then unassigned code points closed, the historic planes taken whole. A table and not
 * {@link Character#isLetterOrDigit(int)}, which answers differently from one Java to the next. Thread-safe.
 */
final class WordCharacters {
    /** As {@link Ranges} reads it. The search's script asks the browser instead, and a test holds that they agree on what Unicode 16 has. */
    static final String TABLE = """
            30..39 41..5A 61..7A AA B5 BA C0..D6 D8..F6 F8..2C1 2C6..2D1 2E0..2E4 2EC 2EE 300..374 376..37D 37F 386 388..3F5
            3F7..481 483..487 48A..559 560..588 591..5BD 5BF 5C1..5C2 5C4..5C5 5C7..5F2 610..61A 620..669 66E..6D3 6D5..6DC
            6DF..6E8 6EA..6FC 6FF 710..7F5 7FA..7FD 800..82D 840..85B 860..887 889..88E 897..8E1 8E3..963 966..96F 971..9F1 9FC
            9FE..A75 A81..AEF AF9..B6F B71 B82..BEF C00..C6F C80..C83 C85..D4E D54..D57 D5F..D6F D7A..DF3 E01..E3A E40..E4E
            E50..E59 E81..F00 F18..F19 F20..F29 F35 F37 F39 F3E..F84 F86..FBC FC6 1000..1049 1050..109D 10A0..10FA 10FC..135F
            1380..138F 13A0..13FD 1401..166C 166F..167F 1681..169A 16A0..16EA 16EE..1734 1740..17D3 17D7 17DC..17E9 180B..180D
            180F..193B 1946..19D9 1A00..1A1B 1A20..1A99 1AA7 1AB0..1ABD 1ABF..1B4C 1B50..1B59 1B6B..1B73 1B80..1BF3 1C00..1C37
            1C40..1C7D 1C80..1CBF 1CD0..1CD2 1CD4..1FBC 1FBE 1FC2..1FCC 1FD0..1FDB 1FE0..1FEC 1FF2..1FFC 2071 207F 2090..209C
            20D0..20DC 20E1 20E5..20F0 2102 2107 210A..2113 2115 2119..211D 2124 2126 2128 212A..212D 212F..2139 213C..213F
            2145..2149 214E 2160..2188 2C00..2CE4 2CEB..2CF3 2D00..2D6F 2D7F..2DFF 2E2F 3105..318E 31A0..31BF A000..A48C
            A4D0..A4FD A500..A60C A610..A66F A674..A67D A67F..A6F1 A717..A71F A722..A788 A78B..A827 A82C A840..A873 A880..A8C5
            A8D0..A8F7 A8FB A8FD..A92D A930..A953 A960..A9C0 A9CF..A9D9 A9E0..AA59 AA60..AA76 AA7A..AADD AAE0..AAEF AAF2..AB5A
            AB5C..AB69 AB70..ABEA ABEC..ABFF AC00..D7FB FB00..FB28 FB2A..FBB1 FBD3..FD3D FD50..FDC7 FDF0..FDFB FE20..FE2F FE70..FEFC
            FFA0..FFDC 10000..100FF 10140..1019F 101D0..1056E 10570..1BC9B 1CF00..1CFFF 1D400..1D7FF 1DA00..1DA36 1DF00..1EEFF
            1FBF0..1FBF9
            """;

    private static final Ranges RANGES = Ranges.of(TABLE);

    private WordCharacters() {}

    static boolean has(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'a' && codePoint <= 'z' || codePoint >= '0' && codePoint <= '9' || codePoint >= 'A' && codePoint <= 'Z';
        }
        return RANGES.has(codePoint);
    }
}
