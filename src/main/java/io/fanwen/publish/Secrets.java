package io.fanwen.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What only the user and the target may know. A secret is a variable such as {@code FANWEN_SECRET_PAGES_TOKEN} of the environment, or a line
 * {@code FANWEN_SECRET_PAGES_TOKEN=…} of the credentials file, which is {@code ~/.config/fanwen/credentials} unless {@code FANWEN_CREDENTIALS} names
 * another. Whatever was asked for is known here, so that it can be taken out of what is said. For one thread.
 */
final class Secrets {
    private static final String PREFIX = "FANWEN_SECRET_";
    private static final Set<PosixFilePermission> OTHERS = Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final Map<String, String> environment;
    private final Path file;
    private final Set<String> told = new TreeSet<>();

    /** @param home the user's */
    Secrets(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.file = Optional.ofNullable(environment.get("FANWEN_CREDENTIALS")).filter(name -> !name.isBlank()).map(Path::of)
                .orElse(home.resolve(".config/fanwen/credentials"));
    }

    /** The name of the variable. */
    static String name(String target, String what) {
        return PREFIX + (target + "_" + what).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * The secret, if the user gave one.
     *
     * @throws NotPublished if others may read the credentials file
     */
    Optional<String> secret(String target, String what) throws IOException {
        String name = name(target, what);
        Optional<String> secret = Optional.ofNullable(environment.get(name));
        if (secret.isEmpty()) {
            secret = inFile(name);
        }
        secret = secret.map(String::strip).filter(text -> !text.isEmpty());
        secret.ifPresent(told::add);
        return secret;
    }

    /** A text without any secret that was asked for. */
    String without(String text) {
        String clean = text;
        for (String secret : told) {
            clean = clean.replace(secret, "***");
        }
        return clean;
    }

    private Optional<String> inFile(String name) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw NotPublished.refused(PublishCode.SECRETS_OPEN, file.toString());
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return lines.stream().map(String::strip).filter(line -> line.startsWith(name + "=")).map(line -> line.substring(name.length() + 1))
                .findFirst();
    }
}
