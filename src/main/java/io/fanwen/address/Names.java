package io.fanwen.address;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What one segment of a path may be, the same on every system. */
final class Names {
    /** File systems allow 255 bytes or units; what is left is for {@code .docx}, {@code .gz} and the names of staging files. */
    static final int LONGEST = 200;

    /** Of a path below the site's folder: Linux allows 4096, but Windows 260 units, of which a Han character is one and three bytes. */
    static final int LONGEST_PATH = 600;

    /** Microsoft, "Naming Files, Paths, and Namespaces": whatever follows the first dot, and with superscript digits too. */
    private static final Pattern WINDOWS = Pattern.compile(
            "(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:[ .].*)?");

    private static final String FORBIDDEN = ":?*\"<>|";

    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

    private Names() {}

    /** What is wrong with a name, or nothing; the first of its faults in the order of {@link AddressProblem}. */
    static Optional<AddressProblem> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of(AddressProblem.EMPTY_SLUG);
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.equals(".") || name.equals("..")) {
            return Optional.of(AddressProblem.NAME_HAS_SLASH);
        }
        if (name.codePoints().anyMatch(Names::isControl)) {
            return Optional.of(AddressProblem.NAME_HAS_CONTROL);
        }
        if (name.codePoints().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
            return Optional.of(AddressProblem.NAME_HAS_FORBIDDEN);
        }
        return spelling(name);
    }

    private static Optional<AddressProblem> spelling(String name) {
        if (ENCODED.matcher(name).find()) {
            return Optional.of(AddressProblem.NAME_IS_ENCODED);
        }
        if (WINDOWS.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of(AddressProblem.NAME_IS_WINDOWS);
        }
        if (name.startsWith(".")) {
            return Optional.of(AddressProblem.NAME_BEGINS_WITH_DOT);
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of(AddressProblem.NAME_ENDS_BADLY);
        }
        return bytes(name) > LONGEST ? Optional.of(AddressProblem.NAME_TOO_LONG) : Optional.empty();
    }

    /** A forbidden character, a slash or a control: what a slug made from a label leaves out. */
    static boolean isRefused(int codePoint) {
        return codePoint == '/' || codePoint == '\\' || FORBIDDEN.indexOf(codePoint) >= 0 || isControl(codePoint);
    }

    /** Controls, what cannot be seen or turns the direction of text, halves of surrogate pairs, noncharacters, private use. */
    static boolean isControl(int c) {
        return c < 0x20 || c >= 0x7f && c < 0xa0 || c == 0xad || c >= 0x200b && c <= 0x200f || c >= 0x2028 && c <= 0x202e
                || c >= 0x2060 && c <= 0x206f || c >= 0xd800 && c <= 0xf8ff || c == 0xfeff || c >= 0xfdd0 && c <= 0xfdef
                || c >= 0xfff0 && c <= 0xfffd || (c & 0xfffe) == 0xfffe || c >= 0xe0000;
    }

    static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
