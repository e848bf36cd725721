package io.fanwen.serve;

import io.fanwen.address.Addresses;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an author asks of the desk: which articles, in which order.
 *
 * @param fields by name, only those that mean something
 */
record DeskQuery(Map<String, String> fields) {
    static final String TEXT = "q";
    static final String STATE = "state";
    static final String CATEGORY = "category";
    static final String TOPIC = "topic";
    static final String SORT = "sort";
    static final String DIRECTION = "dir";
    static final String PAGE = "page";
    private static final int LONGEST = 200;

    DeskQuery {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** @param query as it came, percent-encoded; what cannot be made out is passed over */
    static DeskQuery of(String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            Optional<String> value = equals < 0 ? Optional.empty() : Addresses.decode(pair.substring(equals + 1).replace('+', ' '));
            value.filter(text -> !text.isBlank() && text.length() <= LONGEST).ifPresent(text -> fields.put(pair.substring(0, equals), text.strip()));
        }
        return new DeskQuery(fields);
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean isDescending() {
        return get(DIRECTION).equals("desc");
    }

    /** From 1. */
    int page() {
        return get(PAGE).matches("[1-9]\\d{0,6}") ? Integer.parseInt(get(PAGE)) : 1;
    }

    /** The same with another value; on the first page of what is then shown, unless the page is what is changed. */
    DeskQuery with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(fields);
        other.remove(PAGE);
        other.put(name, value);
        other.values().removeIf(String::isEmpty);
        return new DeskQuery(other);
    }

    /** As a link. */
    String url() {
        StringBuilder url = new StringBuilder(PreviewPaths.DESK);
        fields.forEach((name, value) -> url.append(url.length() == PreviewPaths.DESK.length() ? '?' : '&').append(Addresses.encode(name)).append('=')
                .append(Addresses.encode(value).replace("=", "%3D")));
        return url.toString();
    }
}
