package io.fanwen.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Pictures that a browser saved beside a page. None from outside the page's folder, whatever the page says. */
record SavedPictures(Path page) {
    private static final int LARGEST = 20 << 20;

    /** @param address as it stands in the page */
    Optional<byte[]> bytes(String address) {
        Path folder = page.toAbsolutePath().normalize().getParent();
        try {
            String path = URLDecoder.decode(address.replaceFirst("[?#].*", "").replace("+", "%2B"), StandardCharsets.UTF_8);
            Path file = folder.resolve(path).normalize();
            if (path.isEmpty() || !Files.isRegularFile(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                return bytes.length <= LARGEST ? Optional.of(bytes) : Optional.empty();
            }
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
