package io.fanwen.config;

import io.fanwen.config.SiteConfig.SiteAddress;
import io.fanwen.fields.FieldReader;
import io.fanwen.fields.PlacedText;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the address of a site: scheme and host, maybe a port, maybe a path to live under (RFC 3986). */
final class SiteAddresses {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<scheme>https?)://(?<authority>[^/?#\\s]*)(?<path>[^?#\\s]*)(?<rest>[?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+\\]|[^:\\[\\]]+)(?::(?<port>\\d{1,5}))?");
    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");
    /** What IDN leaves as it is. Its tables are big, and nearly every host can do without them. */
    private static final Pattern PLAIN_HOST = Pattern.compile("(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.(?!$)|$))+");
    private static final String PLAIN_IN_PATHS = "-._~!$&'()*+,;=:@/";
    private static final int LAST_PORT = 65535;

    private SiteAddresses() {}

    static Optional<SiteAddress> read(PlacedText typed, FieldReader report) {
        Matcher address = ADDRESS.matcher(typed.text());
        Optional<ConfigCode> wrong = !address.matches() ? Optional.of(ConfigCode.ADDRESS_NOT_WEB) : wrong(address);
        Optional<String> authority = wrong.isPresent() ? Optional.empty() : authority(address);
        if (authority.isEmpty()) {
            report.report(typed.place(), wrong.orElse(ConfigCode.ADDRESS_NO_HOST), typed.text());
        }
        return authority.map(host -> new SiteAddress(address.group("scheme").toLowerCase(Locale.ROOT) + "://" + host,
                encoded(address.group("path").replaceFirst("/+$", ""))));
    }

    private static Optional<ConfigCode> wrong(Matcher address) {
        if (address.group("rest") != null) {
            return Optional.of(ConfigCode.ADDRESS_WITH_QUERY);
        }
        if (address.group("authority").contains("@")) {
            return Optional.of(ConfigCode.ADDRESS_WITH_USER);
        }
        String path = address.group("path").replaceFirst("/+$", "");
        boolean dots = List.of(path.split("/", -1)).stream().skip(1)
                .anyMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."));
        return dots ? Optional.of(ConfigCode.ADDRESS_WITH_DOTS) : Optional.empty();
    }

    /** Host in the letters of the domain name system, and the port if it is not the usual one; empty if it is none. */
    private static Optional<String> authority(Matcher address) {
        Matcher typed = HOST.matcher(address.group("authority"));
        if (!typed.matches()) {
            return Optional.empty();
        }
        int usual = address.group("scheme").equalsIgnoreCase("https") ? 443 : 80;
        int port = typed.group("port") == null ? usual : Integer.parseInt(typed.group("port"));
        try {
            String name = typed.group("host");
            boolean asIs = name.startsWith("[") || PLAIN_HOST.matcher(name).matches();
            String host = (asIs ? name : IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES)).toLowerCase(Locale.ROOT);
            return port < 1 || port > LAST_PORT ? Optional.empty() : Optional.of(port == usual ? host : host + ":" + port);
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /** The path percent-encoded once: what is encoded already stays. */
    private static String encoded(String path) {
        StringBuilder out = new StringBuilder(path.length());
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            boolean escaped = c == '%' && i + 3 <= bytes.length
                    && ESCAPED.matcher(new String(bytes, i, 3, StandardCharsets.ISO_8859_1)).matches();
            if (letter || escaped || PLAIN_IN_PATHS.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            }
        }
        return out.toString();
    }
}
