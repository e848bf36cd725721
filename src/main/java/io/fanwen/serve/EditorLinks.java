package io.fanwen.serve;

import io.fanwen.address.Addresses;
import io.fanwen.build.Edition;
import io.fanwen.config.SiteConfig;
import io.fanwen.text.Place;
import io.fanwen.text.Position;
import io.fanwen.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Addresses that open a file in the author's editor, if the settings name one that has such. @param site the site's folder */
record EditorLinks(Path site) {
    /** Empty if no editor is set, or for what is no file of the site. */
    Optional<String> of(Place place, Optional<Edition> edition) {
        Optional<SiteConfig.Editor> editor = edition.flatMap(shown -> shown.site().config().editor());
        Path file = site.resolve(place.path()).toAbsolutePath().normalize();
        if (editor.isEmpty() || !file.startsWith(site.toAbsolutePath().normalize()) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Position at = place.span().map(Span::start).orElse(new Position(1, 1));
        String path = Addresses.encode(file.toString().replace('\\', '/'));
        return Optional.of(editor.get().link().replace("{line}", Integer.toString(at.line()))
                .replace("{column}", Integer.toString(at.column())).replace("{path}", path.startsWith("/") ? path : "/" + path));
    }
}
