package io.fanwen.theme;

import io.fanwen.page.view.Views;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which template shows which view: {@code NotFoundView} is shown by {@code not-found.mustache}. */
final class PageTemplates {
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=.)(?=\\p{Lu})");
    private static final String SUFFIX = "View";

    private PageTemplates() {}

    /** The record of every view by the name of its template, sorted. */
    static SortedMap<String, Class<?>> views() {
        SortedMap<String, Class<?>> views = new TreeMap<>();
        for (Class<?> view : Views.class.getDeclaredClasses()) {
            views.put(template(view.getSimpleName()), view);
        }
        return Collections.unmodifiableSortedMap(views);
    }

    private static String template(String view) {
        String bare = view.substring(0, view.length() - SUFFIX.length());
        return INNER_CAPITAL.matcher(bare).replaceAll("-").toLowerCase(java.util.Locale.ROOT);
    }
}
