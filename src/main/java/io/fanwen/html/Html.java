package io.fanwen.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Text and addresses on their way into HTML. */
public final class Html {
    /** Schemes that a link may have without doing anything but leading somewhere. */
    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "tel");
    /** RFC 3986: unreserved and reserved characters, without brackets, which CommonMark's examples encode; and the percent sign. */
    private static final String STAYS = "-._~:/?#@!$&'()*+,;=%";
    /** No scheme that does anything is longer; so an address of a megabyte is judged by its beginning. */
    private static final int LONGEST_SCHEME = 60;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Html() {}

    /** The text with {@code & < > "} as character references, fit for content and for a quoted attribute. */
    public static String escape(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (reference(text.charAt(i)) != null) {
                StringBuilder out = new StringBuilder(length + 16);
                escape(text, out);
                return out.toString();
            }
        }
        return text;
    }

    /** Appends the escaped text. */
    public static void escape(String text, StringBuilder out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String reference = reference(text.charAt(i));
            if (reference != null) {
                out.append(text, from, i).append(reference);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    /** An address with every character that may not stand in one percent-encoded as UTF-8; what is encoded already stays. */
    public static String percentEncode(String address) {
        StringBuilder out = new StringBuilder(address.length() + 16);
        for (int i = 0; i < address.length();) {
            int c = address.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || STAYS.indexOf(c) >= 0) && (c != '%' || isEncoded(address, i))) {
                out.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
                }
            }
        }
        return out.toString();
    }

    /** The scheme of an absolute address in lower case, found as a browser finds it: control characters and spaces do not hide it. */
    public static Optional<String> scheme(String address) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < address.length() && scheme.length() <= LONGEST_SCHEME; i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return scheme.length() == 0 ? Optional.empty() : Optional.of(scheme.toString().toLowerCase(Locale.ROOT));
            }
            if (isSchemeCharacter(c, scheme.length())) {
                scheme.append(c);
            } else if (c > 0x20 && c != 0x7f) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a link may point there: a relative address, or one of {@code http}, {@code https}, {@code mailto}, {@code tel}. */
    public static boolean isSafeLink(String address) {
        return scheme(address).map(LINK_SCHEMES::contains).orElse(true);
    }

    /** Whether an image may come from there: a relative address, {@code http} or {@code https}. */
    public static boolean isSafeImage(String address) {
        return scheme(address).map(scheme -> scheme.equals("http") || scheme.equals("https")).orElse(true);
    }

    private static boolean isSchemeCharacter(char c, int at) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        return letter || at > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
    }

    private static boolean isEncoded(String address, int from) {
        return from + 2 <= address.length() && Character.digit(address.charAt(from), 16) >= 0
                && Character.digit(address.charAt(from + 1), 16) >= 0;
    }

    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> null;
        };
    }
}
