package io.fanwen.importing;

import io.fanwen.importing.file.BoundedFile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pictures of a blog: beside an article, in its own folder, or in one of those that are copied to the site's root. */
record BlogPictures(SourceItem item) {
    private static final List<String> ROOTS = List.of("", "static", "source", "assets", "public");

    /** @param address as it stands in the text */
    Optional<byte[]> bytes(String address) {
        String path;
        try {
            path = URLDecoder.decode(address.replaceFirst("[?#].*", "").replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            path = address;
        }
        for (Path folder : folders(path.startsWith("/"))) {
            Optional<byte[]> bytes = BoundedFile.bytes(root(), folder, path.replaceFirst("^/+", ""));
            if (bytes.isPresent()) {
                return bytes;
            }
        }
        return Optional.empty();
    }

    private List<Path> folders(boolean absolute) {
        Path own = item.file().toAbsolutePath().normalize().getParent();
        List<Path> folders = new ArrayList<>(absolute ? List.of() : List.of(own, own.resolve(item.stem())));
        for (Path folder = own; folder != null && folder.startsWith(root()); folder = folder.getParent()) {
            for (String root : ROOTS) {
                folders.add(folder.resolve(root));
            }
        }
        return folders;
    }

    /** The folder above the one that the user named: pictures of {@code content/} lie in {@code static/} beside it. */
    private Path root() {
        Path root = item.file().toAbsolutePath().normalize().getParent();
        for (int up = item.isNamed() ? 0 : item.folders().size() + 1; up > 0 && root.getParent() != null; up--) {
            root = root.getParent();
        }
        return root;
    }
}
