package io.fanwen.theme;

import com.github.mustachejava.MustacheException;
import io.fanwen.text.Diagnostic;

/** Carries what is wrong with a template out of Mustache.java, which knows only exceptions. Never leaves the room. */
final class TemplateFault extends MustacheException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;

    TemplateFault(Diagnostic diagnostic) {
        super(diagnostic.code().id());
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
