package io.fanwen.address;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Between paths of files and addresses that serve them; percent-encoding, once (RFC 3986). Stateless. */
public final class Addresses {
    /**
     * Written as they are: RFC 3986 {@code pchar} and the slash, without what has a meaning in HTML ({@code & '}), in nginx
     * ({@code $ ;}), or for servers that read {@code +} as a space.
     */
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!()*,=:@/";

    private static final String DIGITS = "0123456789ABCDEF";

    private static final String INDEX = "index.html";

    private Addresses() {}

    /** The address that a file is served at: {@code a/index.html} is {@code /a/}. */
    public static String of(String path) {
        boolean index = path.equals(INDEX) || path.endsWith("/" + INDEX);
        return "/" + (index ? path.substring(0, path.length() - INDEX.length()) : path);
    }

    /** The file that serves an address: {@code /a/} is {@code a/index.html}. */
    public static String file(String address) {
        return address.substring(1) + (address.endsWith("/") ? INDEX : "");
    }

    /**
     * An address as a link writes it; ready for an attribute.
     *
     * @param basePath empty, or begins with a slash and does not end with one; percent-encoded
     */
    public static String href(String basePath, String address) {
        return basePath + encode(address);
    }

    /** Percent-encodes a path as UTF-8, slashes apart. Not to be used on what is encoded already. */
    public static String encode(String path) {
        StringBuilder out = new StringBuilder(path.length() * 4);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            appendByte(out, b, PLAIN);
        }
        return out.toString();
    }

    /**
     * Undoes percent-encoding. Empty if a percent sign is not followed by two hexadecimal digits, or the bytes are not UTF-8 (overlong
     * forms and surrogates are not), or a zero byte is among them.
     */
    public static Optional<String> decode(String encoded) {
        byte[] in = encoded.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.put(in[i]);
                continue;
            }
            int value = i + 2 < in.length ? hex(in[i + 1]) << 4 | hex(in[i + 2]) : -1;
            if (value <= 0) {
                return Optional.empty();
            }
            out.put((byte) value);
            i += 2;
        }
        return utf8(out.flip());
    }

    static void appendByte(StringBuilder out, byte b, String plain) {
        if (b > 0 && plain.indexOf(b) >= 0) {
            out.append((char) b);
        } else {
            out.append('%').append(DIGITS.charAt(b >> 4 & 0xf)).append(DIGITS.charAt(b & 0xf));
        }
    }

    /** -1 for what is no digit, which stays negative when shifted and joined. */
    static int hex(byte b) {
        return b < 0 ? -1 : b <= '9' ? b >= '0' ? b - '0' : -1 : (b | 0x20) >= 'a' && (b | 0x20) <= 'f' ? (b | 0x20) - 'a' + 10 : -1;
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
