package io.fanwen.address;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that something had once: {@code aliases:} of an article. It may be of any form; whether a page can stand there is
 * {@link #page}'s to say.
 *
 * <p>An old address leads straight to an article's present one and never to another old address, so there are no chains: an alias that is
 * somebody's present address is an error.
 *
 * @param from  begins with a slash, without base path, decoded, NFC; bytes that are not UTF-8 (old Chinese sites wrote GBK) stay as
 *              {@code %B9%AB}
 * @param query what followed the question mark, as typed; absent if there was none
 */
public record OldAddress(String from, Optional<String> query) {
    private static final Pattern ORIGIN = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}");

    /**
     * Reads an alias: {@code /old/a.html}, {@code old/a.html}, {@code /show.asp?id=7}, {@code https://old.example/a.html}. Scheme, host and
     * fragment fall away, and the base path too. Refused: an empty one, one that climbs out of the site, one with controls in it.
     *
     * @param basePath of the site: empty, or begins with a slash and does not end with one; percent-encoded
     * @param place    of the alias
     */
    public static Outcome<OldAddress> parse(String typed, String basePath, Place place) {
        String text = typed.strip();
        Matcher origin = ORIGIN.matcher(text);
        String local = origin.lookingAt() ? text.substring(origin.end()) : text;
        String target = local.indexOf('#') < 0 ? local : local.substring(0, local.indexOf('#'));
        int mark = target.indexOf('?');
        String path = withoutBase(mark < 0 ? target : target.substring(0, mark), basePath);
        Optional<String> query = mark < 0 ? Optional.empty() : Optional.of(target.substring(mark + 1));
        String from = Normalizer.normalize(Addresses.decode(path).orElse(path), Normalizer.Form.NFC);
        return problem(text, from, query.orElse("")).<Outcome<OldAddress>>map(p -> Outcome.failed(Diagnostic.at(place, p, text)))
                .orElseGet(() -> new Outcome.Made<>(new OldAddress(from, query), List.of()));
    }

    private static String withoutBase(String path, String basePath) {
        String slashed = path.startsWith("/") ? path : "/" + path;
        return !basePath.isEmpty() && slashed.startsWith(basePath + "/") ? slashed.substring(basePath.length()) : slashed;
    }

    private static Optional<AddressProblem> problem(String typed, String from, String query) {
        if (typed.isEmpty() || from.equals("/") && query.isEmpty()) {
            return Optional.of(AddressProblem.EMPTY_ALIAS);
        }
        if ((from + query).codePoints().anyMatch(Names::isControl)) {
            return Optional.of(AddressProblem.ALIAS_HAS_CONTROL);
        }
        // An encoded slash or backslash, once decoded, must not open a way up either.
        boolean climbs = List.of(from.split("[/\\\\]", -1)).stream().anyMatch(segment -> segment.equals("..") || segment.equals("."));
        return climbs ? Optional.of(AddressProblem.ALIAS_LEAVES_SITE) : Optional.empty();
    }

    /**
     * The file of a page that redirects, if one can stand at this address: it has no query, its names are such as every system takes, and a
     * server would show it as a page. An address without extension gets a folder of its own. The rest is for the web server:
     * {@link NginxMap}.
     */
    public Optional<String> page() {
        if (query.isPresent()) {
            return Optional.empty();
        }
        String last = from.substring(from.lastIndexOf('/') + 1);
        boolean html = last.endsWith(".html") || last.endsWith(".htm");
        Matcher extension = EXTENSION.matcher(last);
        boolean other = !html && last.contains(".") && extension.find(last.lastIndexOf('.')) && extension.end() == last.length();
        String file = html || from.endsWith("/") ? Addresses.file(from) : Addresses.file(from + "/");
        return !other && SitePath.isGood(file) ? Optional.of(file) : Optional.empty();
    }

    /** As a browser would ask for it, with the query; percent-encoded ASCII. */
    String request(String basePath) {
        StringBuilder out = new StringBuilder(basePath);
        Requests.append(out, from, Requests.PATH);
        query.ifPresent(q -> Requests.append(out.append('?'), q, Requests.QUERY));
        return out.toString();
    }
}
