package io.fanwen.importing;

import io.fanwen.importing.file.BoundedFile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Pictures that a browser saved beside a page. None from outside the page's folder, whatever the page says. */
record SavedPictures(Path page) {
    /** @param address as it stands in the page */
    Optional<byte[]> bytes(String address) {
        Path folder = page.toAbsolutePath().normalize().getParent();
        try {
            String path = URLDecoder.decode(address.replaceFirst("[?#].*", "").replace("+", "%2B"), StandardCharsets.UTF_8);
            return BoundedFile.bytes(folder, folder, path);
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
