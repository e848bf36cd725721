package io.fanwen.check;

import io.fanwen.address.LinkTarget;
import io.fanwen.build.LoadedSite;
import io.fanwen.library.LibraryCode;
import io.fanwen.library.Redirect;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Position;
import io.fanwen.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends links whose target was renamed in case, moved under its own name, or renamed with its old address among its {@code aliases}. A name
 * that is merely like the one typed is a guess, and stays for the author to decide.
 */
final class LinkFix {
    private static final Set<LibraryCode> MISSING = Set.of(LibraryCode.MISSING_CASE, LibraryCode.MISSING_FILE, LibraryCode.MISSING_FILE_NEAR);
    private static final String CONTENT = "content/";

    private LinkFix() {}

    static Optional<Edit> of(Diagnostic diagnostic, Optional<LoadedSite> site) {
        if (!(diagnostic.code() instanceof LibraryCode code) || !MISSING.contains(code) || !diagnostic.place().path().startsWith(CONTENT)) {
            return Optional.empty();
        }
        String typed = diagnostic.arguments().get(0);
        String file = diagnostic.place().path().substring(CONTENT.length());
        Optional<String> instead = code == LibraryCode.MISSING_CASE ? Optional.of(diagnostic.arguments().get(1))
                : alias(file, typed, site).or(() -> moved(typed, diagnostic.arguments()));
        Optional<Span> span = diagnostic.place().span().filter(s -> s.length() > typed.length());
        return instead.flatMap(target -> span.map(s -> new Edit(
                new Position(s.start().line(), s.start().column() + s.length() - 1 - typed.length()), typed, withRest(typed, target))));
    }

    /** The same name in another folder, or with the {@code .md} that it needs. */
    private static Optional<String> moved(String typed, List<String> arguments) {
        Optional<String> near = arguments.size() > 1 ? Optional.of(arguments.get(1)) : Optional.empty();
        String name = name(typed);
        return near.filter(target -> name(target).equals(name) || name(target).equals(name + ".md"));
    }

    /** What has the missing file's address among its old ones. */
    private static Optional<String> alias(String file, String typed, Optional<LoadedSite> site) {
        if (!(LinkTarget.of(file, typed) instanceof LinkTarget.Internal link) || !link.path().endsWith(".md")) {
            return Optional.empty();
        }
        String old = "/" + link.path().substring(0, link.path().length() - ".md".length()) + ".html";
        return site.flatMap(loaded -> loaded.library().redirects().stream().filter(redirect -> redirect.from().equals(old)).findFirst())
                .map(Redirect::source).map(target -> relative(file, target));
    }

    private static String relative(String file, String target) {
        Path folder = Path.of("/" + file).getParent();
        return folder.relativize(Path.of("/" + target)).toString().replace('\\', '/').replace("%", "%25").replace(" ", "%20").replace("(", "%28")
                .replace(")", "%29");
    }

    /** The heading that a link leads to stays. */
    private static String withRest(String typed, String target) {
        int rest = typed.indexOf('#');
        return rest < 0 || target.indexOf('#') >= 0 ? target : target + typed.substring(rest);
    }

    private static String name(String target) {
        String path = target.replaceAll("[?#].*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
