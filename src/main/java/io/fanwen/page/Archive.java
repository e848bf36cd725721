package io.fanwen.page;

import io.fanwen.library.BuiltIn;
import io.fanwen.library.LibraryArticle;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Listed articles by year and month, newest first.
 *
 * @param undated how many have no date and are in none
 */
record Archive(List<Year> years, int undated) {

    /** @param articles of the year, newest first */
    record Year(int year, List<LibraryArticle> articles, List<Month> months) {
        String address() {
            return BuiltIn.ARCHIVE.address() + digits(year, 4) + "/";
        }

        String name() {
            return digits(year, 4);
        }
    }

    /** @param articles of the month, newest first */
    record Month(YearMonth month, List<LibraryArticle> articles) {
        String address() {
            return BuiltIn.ARCHIVE.address() + digits(month.getYear(), 4) + "/" + digits(month.getMonthValue(), 2) + "/";
        }

        String title(PageWords words) {
            return PageWords.fill(words.month(), digits(month.getYear(), 4), month.getMonthValue(), digits(month.getMonthValue(), 2));
        }
    }

    static Archive of(List<LibraryArticle> newest) {
        TreeMap<YearMonth, List<LibraryArticle>> byMonth = new TreeMap<>();
        for (LibraryArticle article : newest) {
            article.date().ifPresent(date -> byMonth.computeIfAbsent(YearMonth.from(date.day()), m -> new ArrayList<>()).add(article));
        }
        Map<Integer, List<Month>> byYear = new TreeMap<>((a, b) -> Integer.compare(b, a));
        byMonth.descendingMap().forEach((month, articles) -> byYear.computeIfAbsent(month.getYear(), y -> new ArrayList<>())
                .add(new Month(month, List.copyOf(articles))));
        List<Year> years = new ArrayList<>();
        byYear.forEach((year, months) -> years.add(new Year(year, months.stream().flatMap(m -> m.articles().stream()).toList(),
                List.copyOf(months))));
        int dated = years.stream().mapToInt(year -> year.articles().size()).sum();
        return new Archive(List.copyOf(years), newest.size() - dated);
    }

    private static String digits(int number, int least) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, least - digits.length())) + digits;
    }
}
