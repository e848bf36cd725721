package io.fanwen.check;

import io.fanwen.library.Attachment;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code unused-file}: a picture or an attachment that nothing refers to, not even what is held back. */
final class UnusedFiles implements SiteRule {
    @Override
    public void check(CheckedSite site, Consumer<Diagnostic> found) {
        // With files left out nobody knows what they refer to.
        if (!site.whole().leftOut().isEmpty()) {
            return;
        }
        Set<String> used = site.whole().library().attachments().stream().map(Attachment::path).collect(Collectors.toSet());
        site.whole().beside().keySet().stream().filter(path -> !used.contains(path)).sorted()
                .forEach(path -> found.accept(Diagnostic.at(Place.file("content/" + path), CheckCode.UNUSED_FILE, path)));
    }
}
