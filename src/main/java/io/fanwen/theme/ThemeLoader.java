package io.fanwen.theme;

import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import io.fanwen.fields.Nearest;
import io.fanwen.fields.PlacedText;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes a {@link Theme} of its folders: reads, compiles and checks everything at once, so that all that is wrong is reported at once.
 * One loader loads one theme.
 */
public final class ThemeLoader {
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();
    private final List<Manifest.Found> found;
    private final ThemeChain chain;

    private final Map<String, ? extends Class<?>> views;

    /** @param views what each page template shows, by its name */
    private ThemeLoader(Function<Consumer<Diagnostic>, List<Manifest.Found>> find, Map<String, ? extends Class<?>> views) {
        this.found = find.apply(diagnostics::add);
        this.views = views;
        this.chain = new ThemeChain(found.stream()
                .flatMap(theme -> theme.layers().stream().map(layer -> new ThemeChain.Level(theme.theme(), layer))).toList(), diagnostics::add);
    }

    /**
     * Loads a theme.
     *
     * @param siteThemes the site's {@code themes} folder; need not exist, the built-in themes are there without it
     * @param name       a folder in it, or a built-in theme
     * @param language   the site's, a BCP 47 tag
     */
    public static Outcome<Theme> load(Path siteThemes, String name, String language) {
        ThemeLoader loader = new ThemeLoader(report -> Manifest.chain(siteThemes, name, report), PageTemplates.views());
        Optional<Theme> theme = loader.found.isEmpty() ? Optional.empty() : Optional.of(loader.make(name, language, BuilderWords.NAMES));
        List<Diagnostic> said = loader.diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
        return theme.map(made -> Outcome.of(made, said)).orElseGet(() -> new Outcome.Failed<>(said));
    }

    /** The assets of a theme alone, sorted by name; parameters as in {@link #load}. */
    public static Outcome<List<Asset>> assets(Path siteThemes, String name) {
        ThemeLoader loader = new ThemeLoader(report -> Manifest.chain(siteThemes, name, report), PageTemplates.views());
        List<Asset> assets = List.copyOf(Assets.gather(loader.chain, loader.diagnostics::add).values());
        return Outcome.of(assets, loader.diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList());
    }

    /**
     * Loads a theme that is fanwen's own: of pages that belong to no site.
     *
     * @param name  a folder among fanwen's resources; no site can choose it
     * @param views what each page template shows, by its name
     * @throws IllegalStateException if something is wrong with it, which is a fault of ours
     */
    public static Theme own(String name, Language language, Map<String, Class<? extends Record>> views) {
        ThemeLoader loader = new ThemeLoader(report -> Manifest.own(name, report), views);
        Theme theme = loader.make(name, language.tag(), List.of());
        if (!loader.diagnostics.isEmpty()) {
            throw new IllegalStateException("in the theme " + name + ": " + loader.diagnostics);
        }
        return theme;
    }

    /** @param words strings that must be there, whether a template asks for them or not */
    private Theme make(String name, String language, List<String> words) {
        Strings strings = Strings.load(chain, language, diagnostics::add);
        words.stream().filter(word -> !strings.texts().containsKey(word)).forEach(word -> diagnostics.add(Diagnostic.at(
                Place.file(chain.levels().get(0).layer().display(strings.file())), ThemeCode.UNKNOWN_STRING, word, "–")));
        Map<String, Asset> assets = Assets.gather(chain, diagnostics::add);
        Map<String, Phrase> phrases = new TreeMap<>();
        strings.texts().forEach((key, text) -> phrases.put(key, Phrase.of(text)));
        Map<String, String> paths = new TreeMap<>();
        assets.forEach((key, asset) -> paths.put(key, asset.path()));
        Theme.Scope scope = new Theme.Scope(links(Manifest::styles, paths), links(Manifest::scripts, paths));
        TemplateFactory factory = new TemplateFactory(chain, new Constants(phrases, paths));
        Map<String, Template> parsed = parseAll(factory);
        TemplateErrors errors = new TemplateErrors(parsed);
        Fingerprint constants = Fingerprint.of(strings.texts() + "\n" + paths + "\n" + paths(scope.styles()) + paths(scope.scripts()));
        return new Theme(name, strings, List.copyOf(assets.values()), scope, pages(factory, errors, constants), errors);
    }

