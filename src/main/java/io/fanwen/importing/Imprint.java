package io.fanwen.importing;

import io.fanwen.text.Fingerprint;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a text as it was imported from one that somebody edited since: by its words and by the pictures beside it. Counts of readers are no
 * part of it, nor how its lines end. Stateless.
 */
final class Imprint {
    /** Two texts of one article that share so much by chance are not met. */
    private static final int DIGITS = 16;
    private static final Pattern USEFUL = Pattern.compile("(?m)^(#.*?)[ \t]*\\{useful=[0-9]+}[ \t]*$");
    /** What links and pictures lead to. */
    private static final Pattern TARGET = Pattern.compile("]\\(<?([^()<>\\s]{1,200})>?(?:\\s+\"[^\"\n]*\")?\\)");

    private Imprint() {}

    /**
     * @param body   below front matter
     * @param beside the bytes of a file beside the article
     */
    static String of(String body, Function<String, Optional<byte[]>> beside) {
        String words = USEFUL.matcher(body.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("$1").strip();
        Fingerprint.Builder print = new Fingerprint.Builder().add(words);
        for (Matcher found = TARGET.matcher(words); found.find();) {
            String name = found.group(1);
            Optional<byte[]> bytes = name.matches("[^/\\\\:#?]+") && !name.endsWith(".md") ? beside.apply(name) : Optional.empty();
            bytes.ifPresent(picture -> print.add(Fingerprint.of(picture)));
        }
        return print.build().hex().substring(0, DIGITS);
    }
}
