package io.fanwen.bench.related;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the source of a manual page (man and mdoc macros) as text: roughly, since only its words are wanted. One page; not thread-safe. */
final class ManPage {
    private static final Pattern SEE_ALSO = Pattern.compile("(?i).*(see\\s+also|参见|參見|另见|另見|参看|參看|参阅|參閱|参照|又见|相关).*");
    private static final Pattern NAME = Pattern.compile("(?i).*(\\bname\\b|名称|名稱|名字).*");
    private static final Pattern KEYWORDS = Pattern.compile("(?i).*(keywords|关键字|關鍵字).*");
    /** Who translated, wrote or may copy a page: the same words in hundreds of them. */
    private static final Pattern IMPRINT = Pattern.compile("(?i).*(中文版|论坛|論壇|跋|译者|copyright|版权|版權|authors?|作者).*");
    static final Pattern REFERENCE = Pattern.compile("([A-Za-z_][\\w.:+-]*)\\s?\\((\\d\\w*)\\)");
    private static final Set<String> FONTS = Set.of("BR", "IR", "RB", "RI", "BI", "IB", "SB");
    private static final Set<String> SILENT = Set.of("TH", "Dt", "Dd", "Os", "so", "ie", "el", "if", "ds", "nr", "tr", "rm", "de", "ft", "in",
            "ta", "sp", "ne", "ad", "na", "nh", "hy", "nf", "fi", "PP", "P", "LP", "Pp", "br", "RS", "RE", "TP", "IX", "PD", "ll", "ti", "UC",
            "DT", "ps", "vs", "ig", "am", "Bl", "El", "Bd", "Ed", "Bk", "Ek", "It", "TQ", "EX", "EE", "TS", "TE", "SY", "YS", "HP", "UR", "UE");

    private final List<String> headings = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder keywords = new StringBuilder();
    private final StringBuilder list = new StringBuilder();
    private StringBuilder section = text;

    ManPage(String source) {
        boolean macro = false;
        for (String line : source.split("\n")) {
            if (macro) {
                macro = !line.startsWith("..");
            } else if (line.startsWith(".de") || line.startsWith(".am") || line.startsWith(".ig")) {
                macro = true;
            } else if (line.startsWith(".") || line.startsWith("'")) {
                request(line.substring(1).strip());
            } else {
                section.append(plain(line)).append('\n');
            }
        }
    }

    private void request(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        String word = line.substring(0, end);
        String rest = line.substring(end).strip();
        switch (word) {
            case "SH", "Sh" -> begin(plain(String.join(" ", arguments(rest))));
            case "SS", "Ss" -> headings.add(plain(String.join(" ", arguments(rest))));
            case "Xr" -> section.append(plain(rest.replaceFirst("^(\\S+) (\\S+) ?", "$1($2) "))).append('\n');
            default -> {
                if (FONTS.contains(word)) {
                    section.append(plain(String.join("", arguments(rest)))).append('\n');
                } else if (!SILENT.contains(word) && !word.isEmpty()) {
                    section.append(plain(String.join(" ", arguments(rest)))).append('\n');
                }
            }
        }
    }

    private void begin(String heading) {
        if (SEE_ALSO.matcher(heading).matches()) {
            section = list;
        } else if (KEYWORDS.matcher(heading).matches()) {
            section = keywords;
        } else if (NAME.matcher(heading).matches() && name.length() == 0) {
            section = name;
        } else if (IMPRINT.matcher(heading).matches()) {
            section = new StringBuilder();
        } else {
            headings.add(heading);
            section = text;
        }
    }

    private static List<String> arguments(String rest) {
        List<String> all = new ArrayList<>();
        Matcher argument = Pattern.compile("\"([^\"]*)\"?|(\\S+)").matcher(rest);
        while (argument.find()) {
            all.add(argument.group(1) == null ? argument.group(2) : argument.group(1));
        }
        return all;
    }

    private static String plain(String line) {
        return line.replaceAll("\\\\\".*", "").replaceAll("\\\\f(?:\\(..|\\[[^\\]]*\\]|.)", "").replaceAll("\\\\s[+-]?\\d+", "")
                .replaceAll("\\\\\\*?(?:\\(..|\\[[^\\]]*\\])", " ").replaceAll("\\\\[-e]", "-").replaceAll("\\\\[&|^/,:%c)]", "")
                .replaceAll("\\\\~| ", " ").replace("\\", "");
    }

    String name() {
        return name.toString().strip().replace('\n', ' ');
    }

    List<String> headings() {
        return headings;
    }

    String text() {
        return text.toString();
    }

    List<String> keywords() {
        String all = keywords.toString().replaceAll("\\s+", " ").strip();
        return all.isEmpty() ? List.of() : List.of(all.split("\\s*[,，、]\\s*"));
    }

    /** What the list of neighbours names, as {@code name.section}. */
    Set<String> seeAlso() {
        return references(list.toString());
    }

    /** What the rest of the page names. */
    Set<String> inline() {
        return references(text.toString());
    }

    private static Set<String> references(String text) {
        Set<String> all = new LinkedHashSet<>();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            all.add(reference.group(1) + "." + reference.group(2));
        }
        return all;
    }
}