    /** The parent's first, so that a child's style sheet has the last word. */
    private List<Theme.Link> links(Function<Manifest, List<PlacedText>> kind, Map<String, String> paths) {
        Set<String> links = new LinkedHashSet<>();
        for (int i = found.size() - 1; i >= 0; i--) {
            for (PlacedText asset : kind.apply(found.get(i).manifest())) {
                if (paths.containsKey(asset.text())) {
                    links.add(paths.get(asset.text()));
                } else {
                    diagnostics.add(Diagnostic.at(asset.place(), ThemeCode.UNKNOWN_ASSET, asset.text(),
                            Nearest.to(asset.text(), paths.keySet()).orElse("–")));
                }
            }
        }
        return links.stream().map(Theme.Link::new).toList();
    }

    private static List<String> paths(List<Theme.Link> links) {
        return links.stream().map(Theme.Link::path).toList();
    }

    private Map<String, Template> parseAll(TemplateFactory factory) {
        Map<String, Template> parsed = new LinkedHashMap<>();
        List<Template> next = new ArrayList<>();
        chain.templateNames().forEach(name -> chain.template(name).ifPresent(next::add));
        while (!next.isEmpty()) {
            Template template = next.remove(next.size() - 1);
            if (parsed.putIfAbsent(template.id(), template) == null) {
                parse(factory, template);
                factory.edges(template.id()).includes().keySet().forEach(id -> next.add(chain.byId(id)));
            }
        }
        return parsed;
    }

    private void parse(TemplateFactory factory, Template template) {
        try {
            factory.parse(template);
        } catch (MustacheException | IndexOutOfBoundsException e) {
            // The parser of 0.9.14 reads past the end of some tags, such as {{=}}.
            factory.complain(template, new TemplateErrors(Map.of(template.id(), template)).diagnostic(e, template.id()));
        }
    }

    private Map<String, Theme.Page> pages(TemplateFactory factory, TemplateErrors errors, Fingerprint constants) {
        TemplateGraph graph = new TemplateGraph(factory, diagnostics::add);
        factory.parsed().forEach(graph::check);
        diagnostics.addAll(factory.complaints());
        Map<String, Theme.Page> pages = new TreeMap<>();
        views.forEach((name, view) -> {
            Optional<Template> template = chain.template(name);
            if (template.isEmpty()) {
                diagnostics.add(Diagnostic.at(Place.file(chain.levels().get(0).layer().display("templates/" + name + Template.ENDING)),
                        ThemeCode.NO_TEMPLATE, name, found.get(0).theme()));
            }
            template.filter(page -> graph.reachable(page.id()).stream().noneMatch(factory.broken()::contains))
                    .flatMap(page -> compile(factory, errors, page, view))
                    .ifPresent(compiled -> pages.put(name, new Theme.Page(compiled,
                            fingerprint(constants, graph.reachable(template.orElseThrow().id())))));
        });
        return pages;
    }

    private Optional<Mustache> compile(TemplateFactory factory, TemplateErrors errors, Template page, Class<?> view) {
        try {
            Mustache compiled = factory.page(page);
            new TemplateCheck(factory, diagnostics::add).check(compiled, List.of(Theme.Scope.class, view));
            return Optional.of(compiled);
        } catch (MustacheException e) {
            diagnostics.add(errors.diagnostic(e, page.id()));
            return Optional.empty();
        }
    }

    private Fingerprint fingerprint(Fingerprint constants, Set<String> templates) {
        Fingerprint.Builder parts = new Fingerprint.Builder().add(constants);
        templates.forEach(id -> parts.add(chain.byId(id).name()).add(chain.byId(id).source().text()));
        return parts.build();
    }
}
