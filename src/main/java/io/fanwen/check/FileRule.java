package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import java.util.function.Consumer;

/**
 * Looks at one file. What it finds depends on the file and on the site's settings alone, so that it can be remembered. Thread-safe.
 */
interface FileRule {
    void check(CheckedFile file, Consumer<Diagnostic> found);
}
