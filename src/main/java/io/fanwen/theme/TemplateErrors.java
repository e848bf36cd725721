package io.fanwen.theme;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what Mustache.java 0.9.14 throws into diagnostics. Its messages are the only thing that tells its errors apart.
 * Immutable; may be used by several threads.
 */
final class TemplateErrors {
    private static final Pattern WHERE = Pattern.compile("@?\\[?([^\\[\\]@]+\\.mustache):(\\d+)]?\\s*$");
    private static final Pattern UNCLOSED = Pattern.compile("Failed to close '(.*?)' tag");
    private static final Pattern MISMATCHED = Pattern.compile("Mismatched start/end tags: (.*?) != (.*?) in ");
    private static final int RECURSION = 100;

    private final Map<String, Template> templates;

    /** @param templates by {@link Template#id()} */
    TemplateErrors(Map<String, Template> templates) {
        this.templates = Map.copyOf(templates);
    }

    /** @param during the id or name of the template that was being read or shown */
    Diagnostic diagnostic(RuntimeException thrown, String during) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateFault fault) {
                return fault.diagnostic();
            }
        }
        String message = String.valueOf(thrown.getMessage());
        Matcher where = WHERE.matcher(message);
        boolean placed = where.find() && templates.containsKey(where.group(1));
        Template template = templates.get(placed ? where.group(1) : during);
        int line = placed ? Integer.parseInt(where.group(2)) : 1;
        return template == null ? Diagnostic.at(Place.file(during), code(message), arguments(message))
                : template.say(line, "", code(message), arguments(message));
    }

    private static ThemeCode code(String message) {
        Map<String, ThemeCode> beginnings = Map.of("Failed to close", ThemeCode.UNCLOSED_SECTION, "Mismatched", ThemeCode.MISMATCHED_TAGS,
                "Improperly closed", ThemeCode.UNCLOSED_TAG, "Empty mustache", ThemeCode.EMPTY_TAG,
                "Maximum partial recursion", ThemeCode.TOO_DEEP, ThemeCode.TOO_DEEP.id(), ThemeCode.TOO_DEEP);
        return beginnings.entrySet().stream().filter(entry -> message.startsWith(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(ThemeCode.UNREADABLE_TAG);
    }

    private static String[] arguments(String message) {
        Matcher unclosed = UNCLOSED.matcher(message);
        if (unclosed.find()) {
            return new String[] {unclosed.group(1)};
        }
        Matcher mismatched = MISMATCHED.matcher(message);
        if (mismatched.find()) {
            return new String[] {mismatched.group(1), mismatched.group(2)};
        }
        boolean own = message.startsWith(ThemeCode.TOO_DEEP.id());
        return message.startsWith("Maximum") || own ? new String[] {Integer.toString(own ? TemplateFactory.DEEPEST : RECURSION)}
                : new String[] {message};
    }
}
