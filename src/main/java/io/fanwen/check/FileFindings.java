package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import java.util.List;

/**
 * What file rules found in one file.
 *
 * @param fingerprint of the file's bytes
 * @param article     whether the build could make an article of it, which some rules need
 */
record FileFindings(Fingerprint fingerprint, boolean article, List<Diagnostic> diagnostics, List<Silence> silences) {
    FileFindings {
        diagnostics = List.copyOf(diagnostics);
        silences = List.copyOf(silences);
    }
}
