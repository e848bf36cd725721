package io.fanwen.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts diagnostics into words of one language. The words of a code stand in {@code diagnostics_LANG.properties} beside its class, read
 * when first needed. Thread-safe.
 */
public final class Wording {
    private final Language language;
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    public Wording(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** What is wrong, in one sentence. */
    public String message(Diagnostic diagnostic) {
        Code code = diagnostic.code();
        return phrase(code, code.id()).map(words -> fill(words, diagnostic.arguments()))
                .orElseThrow(() -> new IllegalStateException("no " + language + " words for " + code.id()));
    }

    /** What to type, if there is something to advise. */
    public Optional<String> hint(Diagnostic diagnostic) {
        return phrase(diagnostic.code(), diagnostic.code().id() + ".hint").map(words -> fill(words, diagnostic.arguments()));
    }

    /** The message as compilers print it: place, what is wrong, the line, a caret under the spot, a hint. Ends with a line feed. */
    public String render(Diagnostic diagnostic) {
        return render(diagnostic, diagnostic.severity());
    }

    /** The same where a site's settings say how much it matters. */
    public String render(Diagnostic diagnostic, Severity severity) {
        StringBuilder out = new StringBuilder(diagnostic.place().path());
        Optional<Span> span = diagnostic.place().span();
        span.ifPresent(s -> out.append(':').append(s.start().line()).append(':').append(s.start().column()));
        out.append(": ").append(severity(severity)).append(": ").append(printable(message(diagnostic))).append('\n');
        span.ifPresent(s -> appendLine(out, s));
        hint(diagnostic).ifPresent(hint -> out.append("  ").append(language == Language.CHINESE ? "提示：" : "hint: ")
                .append(printable(hint).replace("\n", "\n        ")).append('\n'));
        return out.toString();
    }

    /** The text with its placeholders filled; an unknown placeholder stays as it is. */
    static String fill(String words, List<String> arguments) {
        StringBuilder out = new StringBuilder(words.length() + 32);
        int from = 0;
        for (int at = words.indexOf('{'); at >= 0; at = words.indexOf('{', from)) {
            boolean placeholder = at + 2 < words.length() && words.charAt(at + 2) == '}'
                    && words.charAt(at + 1) >= '0' && words.charAt(at + 1) - '0' < arguments.size();
            out.append(words, from, placeholder ? at : at + 1);
            from = placeholder ? at + 3 : at + 1;
            if (placeholder) {
                out.append(arguments.get(words.charAt(at + 1) - '0'));
            }
        }
        return out.append(words, from, words.length()).toString();
    }

    private String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> language == Language.CHINESE ? "错误" : "error";
            case WARNING -> language == Language.CHINESE ? "警告" : "warning";
            case NOTE -> language == Language.CHINESE ? "注意" : "note";
        };
    }

    private static void appendLine(StringBuilder out, Span span) {
        String line = span.lineText();
        if (line.isBlank() || span.start().column() > line.length() + 1) {
            return;
        }
        out.append("  ").append(printable(line)).append('\n').append("  ");
        // Each character before the caret is answered by blanks as wide as it is: a wide space below a wide character, a tab below a tab.
        line.substring(0, span.start().column() - 1).codePoints()
                .forEach(c -> out.append(c == '\t' ? "\t" : isWide(c) ? "\u3000" : " "));
        out.append("^\n");
    }

    /** Terminals obey control characters; an author's file must not talk to one. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(
                c < 0x20 && c != '\t' && c != '\n' || c >= 0x7f && c < 0xa0 || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069
                        ? 0xfffd : c));
        return out.toString();
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3 || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60 || c >= 0xffe0 && c <= 0xffe6 || c >= 0x1f300 && c <= 0x1faff
                || c >= 0x20000 && c <= 0x3fffd;
    }

    private Optional<String> phrase(Code code, String key) {
        Class<?> type = code.getClass();
        String name = "/" + type.getPackageName().replace('.', '/') + "/diagnostics_" + language.tag() + ".properties";
        return Optional.ofNullable(bundles.computeIfAbsent(name, n -> load(type, n)).getProperty(key));
    }

    private static Properties load(Class<?> beside, String name) {
        Properties words = new Properties();
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no words at " + name);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
        return words;
    }
}
