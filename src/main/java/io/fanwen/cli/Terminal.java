package io.fanwen.cli;

import io.fanwen.text.Language;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a command talks to and what surrounds it.
 *
 * @param environment the process's variables
 * @param folder      what relative paths of the command line start from
 */
record Terminal(PrintStream out, PrintStream err, Map<String, String> environment, Path folder) {
    private static final Set<String> OWN = Set.of("FANWEN_LANG", "FANWEN_LOCALE", "FANWEN_WATCHED", "FANWEN_JAVA_OPTS",
            "FANWEN_CREDENTIALS");

    /** Chinese where the user's locale is Chinese, otherwise English; {@code FANWEN_LANG} overrules. */
    Language language() {
        for (String name : new String[] {"FANWEN_LANG", "FANWEN_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? Language.CHINESE : Language.ENGLISH;
            }
        }
        return Language.of(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** The variables without secrets and those that speak to the launcher and the command line: what may override settings. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(environment);
        settings.keySet().removeAll(OWN);
        settings.keySet().removeIf(name -> name.startsWith("FANWEN_SECRET_"));
        return settings;
    }

    /** Whether a person watches standard error: the launcher looks, since Java cannot say. */
    boolean isWatched() {
        return environment.containsKey("FANWEN_WATCHED") && !environment.containsKey("CI")
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }
}
