package io.fanwen.markdown;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.List;

/** Collects what there is to tell the author while one text is read. Not thread-safe. */
final class Remarks {
    /** A text that is wrong everywhere need not say so everywhere. */
    private static final int MOST = 200;

    private final Source source;
    private final List<Diagnostic> found = new ArrayList<>();

    Remarks(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    void add(MarkdownCode code, int offset, int length, String... arguments) {
        if (found.size() < MOST) {
            found.add(Diagnostic.at(source.place(offset, length), code, arguments));
        }
    }

    List<Diagnostic> all() {
        return found.stream().distinct().sorted(Diagnostic.BY_PLACE).toList();
    }
}
