package io.fanwen.page;

import io.fanwen.library.BuiltIn;
import io.fanwen.library.LibraryArticle;
import io.fanwen.page.view.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One page of a list of articles: the index of a folder, or one of the older pages beside it.
 *
 * <p>When an article joins at the newest end, the index changes; when that closes a page, the page before it learns of it too. All
 * others stay as they are, so an older page's pager names no page that is still to come and does not say how many there are.
 *
 * @param folder address of the index, ends with a slash
 * @param newest the whole list, newest first
 * @param paging how it is cut
 * @param number from 1, the oldest; the index has the highest
 */
record ListPage(String folder, List<LibraryArticle> newest, Paging paging, int number) {

    /** All pages of a list, the oldest first. */
    static List<ListPage> of(String folder, List<LibraryArticle> newest, int size) {
        Paging paging = new Paging(size, newest.size());
        return IntStream.rangeClosed(1, paging.closed() + 1).mapToObj(number -> new ListPage(folder, newest, paging, number)).toList();
    }

    boolean isIndex() {
        return number > paging.closed();
    }

    String address() {
        return address(number);
    }

    List<LibraryArticle> articles() {
        return isIndex() ? paging.index(newest) : paging.closed(newest, number);
    }

    /** The list's title on the index, with the page's number elsewhere. */
    String title(String title, PageWords words) {
        return isIndex() ? title : PageWords.fill(words.pageNumber(), title, number);
    }

    Optional<Parts.Pager> pager(PageWords words, Urls urls) {
        if (paging.closed() == 0) {
            return Optional.empty();
        }
        List<Parts.PagerLink> places = new ArrayList<>();
        places.add(new Parts.PagerLink(words.latest(), urls.url(folder), isIndex(), false));
        int last = 0;
        for (int place : places()) {
            // Whether something lies between an older page and the index is not asked: the answer would change as the list grows.
            boolean gap = last == 0 ? number < paging.closed() : last - place > 1;
            places.add(new Parts.PagerLink(Integer.toString(place), urls.url(address(place)), place == number, gap));
            last = place;
        }
        return Optional.of(new Parts.Pager(isIndex() ? Optional.empty() : Optional.of(urls.url(address(number + 1))),
                number == 1 ? Optional.empty() : Optional.of(urls.url(address(number - 1))), List.copyOf(places), number,
                isIndex() ? Optional.of(number) : Optional.empty()));
    }

    /** The numbered places that the pager shows, highest first: near this page, and the oldest. */
    private Iterable<Integer> places() {
        TreeSet<Integer> places = new TreeSet<>();
        int from = isIndex() ? number - 3 : number - 1;
        IntStream.rangeClosed(Math.max(1, from), Math.min(number + 1, paging.closed())).forEach(places::add);
        places.add(1);
        return places.descendingSet();
    }

    private String address(int place) {
        return place > paging.closed() ? folder : BuiltIn.pageOf(folder, place);
    }
}
