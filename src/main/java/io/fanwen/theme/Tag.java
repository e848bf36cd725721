package io.fanwen.theme;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.DefaultCode;
import com.github.mustachejava.codes.IterableCode;
import com.github.mustachejava.codes.NotIterableCode;
import com.github.mustachejava.codes.ValueCode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** A compiled tag that asks the view for a name: what {@link TemplateCheck} has to know of it. */
sealed interface Tag extends Code {
    TemplateContext where();

    /** {@code {{name}}} or {@code {{{name}}}}. */
    final class Value extends ValueCode implements Tag {
        Value(TemplateContext where, DefaultMustacheFactory factory, String name, boolean escaped) {
            super(where, factory, name, escaped);
        }

        boolean escaped() {
            return encoded;
        }

        @Override
        public TemplateContext where() {
            return tc;
        }
    }

    /** {@code {{#name}}…{{/name}}}. */
    final class Section extends IterableCode implements Tag {
        Section(TemplateContext where, DefaultMustacheFactory factory, Mustache inner, String name) {
            super(where, factory, inner, name);
        }

        @Override
        public TemplateContext where() {
            return tc;
        }
    }

    /** {@code {{^name}}…{{/name}}}. */
    final class Inverted extends NotIterableCode implements Tag {
        Inverted(TemplateContext where, DefaultMustacheFactory factory, Mustache inner, String name) {
            super(where, factory, inner, name);
        }

        @Override
        public TemplateContext where() {
            return tc;
        }
    }

    /** {@code {{#strings.useful}}…{{/strings.useful}}}: a string around what is between the tags. Asks the view for nothing itself. */
    final class Around extends DefaultCode {
        private final Phrase phrase;

        Around(TemplateContext where, DefaultMustacheFactory factory, Mustache inner, Phrase phrase) {
            super(where, factory, inner, null, "#");
            this.phrase = phrase;
        }

        @Override
        protected Writer run(Writer writer, List<Object> scopes) {
            StringWriter value = new StringWriter();
            super.run(value, scopes);
            try {
                writer.write(phrase.around(value.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException("writing a string", e);
            }
            return writer;
        }
    }
}
