package io.fanwen.heat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Reads what a browser asked for as an address. Stateless. */
final class Targets {
    private Targets() {}

    /** Without query and fragment, percent-decoded once, NFC. A whole address ({@code http://host/a}) gives its path. */
    static String address(String target) {
        String path = target;
        if (path.startsWith("http://") || path.startsWith("https://")) {
            int slash = path.indexOf('/', path.indexOf("//") + 2);
            path = slash < 0 ? "/" : path.substring(slash);
        }
        int end = 0;
        while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
            end++;
        }
        return Normalizer.normalize(decoded(path.substring(0, end)), Normalizer.Form.NFC);
    }

    /** Logs are read byte by byte: a character here is a byte. nginx writes those beyond ASCII as {@code \xE5}. */
    private static String decoded(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
        for (int at = 0; at < path.length(); at++) {
            int escape = path.charAt(at) == '%' ? 1 : path.startsWith("\\x", at) ? 2 : 0;
            int high = escape == 0 || at + escape + 1 >= path.length() ? -1 : Character.digit(path.charAt(at + escape), 16);
            int low = high < 0 ? -1 : Character.digit(path.charAt(at + escape + 1), 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                at += escape + 1;
            } else {
                bytes.write(path.charAt(at));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
