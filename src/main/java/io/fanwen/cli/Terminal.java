package io.fanwen.cli;

import io.fanwen.text.Language;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command talks to and what surrounds it.
 *
 * @param environment the process's variables
 * @param folder      what relative paths of the command line start from
 */
record Terminal(PrintStream out, PrintStream err, Map<String, String> environment, Path folder) {

    /** Chinese where the user's locale is Chinese, otherwise English; {@code FANWEN_LANG} overrules. */
    Language language() {
        for (String name : new String[] {"FANWEN_LANG", "FANWEN_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? Language.CHINESE : Language.ENGLISH;
            }
        }
        return Language.of(java.util.Locale.getDefault(java.util.Locale.Category.DISPLAY));
    }

    /** Whether a person watches standard error: the launcher looks, since Java cannot say. */
    boolean isWatched() {
        return environment.containsKey("FANWEN_WATCHED") && !environment.containsKey("CI")
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }
}
