package io.fanwen.theme;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.CommentCode;
import com.github.mustachejava.codes.ExtendNameCode;
import com.github.mustachejava.codes.WriteCode;
import io.fanwen.fields.Nearest;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the codes of one template, or of one section in it; puts strings and the addresses of assets in as they are. */
final class TemplateVisitor extends DefaultMustacheVisitor {
    private final TemplateFactory factory;

    TemplateVisitor(TemplateFactory factory) {
        super(factory);
        this.factory = factory;
    }

    @Override
    public Mustache mustache(TemplateContext where) {
        factory.leave();
        return super.mustache(where);
    }

    @Override
    public void value(TemplateContext where, String name, boolean escaped) {
        if (name.startsWith(Constants.STRINGS)) {
            phrase(where, name).ifPresent(phrase -> writePhrase(where, name, escaped, phrase));
        } else if (name.startsWith(Constants.ASSETS)) {
            asset(where, name).ifPresent(path -> {
                value(where, "site.root", true);
                write(where, path);
            });
        } else {
            list.add(new Tag.Value(where, df, name, escaped));
        }
    }

    @Override
    public void iterable(TemplateContext where, String name, Mustache inner) {
        if (name.startsWith(Constants.STRINGS)) {
            phrase(where, name).ifPresent(phrase -> putAround(where, name, inner, phrase));
        } else {
            refuseConstant(where, name);
            list.add(new Tag.Section(where, df, inner, name));
        }
    }

    @Override
    public void notIterable(TemplateContext where, String name, Mustache inner) {
        refuseConstant(where, name);
        list.add(new Tag.Inverted(where, df, inner, name));
    }

    @Override
    public void name(TemplateContext where, String name, Mustache inner) {
        factory.edges(where.file()).blocks().add(name);
        super.name(where, name, inner);
    }

    @Override
    public void checkName(TemplateContext where, String name, Mustache inner) {
        complain(where, name, ThemeCode.UNREADABLE_TAG, name);
    }

    @Override
    public void partial(TemplateContext where, String name, String indent) {
        resolve(where, name).ifPresent(id -> super.partial(where, id, indent));
    }

    @Override
    public void dynamicPartial(TemplateContext where, String name, String indent) {
        complain(where, name, ThemeCode.UNREADABLE_TAG, ">" + name);
    }

    @Override
    public void pragma(TemplateContext where, String pragma, String arguments) {
        complain(where, pragma, ThemeCode.UNREADABLE_TAG, "%" + pragma);
    }

    @Override
    public void extend(TemplateContext where, String name, Mustache inner) {
        Set<String> overridden = new LinkedHashSet<>();
        for (Code code : inner.getCodes()) {
            if (code instanceof ExtendNameCode block) {
                overridden.add(block.getName());
            } else if (!(code instanceof WriteCode) && !(code instanceof CommentCode)) {
                complain(where, name, ThemeCode.OUTSIDE_BLOCK, name);
                return;
            }
        }
        resolve(where, name).ifPresent(parent -> {
            factory.edges(where.file()).overridden().add(new TemplateFactory.Overridden(parent, where.line(), overridden));
            super.extend(where, parent, inner);
        });
    }

    private void writePhrase(TemplateContext where, String name, boolean escaped, Phrase phrase) {
        if (phrase.takesValue()) {
            complain(where, name, ThemeCode.STRING_NEEDS_A_VALUE, key(name));
        }
        write(where, escaped ? Escape.html(phrase.plain()) : phrase.plain());
    }

    private void putAround(TemplateContext where, String name, Mustache inner, Phrase phrase) {
        if (!phrase.takesValue()) {
            complain(where, name, ThemeCode.STRING_TAKES_NO_VALUE, key(name));
        }
        list.add(new Tag.Around(where, df, inner, phrase));
    }

    private Optional<String> resolve(TemplateContext where, String name) {
        if (!ThemeChain.isFileName(name)) {
            complain(where, name, ThemeCode.OUTSIDE_THEME, name);
            return Optional.empty();
        }
        Optional<Template> found = factory.chain().template(factory.template(where), name);
        if (found.isEmpty()) {
            complain(where, name, ThemeCode.UNKNOWN_TEMPLATE, name, Nearest.to(name, factory.chain().templateNames()).orElse("–"));
        }
        found.ifPresent(template -> factory.edges(where.file()).includes().put(template.id(), where.line()));
        return found.map(Template::id);
    }

    private Optional<Phrase> phrase(TemplateContext where, String name) {
        return known(where, name, factory.constants().phrases(), ThemeCode.UNKNOWN_STRING);
    }

    private Optional<String> asset(TemplateContext where, String name) {
        return known(where, name, factory.constants().assets(), ThemeCode.UNKNOWN_ASSET);
    }

    private <T> Optional<T> known(TemplateContext where, String name, Map<String, T> all, ThemeCode otherwise) {
        if (!all.containsKey(key(name))) {
            complain(where, name, otherwise, key(name), Nearest.to(key(name), all.keySet()).orElse("–"));
        }
        return Optional.ofNullable(all.get(key(name)));
    }

    /** Strings and assets are always there: nothing to ask, and nothing in them to go through. */
    private void refuseConstant(TemplateContext where, String name) {
        if (name.startsWith(Constants.ASSETS) || name.startsWith(Constants.STRINGS)) {
            complain(where, name, ThemeCode.NOT_A_SECTION, name);
        }
    }

    private static String key(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    private void complain(TemplateContext where, String name, ThemeCode code, String... arguments) {
        factory.complain(factory.template(where), factory.template(where).say(where.line(), name, code, arguments));
    }
}
