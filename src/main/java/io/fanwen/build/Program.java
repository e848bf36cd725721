package io.fanwen.build;

import io.fanwen.text.Fingerprint;
import java.net.URISyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Which program this is, so that nothing is taken over from what another version remembered. */
public final class Program {
    /** To be raised whenever what is remembered changes its form; counts where the program does not run from a jar. */
    private static final int FORM = 2;

    private Program() {}

    /** Changes with every build of the program's jar. */
    public static Fingerprint fingerprint() {
        Fingerprint.Builder parts = new Fingerprint.Builder().add(FORM).add(System.getProperty("java.specification.version", ""));
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        try {
            if (source != null) {
                Path jar = Path.of(source.getLocation().toURI());
                parts.add(Files.isRegularFile(jar) ? Files.size(jar) : 0)
                        .add(Files.isRegularFile(jar) ? Files.getLastModifiedTime(jar).toMillis() : 0);
            }
        } catch (URISyntaxException | IOException e) {
            parts.add("unknown");
        }
        return parts.build();
    }
}
