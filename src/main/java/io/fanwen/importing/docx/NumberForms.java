package io.fanwen.importing.docx;

import java.util.Locale;

/** Numbers as Word shows them (ECMA-376 part 1, 17.18.59), as far as Chinese and Western documents use them. */
final class NumberForms {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private NumberForms() {}

    static String of(int number, String format) {
        return switch (format) {
            case "none" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand",
                    "koreanCounting" -> counted(number, DIGITS, "十", "百", "千");
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> counted(number, LEGAL, "拾", "佰", "仟");
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital" -> digits(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "decimalFullWidth", "decimalFullWidth2" -> Integer.toString(number).chars()
                    .collect(StringBuilder::new, (out, c) -> out.append((char) (c - '0' + '０')), StringBuilder::append).toString();
            case "ideographTraditional" -> number >= 1 && number <= 10 ? STEMS.substring(number - 1, number) : Integer.toString(number);
            case "ideographZodiac" -> number >= 1 && number <= 12 ? BRANCHES.substring(number - 1, number) : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static String letters(int number) {
        return number < 1 ? Integer.toString(number)
                : String.valueOf((char) ('A' + (number - 1) % 26)).repeat(Math.min(30, (number - 1) / 26 + 1));
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                out.append(signs[i]);
                rest -= values[i];
            }
        }
        return out.toString();
    }

    /** Up to 9999 as it is spoken. */
    private static String counted(int number, String digits, String ten, String hundred, String thousand) {
        if (number < 1 || number > 9999) {
            return number == 0 ? digits.substring(0, 1) : Integer.toString(number);
        }
        String[] units = {"", ten, hundred, thousand};
        String typed = Integer.toString(number);
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < typed.length(); i++) {
            int digit = typed.charAt(i) - '0';
            int unit = typed.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            out.append(gap ? "零" : "");
            gap = false;
            boolean bareTen = unit == 1 && digit == 1 && out.length() == 0 && ten.equals("十");
            out.append(bareTen ? "" : digits.charAt(digit)).append(units[unit]);
        }
        return out.toString();
    }

    private static String digits(int number) {
        StringBuilder out = new StringBuilder();
        Integer.toString(Math.abs(number)).chars().forEach(c -> out.append(DIGITS.charAt(c - '0')));
        return out.toString();
    }

    private static String circled(int number) {
        return number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
    }
}
