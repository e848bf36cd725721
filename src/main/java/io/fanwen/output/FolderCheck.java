package io.fanwen.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Decides, before anything is touched, whether a folder may become or stay a published one. */
final class FolderCheck {
    private FolderCheck() {}

    /**
     * @param out     as the user named it
     * @param site    the site's folder, which must not be in or be the published one
     * @param sources folders with sources, in which the published one must not be
     */
    static void check(Path out, Path site, List<Path> sources) throws IOException, Refusal {
        Path real = real(out);
        String shown = out.toString();
        if (Files.exists(real) && !Files.isDirectory(real)) {
            throw Refusal.of(shown, OutputCode.FOLDER_IS_A_FILE, shown);
        }
        if (real(site).startsWith(real)) {
            throw Refusal.of(shown, OutputCode.FOLDER_HOLDS_SOURCES, shown, site.toString());
        }
        for (Path source : sources) {
            if (real(source).startsWith(real)) {
                throw Refusal.of(shown, OutputCode.FOLDER_HOLDS_SOURCES, shown, source.toString());
            }
            if (real.startsWith(real(source))) {
                throw Refusal.of(shown, OutputCode.FOLDER_IN_SOURCES, shown, source.toString());
            }
        }
        if (real.getNameCount() == 0 || real.equals(real(Path.of(System.getProperty("user.home"))))) {
            throw Refusal.of(shown, OutputCode.FOLDER_IS_HOME, shown);
        }
        refuseForeign(real, shown);
    }

    private static void refuseForeign(Path out, String shown) throws IOException, Refusal {
        Path own = out.resolve(OutputFolder.OWN);
        if (Files.isSymbolicLink(own)) {
            throw Refusal.of(shown, OutputCode.LINK_IN_THE_WAY, own.toString());
        }
        if (Folders.exists(own.resolve(OutputFolder.MANIFEST)) || Folders.exists(own.resolve(OutputFolder.JOURNAL))) {
            return;
        }
        Optional<String> foreign = visible(out);
        if (foreign.isPresent()) {
            throw Refusal.of(shown, OutputCode.FOLDER_NOT_OURS, shown, foreign.get());
        }
    }

    /** The first name in the folder, by code unit, that isn't a dotfile's. */
    private static Optional<String> visible(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Optional<String> first = Optional.empty();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder, p -> !p.getFileName().toString().startsWith("."))) {
            for (Path path : names) {
                String name = path.getFileName().toString();
                first = Optional.of(first.filter(f -> f.compareTo(name) < 0).orElse(name));
            }
        }
        return first;
    }

    /** Where a path leads through links, also when its last parts do not exist yet. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path existing = absolute; existing != null; existing = existing.getParent()) {
            if (Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
                return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
            }
        }
        return absolute;
    }
}
