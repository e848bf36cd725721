package io.fanwen.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One folder that a theme's files come from: the site's, or the one built in. Files are named relative to the theme's folder, with forward
 * slashes; a name that leads outside has no file.
 */
sealed interface Layer {
    /** How a file of this layer is called in messages. */
    String display(String file);

    /** The bytes of a regular file inside the layer. */
    Optional<byte[]> read(String file);

    /** All regular files below a folder, sorted; without those whose name begins with a dot. */
    List<String> list(String folder);

    /** The names of all themes: the folders among the site's, and those built in. */
    static SortedSet<String> names(Path themes) {
        SortedSet<String> names = new TreeSet<>(BuiltIn.NAMES);
        if (Files.isDirectory(themes)) {
            try (Stream<Path> folders = Files.list(themes)) {
                folders.filter(Files::isDirectory).forEach(folder -> names.add(folder.getFileName().toString()));
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + themes, e);
            }
        }
        return names;
    }

    /** A folder on disk, as found at {@code real}, its path without symbolic links. */
    record Disk(Path real, String shown) implements Layer {
        /** The layer of a theme's folder, if there is such a folder. */
        static Optional<Layer> of(Path themes, String name) {
            Path folder = themes.resolve(name);
            if (!Files.isDirectory(folder)) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Disk(folder.toRealPath(), themes.getFileName() + "/" + name));
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + folder, e);
            }
        }

        @Override
        public String display(String file) {
            return shown + "/" + file;
        }

        @Override
        public Optional<byte[]> read(String file) {
            Path path = real.resolve(file).normalize();
            try {
                boolean inside = path.startsWith(real) && Files.isRegularFile(path) && path.toRealPath().startsWith(real);
                return inside ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + path, e);
            }
        }

        @Override
        public List<String> list(String folder) {
            Path start = real.resolve(folder);
            if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
                return List.of();
            }
            try (Stream<Path> found = Files.walk(start)) {
                return found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                        .map(path -> real.relativize(path).toString().replace('\\', '/'))
                        .filter(file -> !("/" + file).contains("/.")).sorted().toList();
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + start, e);
            }
        }
    }

    /** A folder among fanwen's own resources. */
    record BuiltIn(String name) implements Layer {
        static final List<String> NAMES = List.of("default", "gongwen");
        private static final String ROOT = "io/fanwen/themes/";

        static Optional<Layer> of(String name) {
            return Optional.of(name).filter(NAMES::contains).flatMap(known -> resource(name + "/theme.yaml")).map(url -> new BuiltIn(name));
        }

        @Override
        public String display(String file) {
            return "built-in " + name + "/" + file;
        }

        @Override
        public Optional<byte[]> read(String file) {
            return resource(name + "/" + file).map(url -> {
                try (InputStream in = url.openStream()) {
                    return in.readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException("reading " + url, e);
                }
            });
        }

        @Override
        public List<String> list(String folder) {
            URL manifest = resource(name + "/theme.yaml").orElseThrow();
            try {
                if (manifest.openConnection() instanceof JarURLConnection jar) {
                    String prefix = ROOT + name + "/";
                    return jar.getJarFile().stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName())
                            .filter(entry -> entry.startsWith(prefix + folder + "/"))
                            .map(entry -> entry.substring(prefix.length())).sorted().toList();
                }
                return new Disk(Path.of(manifest.toURI()).getParent().toRealPath(), name).list(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + manifest, e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException("not an address: " + manifest, e);
            }
        }

        private static Optional<URL> resource(String file) {
            return Optional.ofNullable(Layer.class.getClassLoader().getResource(ROOT + file));
        }
    }
}
