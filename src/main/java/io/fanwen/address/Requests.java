package io.fanwen.address;

import java.nio.charset.StandardCharsets;

/** What browsers leave as it is in a request, by the URL Standard's percent-encode sets; other bytes are encoded. */
final class Requests {
    private static final String BOTH = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&()*+,;=:@/[]|";
    static final String PATH = BOTH + "'";
    static final String QUERY = BOTH + "?`{}^\\";

    private Requests() {}

    /** Keeps what is percent-encoded already. */
    static void append(StringBuilder out, String text, String plain) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            boolean digits = i + 2 < bytes.length && Addresses.hex(bytes[i + 1]) >= 0 && Addresses.hex(bytes[i + 2]) >= 0;
            if (bytes[i] == '%' && digits) {
                out.append('%');
            } else {
                Addresses.appendByte(out, bytes[i], plain);
            }
        }
    }
}
