package io.fanwen.page;

import io.fanwen.library.BuiltIn;
import io.fanwen.page.view.Parts;
import io.fanwen.page.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The archive: its entry, a page for each year, a list for each month. */
final class ArchivePages {
    private final SiteParts parts;
    private final Heads heads;

    ArchivePages(SiteParts parts) {
        this.parts = parts;
        heads = new Heads(parts);
    }

    void addTo(List<Page> pages) {
        String entry = BuiltIn.ARCHIVE.address();
        Archive archive = parts.archive();
        pages.add(parts.page(entry, entry, Views.ArchiveView.class, () -> entry(archive)));
        for (Archive.Year year : archive.years()) {
            pages.add(parts.page(year.address(), year.address(), Views.PeriodView.class, () -> year(year)));
            for (Archive.Month month : year.months()) {
                for (ListPage list : ListPage.of(month.address(), month.articles(), parts.config().lists().pageSize())) {
                    pages.add(parts.page(list.address(), list.address(), Views.PeriodView.class, () -> month(year, month, list),
                            print -> parts.prints().addPage(print.add(list.isIndex() ? month.articles().size() : 0), list)));
                }
            }
        }
    }

    private Views.ArchiveView entry(Archive archive) {
        String title = parts.words().archive();
        List<Parts.Crumb> trail = SiteParts.ending(List.of(parts.home()), title);
        List<Parts.ArchiveYear> years = archive.years().stream().map(year -> new Parts.ArchiveYear(title(year),
                parts.urls().url(year.address()), year.articles().size(), months(year))).toList();
        return new Views.ArchiveView(parts.everywhere(), heads.shown(title, Optional.empty(), BuiltIn.ARCHIVE.address(), trail), trail,
                years, archive.undated());
    }

    private Views.PeriodView year(Archive.Year year) {
        List<Parts.Crumb> trail = SiteParts.ending(above(), title(year));
        int shown = Math.min(year.articles().size(), parts.config().lists().pageSize());
        return new Views.PeriodView(parts.everywhere(), heads.shown(title(year), Optional.empty(), year.address(), trail), trail,
                title(year), Optional.of(year.articles().size()), months(year), parts.listCards(year.articles().subList(0, shown)),
                Optional.empty());
    }

    private Views.PeriodView month(Archive.Year year, Archive.Month month, ListPage list) {
        String name = month.title(parts.words());
        String title = list.title(name, parts.words());
        List<Parts.Crumb> above = above();
        above.add(parts.crumb(title(year), year.address()));
        if (!list.isIndex()) {
            above.add(parts.crumb(name, month.address()));
        }
        List<Parts.Crumb> trail = SiteParts.ending(above, title);
        Parts.Head head = list.isIndex() ? heads.shown(title, Optional.empty(), list.address(), trail)
                : heads.thin(title, list.address(), trail);
        return new Views.PeriodView(parts.everywhere(), head, trail, title,
                list.isIndex() ? Optional.of(month.articles().size()) : Optional.empty(), List.of(), parts.listCards(list.articles()),
                parts.pager(list));
    }

    private List<Parts.ArchiveLink> months(Archive.Year year) {
        return year.months().stream().map(month -> new Parts.ArchiveLink(month.title(parts.words()), parts.urls().url(month.address()),
                month.articles().size())).toList();
    }

    private List<Parts.Crumb> above() {
        return new ArrayList<>(List.of(parts.home(), parts.crumb(parts.words().archive(), BuiltIn.ARCHIVE.address())));
    }

    private String title(Archive.Year year) {
        return PageWords.fill(parts.words().year(), year.name());
    }
}
