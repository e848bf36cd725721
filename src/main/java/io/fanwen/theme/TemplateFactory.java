package io.fanwen.theme;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheParser;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import io.fanwen.text.Diagnostic;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compiles the templates of one theme. Templates go by their {@link Template#id()} here: tags' names are resolved as they are read, so
 * the library never looks for a file itself. Compiling is for one thread; what is compiled may be shared.
 */
final class TemplateFactory extends DefaultMustacheFactory {
    /** Sections inside each other. A count, not the machine's stack, decides. */
    static final int DEEPEST = 50;
    /** Inclusions in one page, counted as they are compiled: ten levels of two inclusions each are a thousand. */
    static final int MOST_TEMPLATES = 2_000;

    /**
     * What a template refers to, gathered as it is parsed.
     *
     * @param includes   template and line of the first tag that asks for it
     * @param overridden the templates it extends
     * @param blocks     the blocks it defines or overrides
     */
    record Edges(Map<String, Integer> includes, Set<Overridden> overridden, Set<String> blocks) {}

    /** @param blocks those overridden in the template {@code parent} by a tag in that line */
    record Overridden(String parent, int line, Set<String> blocks) {}

    private final ThemeChain chain;
    private final Constants constants;
    private final Map<String, Edges> edges = new LinkedHashMap<>();
    private final Set<Diagnostic> complaints = new LinkedHashSet<>();
    private final Set<String> broken = new TreeSet<>();
    private int depth;
    private int compiled;

    TemplateFactory(ThemeChain chain, Constants constants) {
        this.chain = chain;
        this.constants = constants;
        setObjectHandler(new ViewReader(this::missing, (where, name) -> template(where).say(where.line(), name, ThemeCode.NOT_TEXT, name)));
    }

    ThemeChain chain() {
        return chain;
    }

    Constants constants() {
        return constants;
    }

    Edges edges(String id) {
        return edges.computeIfAbsent(id, key -> new Edges(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    /** Notes what is wrong with a template; reading goes on, so that the next mistake is found too. */
    void complain(Template template, Diagnostic diagnostic) {
        complaints.add(diagnostic);
        broken.add(template.id());
    }

    Set<Diagnostic> complaints() {
        return Collections.unmodifiableSet(complaints);
    }

    /** The ids of the templates that something is wrong with. */
    Set<String> broken() {
        return Collections.unmodifiableSet(broken);
    }

    /** The ids of all templates parsed so far. */
    SortedSet<String> parsed() {
        return new TreeSet<>(edges.keySet());
    }

    Template template(TemplateContext where) {
        return chain.byId(where.file());
    }

    /** Parses a template on its own, for its {@link #edges}; what it refers to is not looked at. */
    void parse(Template template) {
        depth = 0;
        edges(template.id());
        mc.compile(template.id());
    }

    /** A page's template with all it refers to. Every one of them must have been parsed, and none refer to itself by extending. */
    Mustache page(Template template) {
        depth = 0;
        compiled = 0;
        return compilePartial(template.id());
    }

    @Override
    public Mustache compilePartial(String id) {
        if (++compiled > MOST_TEMPLATES) {
            throw new TemplateFault(chain.byId(id).say(1, "", ThemeCode.TOO_MANY_TEMPLATES, Integer.toString(MOST_TEMPLATES)));
        }
        return super.compilePartial(id);
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
        if (++depth > DEEPEST) {
            throw new MustacheException(ThemeCode.TOO_DEEP.id());
        }
        return new TemplateVisitor(this);
    }

    /** A section or a template has been read to its end. */
    void leave() {
        depth--;
    }

    @Override
    public Reader getReader(String id) {
        return new StringReader(chain.byId(id).source().text());
    }

    /** Names are {@link Template#id()}s already. */
    @Override
    public String resolvePartialPath(String folder, String id, String ending) {
        return id;
    }

    @Override
    public void encode(String text, Writer writer) {
        try {
            Escape.html(text, writer);
        } catch (IOException e) {
            throw new MustacheException("writing a text", e);
        }
    }

    /** Without the blank lines that tags on their own lines would leave. */
    @Override
    protected MustacheParser createParser() {
        return new MustacheParser(this, true) {};
    }

    private Diagnostic missing(TemplateContext where, String name) {
        Template template = template(where);
        return template.say(where.line(), name, ThemeCode.MISSING_NAME, name,
                template.name() + Template.ENDING + ":" + where.line(), "–");
    }
}
