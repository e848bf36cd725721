package io.fanwen.check;

import io.fanwen.article.Article;
import io.fanwen.text.Diagnostic;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code stale-count} and {@code stale-length}: numbers typed by hand that are no longer true. The page shows the true ones itself.
 */
final class StaleCounts implements FileRule {
    private static final Pattern COUNT = Pattern.compile("(?:精选|收录了?|整理了?|汇总了?|分享了?|选编了?)\\s*(\\d{1,4}|[一二两三四五六七八九十]{1,3})\\s*篇");
    private static final Pattern LENGTH = Pattern.compile("[（(【]?(?:约|共|全文|字数)?[:：]?\\s*(\\d{2,6})\\s*字(?:左右)?[）)】]?");
    private static final String DIGITS = "零一二三四五六七八九";
    /** Lengths are shown rounded, so a typed one is true within this part of the piece's own. */
    private static final double TOLERANCE = 0.2;

    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        file.article().ifPresent(article -> {
            counts(file, article, found);
            lengths(file, article, found);
        });
    }

    private static void counts(CheckedFile file, Article article, Consumer<Diagnostic> found) {
        Matcher count = COUNT.matcher(file.source().text());
        while (count.find()) {
            boolean covered = count.start() >= file.prose().body() && file.prose().text().charAt(count.start()) == Prose.COVER;
            // The build itself speaks of the title's.
            boolean inTitle = article.front().title().isPresent() && file.source().line(file.source().position(count.start()).line()).contains("title:");
            if (!covered && !inTitle && number(count.group(1)) != article.pieces().size()) {
                found.accept(file.at(count.start(), count.group().length(), CheckCode.STALE_COUNT, count.group(), String.valueOf(article.pieces().size())));
            }
        }
    }

    private static void lengths(CheckedFile file, Article article, Consumer<Diagnostic> found) {
        List<Headings.Heading> headings = Headings.of(file).stream().filter(heading -> heading.level() == 2).toList();
        if (!article.many() || headings.size() != article.pieces().size()) {
            return;
        }
        for (int i = 0; i < headings.size(); i++) {
            Matcher length = LENGTH.matcher(headings.get(i).text());
            int truly = article.pieces().get(i).length();
            if (length.find() && Math.abs(Integer.parseInt(length.group(1)) - truly) > TOLERANCE * truly) {
                int at = file.source().text().indexOf(length.group(), headings.get(i).offset());
                found.accept(file.at(at, length.group().length(), CheckCode.STALE_LENGTH, length.group(1), String.valueOf(truly)));
            }
        }
    }

    /** Arabic digits, or Chinese ones below a hundred. */
    static int number(String typed) {
        if (Character.isDigit(typed.charAt(0))) {
            return Integer.parseInt(typed);
        }
        String plain = typed.replace('两', '二');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(plain.charAt(plain.length() - 1));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
        return tens * 10 + (ten + 1 < plain.length() ? DIGITS.indexOf(plain.charAt(ten + 1)) : 0);
    }
}
