package io.fanwen.address;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The redirects of a site: each old address leads to one present address. Immutable.
 *
 * @param redirects   that can be published, by old address
 * @param diagnostics what is wrong with the rest: two articles want the same old address, or it is a page's present one
 */
public record Redirects(List<Redirect> redirects, List<Diagnostic> diagnostics) {
    private static final Comparator<Redirect> ORDER = Comparator.comparing((Redirect r) -> r.old().from())
            .thenComparing(r -> r.old().query().orElse("")).thenComparing(Redirect::source);

    public Redirects {
        redirects = List.copyOf(redirects);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * @param old    where it leads from
     * @param to     the present address of a page
     * @param source the article that has the alias, as its author knows it: {@code content/a.md}
     * @param place  of the alias
     */
    public record Redirect(OldAddress old, String to, String source, Place place) {
        public Redirect {
            Objects.requireNonNull(old, "old");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Checks redirects against each other and against pages; spellings that differ by case or width alone are the same.
     *
     * @param pages whose each present address is, as an author knows it
     */
    public static Redirects of(Collection<Redirect> redirects, Map<String, String> pages) {
        Map<String, String> present = new HashMap<>();
        pages.forEach((address, source) -> present.merge(Collisions.key(Addresses.file(address)), source,
                (one, other) -> one.compareTo(other) <= 0 ? one : other));
        Map<String, Redirect> kept = new HashMap<>();
        List<Redirect> good = new ArrayList<>();
        List<Diagnostic> wrong = new ArrayList<>();
        redirects.stream().sorted(ORDER).forEach(redirect -> {
            String key = key(redirect.old());
            Redirect first = kept.putIfAbsent(key, redirect);
            if (present.containsKey(key)) {
                wrong.add(meetsPage(redirect, key, present.get(key)));
            } else if (first == null) {
                good.add(redirect);
            } else if (!first.to().equals(redirect.to())) {
                wrong.add(Diagnostic.at(redirect.place(), AddressProblem.ALIAS_TWICE, shown(redirect), redirect.source(), first.source()));
            }
        });
        return new Redirects(good, wrong);
    }

    private static Diagnostic meetsPage(Redirect redirect, String key, String page) {
        return Collisions.key(Addresses.file(redirect.to())).equals(key)
                ? Diagnostic.at(redirect.place(), AddressProblem.ALIAS_IS_ITSELF, shown(redirect))
                : Diagnostic.at(redirect.place(), AddressProblem.ALIAS_IS_PAGE, shown(redirect), redirect.source(), page);
    }

    /** A page's file where there can be one, else the request as nginx compares it, which begins with a slash and so meets no file. */
    private static String key(OldAddress old) {
        return old.page().map(Collisions::key).orElseGet(() -> NginxMap.key("", old));
    }

    private static String shown(Redirect redirect) {
        return redirect.old().from() + redirect.old().query().map(q -> "?" + q).orElse("");
    }
}
