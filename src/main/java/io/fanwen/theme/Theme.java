package io.fanwen.theme;

import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import io.fanwen.markdown.HtmlOptions;
import io.fanwen.page.PageWords;
import io.fanwen.text.Fingerprint;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A theme, compiled, in one language. Immutable; may be used by several threads at once.
 *
 * <p>What {@link #render} makes depends on the view and on the template's {@link #fingerprint} alone.
 */
public final class Theme {
    /** A page is some tens of kilobytes; a writer that begins there grows seldom. */
    private static final int USUAL_LENGTH = 32 * 1024;

    /** What is around every view: the style sheets and scripts that every page links, in order. */
    record Scope(List<Link> styles, List<Link> scripts) {}

    /** @param path relative to the site's root */
    record Link(String path) {}

    /** @param fingerprint of everything that goes into a page besides its view */
    record Page(Mustache compiled, Fingerprint fingerprint) {}

    private final String name;
    private final Strings strings;
    private final List<Asset> assets;
    private final Scope scope;
    private final SortedMap<String, Page> pages;
    private final TemplateErrors errors;

    Theme(String name, Strings strings, List<Asset> assets, Scope scope, Map<String, Page> pages, TemplateErrors errors) {
        this.name = name;
        this.strings = strings;
        this.assets = List.copyOf(assets);
        this.scope = scope;
        this.pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        this.errors = errors;
    }

    public String name() {
        return name;
    }

    /** The language of the strings: the first part of a language tag, such as {@code zh}. */
    public String language() {
        return strings.language();
    }

    /** One of the theme's strings as its author wrote it, with what places it has to fill. */
    public Optional<String> string(String key) {
        return Optional.ofNullable(strings.texts().get(key));
    }

    /** All of the theme's strings by name, sorted. */
    public SortedMap<String, String> strings() {
        return Collections.unmodifiableSortedMap(strings.texts());
    }

    /** What fanwen itself puts into views, feeds and titles. */
    public PageWords pageWords() {
        return BuilderWords.page(strings.texts());
    }

    /** What fanwen itself puts into the HTML of Markdown. */
    public HtmlOptions.Words markdownWords() {
        return BuilderWords.markdown(strings.texts());
    }

    /** All of the theme's assets, sorted by name. */
    public List<Asset> assets() {
        return assets;
    }

    /** The names of the page templates, sorted: {@code article}, {@code category} … */
    public SortedSet<String> templates() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(pages.keySet()));
    }

    /** Changes when a template that the page's uses, a string or the name of an asset does. */
    public Fingerprint fingerprint(String template) {
        return page(template).fingerprint();
    }

    /**
     * A view as HTML.
     *
     * @param template one of {@link #templates()}; anything else is the caller's mistake
     * @param view     the record of {@link io.fanwen.page.view.Views} that belongs to the template
     * @throws RenderException if the template asks for something that this view shows to be wrong
     */
    public String render(String template, Record view) {
        StringWriter out = new StringWriter(USUAL_LENGTH);
        try {
            page(template).compiled().execute(out, new ArrayList<Object>(List.of(scope, view)));
        } catch (MustacheException e) {
            throw new RenderException(errors.diagnostic(e, template), e);
        }
        return out.toString();
    }

    private Page page(String template) {
        return Optional.ofNullable(pages.get(template))
                .orElseThrow(() -> new IllegalArgumentException("no page template " + template + " among " + pages.keySet()));
    }
}
