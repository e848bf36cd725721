package io.fanwen.library;

import io.fanwen.markdown.References.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the root element's start tag of an SVG file (SVG 2, 8.2 and 8.13) without an XML parser: no entity is ever opened, nothing
 * behind the tag is looked at.
 */
final class SvgSize {
    /** The root element stands behind comments and a document type at most; this many bytes hold them. */
    private static final int MOST_BYTES = 64 << 10;
    /** Bounded by the quotes, and no part can match what another has: linear. */
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");
    private static final Pattern NAME = Pattern.compile("<(?:[\\w.-]{1,64}:)?svg(?=[\\s>/])");
    private static final Pattern LENGTH = Pattern.compile("\\+?(\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9})([a-zA-Z]{0,2})");
    private static final Map<String, Double> PIXELS = Map.of("", 1.0, "px", 1.0, "pt", 4 / 3.0, "pc", 16.0, "in", 96.0,
            "mm", 96 / 25.4, "cm", 96 / 2.54, "q", 96 / 101.6);

    private SvgSize() {}

    /** @param start the first bytes, read already */
    static Optional<Size> read(byte[] start, InputStream rest) throws IOException {
        String text = new String(start, StandardCharsets.ISO_8859_1)
                + new String(rest.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        return rootTag(text).flatMap(SvgSize::size);
    }

    /** What stands between the name and the end of the first start tag, if that tag is {@code svg}. */
    private static Optional<String> rootTag(String text) {
        int at = text.indexOf('<');
        while (at >= 0) {
            if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at + 4);
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!", at)) {
                at = afterDocumentType(text, at);
            } else {
                Matcher name = NAME.matcher(text).region(at, text.length());
                return name.lookingAt() ? upToTagEnd(text, name.end()) : Optional.empty();
            }
            at = at < 0 ? -1 : text.indexOf('<', at);
        }
        return Optional.empty();
    }

    /** Empty if the tag does not end within the text. A sign in quotes ends nothing. */
    private static Optional<String> upToTagEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '>') {
            char c = text.charAt(at);
            int close = c == '"' || c == '\'' ? text.indexOf(c, at + 1) : at;
            at = close < 0 ? text.length() : close + 1;
        }
        return at < text.length() ? Optional.of(text.substring(from, at)) : Optional.empty();
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }

    private static int afterDocumentType(String text, int from) {
        int end = text.indexOf('>', from);
        int subset = text.indexOf('[', from);
        return subset >= 0 && subset < end ? after(text, ">", Math.max(from, text.indexOf(']', subset))) : after(text, ">", from);
    }

    private static Optional<Size> size(String tag) {
        Map<String, String> attributes = new HashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            attributes.putIfAbsent(matcher.group(1), matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        OptionalDouble width = pixels(attributes.getOrDefault("width", ""));
        OptionalDouble height = pixels(attributes.getOrDefault("height", ""));
        if (width.isPresent() && height.isPresent()) {
            return rounded(width.getAsDouble(), height.getAsDouble());
        }
        return box(attributes.getOrDefault("viewBox", ""), width, height);
    }

    /** The view box gives the proportions, and the size too where neither side has one. */
    private static Optional<Size> box(String viewBox, OptionalDouble width, OptionalDouble height) {
        String[] parts = viewBox.strip().split("\\s*,\\s*|\\s+", 5);
        if (parts.length != 4) {
            return Optional.empty();
        }
        OptionalDouble boxWidth = pixels(parts[2]);
        OptionalDouble boxHeight = pixels(parts[3]);
        if (boxWidth.orElse(0) <= 0 || boxHeight.orElse(0) <= 0) {
            return Optional.empty();
        }
        double ratio = boxWidth.getAsDouble() / boxHeight.getAsDouble();
        double wide = width.isPresent() ? width.getAsDouble() : height.isPresent() ? height.getAsDouble() * ratio : boxWidth.getAsDouble();
        return rounded(wide, height.isPresent() ? height.getAsDouble() : wide / ratio);
    }

    private static Optional<Size> rounded(double width, double height) {
        return ImageSize.size(Math.round(width), Math.round(height));
    }

    private static OptionalDouble pixels(String length) {
        Matcher matcher = LENGTH.matcher(length.strip());
        Double unit = matcher.matches() ? PIXELS.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        return unit == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(matcher.group(1)) * unit);
    }
}
