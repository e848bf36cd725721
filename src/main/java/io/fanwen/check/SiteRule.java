package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import java.util.function.Consumer;

/** Looks at how the files of a site fit together. */
interface SiteRule {
    void check(CheckedSite site, Consumer<Diagnostic> found);
}
