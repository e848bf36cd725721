package io.fanwen.importing.page;

import io.fanwen.fields.Moment;
import io.fanwen.importing.manuscript.Fact;
import io.fanwen.importing.manuscript.Facts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines above a text: the breadcrumb, and days and counts with their labels. For one page; not thread-safe. */
final class PageHead {
    private static final String DAY = "[0-9]{4}\\s*[-/.年]\\s*[0-9]{1,2}\\s*[-/.月]\\s*[0-9]{1,2}(?:\\s*[日号])?(?:\\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?";
    private static final Pattern LABELLED = Pattern.compile("(?<label>发布时间|发布日期|发表时间|发布于|日期|时间|更新时间|更新日期|热度|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量)?"
            + "|作者|编辑|来源|字数|推荐度|整理)\\s*[:：]\\s*(?<value>" + DAY + "|[^\\s|:：]*)");
    private static final Pattern BARE_DAY = Pattern.compile(DAY);
    private static final Pattern HERE = Pattern.compile("^(?:当前位置|当前的?位置|您?的?当前位置|您(?:现在)?(?:的|所在的)?位置|你(?:的|现在的)?位置|所在位置|位置|导航)(?:是)?\\s*[:：]?\\s*");
    private static final Pattern STEP = Pattern.compile("\\s*(?:[>＞»›→]|&gt;)+\\s*");
    private static final Pattern NO_CATEGORY = Pattern.compile("(?i)|首页|主页|网站首页|home|正文|内容|文章正文|栏目");
    private static final Pattern LABEL_ALONE = Pattern.compile("栏目|导航|目录|分享|收藏|打印|字号|大|中|小|【?字体.*");
    /** A category's name is short; a sentence with arrows in it is none. */
    private static final int LONGEST_STEP = 24;
    private static final int MOST_STEPS = 8;

    private final ZoneId zone;
    private Facts facts = Facts.none();

    PageHead(ZoneId zone) {
        this.zone = zone;
    }

    Facts facts() {
        return facts;
    }

    /** Takes what a line says; whether it was a line of the head, and no text. */
    boolean takes(String line, String title) {
        return LABEL_ALONE.matcher(line).matches() || takesBreadcrumb(line, title) || takesLabelled(line);
    }

    private boolean takesBreadcrumb(String line, String title) {
        boolean said = HERE.matcher(line).find() || STEP.matcher(line).lookingAt();
        List<String> steps = Arrays.stream(STEP.split(HERE.matcher(line).replaceFirst(""))).map(String::strip).toList();
        boolean brief = steps.size() <= MOST_STEPS && steps.stream().allMatch(step -> step.length() <= LONGEST_STEP || same(step, title));
        if (!brief || steps.size() < (said ? 2 : 3)) {
            return false;
        }
        List<String> names = new ArrayList<>(steps);
        names.removeIf(step -> NO_CATEGORY.matcher(step).matches());
        if (!names.isEmpty() && same(names.get(names.size() - 1), title)) {
            names.remove(names.size() - 1);
        }
        if (!facts.has(Fact.CATEGORY) && !names.isEmpty()) {
            facts = facts.with(Fact.CATEGORY, String.join("/", names.stream().map(name -> name.replace('/', '／')).toList()));
        }
        return true;
    }

    /** A page's title stands cut or counted in its breadcrumb. */
    private static boolean same(String step, String title) {
        String bare = step.replaceFirst("(?:\\.{3}|…+)$", "");
        return !title.isEmpty() && bare.length() > 3 && (title.startsWith(bare) || bare.startsWith(title));
    }

    private boolean takesLabelled(String line) {
        Matcher labelled = LABELLED.matcher(line);
        StringBuilder rest = new StringBuilder();
        boolean any = false;
        Facts read = facts;
        while (labelled.find()) {
            labelled.appendReplacement(rest, "");
            read = with(read, labelled.group("label"), labelled.group("value"));
            any = true;
        }
        labelled.appendTail(rest);
        boolean day = !any && BARE_DAY.matcher(line).matches();
        if (day) {
            facts = with(facts, "日期", line);
            return true;
        }
        if (!any || rest.toString().replaceAll("[\\s|·,，/次字人气]", "").length() > 4) {
            return false;
        }
        facts = read;
        return true;
    }

    private Facts with(Facts known, String label, String value) {
        if (label.startsWith("更新")) {
            return day(value).filter(day -> !known.has(Fact.UPDATED)).map(day -> known.with(Fact.UPDATED, day)).orElse(known);
        } else if (label.endsWith("时间") || label.endsWith("日期") || label.equals("发布于")) {
            return day(value).filter(day -> !known.has(Fact.DATE)).map(day -> known.with(Fact.DATE, day)).orElse(known);
        } else if (label.equals("热度") || label.startsWith("浏览") || label.startsWith("阅读") || label.startsWith("点击")) {
            String digits = value.replaceAll("[,，次]", "");
            boolean better = label.equals("热度") || !known.has(Fact.HEAT);
            return better && digits.matches("[0-9]{1,9}") ? known.with(Fact.HEAT, digits) : known;
        } else if (label.equals("作者")) {
            return value.isBlank() || known.has(Fact.AUTHOR) ? known : known.with(Fact.AUTHOR, value);
        }
        return known;
    }

    /** In the form of front matter. */
    private Optional<String> day(String said) {
        return Moment.of(said.replaceAll("\\s*([-/.年月日号])\\s*", "$1").strip(), zone).map(moment -> moment.day().toString());
    }
}
