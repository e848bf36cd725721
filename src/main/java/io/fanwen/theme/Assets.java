package io.fanwen.theme;

import io.fanwen.fields.Nearest;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gathers a theme's assets. Each is published under its own name, which stays when its bytes change: an address that held a fingerprint
 * would stand in every page, and one byte of a style sheet would rewrite them all. A style sheet may refer to other assets by
 * {@code url(…)}, relative to itself. Not for style sheets that refer to each other: {@code theme.yaml} lists those. Scripts are published
 * {@linkplain SlimScript slim}.
 */
final class Assets {
    /** Where assets are published. */
    static final String FOLDER = "assets/";
    private static final String STYLE = ".css";
    /** One that its author has made small already is left alone. */
    private static final Pattern SCRIPT = Pattern.compile("(?<!\\.min)\\.m?js$");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*+(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*+)*+");
    private static final Pattern URL = Pattern.compile("url\\(\\s*+([\"']?)(?!data:|https?:|[#/])([^\"')\\s]++)\\1\\s*+\\)");

    private final Consumer<Diagnostic> report;
    private final Map<String, Asset> made = new TreeMap<>();

    private Assets(Consumer<Diagnostic> report) {
        this.report = report;
    }

    /** All assets of a chain, sorted by name. */
    static Map<String, Asset> gather(ThemeChain chain, Consumer<Diagnostic> report) {
        Assets assets = new Assets(report);
        Map<String, ThemeChain.Level> files = chain.files("assets");
        List<Map.Entry<String, ThemeChain.Level>> styles = new ArrayList<>();
        for (Map.Entry<String, ThemeChain.Level> file : files.entrySet()) {
            String name = file.getKey().substring(FOLDER.length());
            String shown = file.getValue().layer().display(file.getKey());
            if (!NAME.matcher(name).matches()) {
                report.accept(Diagnostic.at(Place.file(shown), ThemeCode.ASSET_NAME, name));
                continue;
            }
            assets.add(name, file.getValue().layer().read(file.getKey()).orElseThrow());
            if (name.endsWith(STYLE)) {
                styles.add(file);
            }
        }
        styles.forEach(file -> chain.text(file.getValue().layer(), file.getKey()).ifPresent(
                source -> assets.checkStyle(file.getKey().substring(FOLDER.length()), source)));
        return assets.made;
    }

    private void add(String name, byte[] bytes) {
        made.put(name, new Asset(name, FOLDER + name, SCRIPT.matcher(name).find() ? slim(bytes) : bytes));
    }

    /** What is no UTF-8 stays as it is. */
    private static byte[] slim(byte[] script) {
        try {
            return SlimScript.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(script)).toString()).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return script;
        }
    }

    private void checkStyle(String name, Source source) {
        Matcher matcher = URL.matcher(source.text());
        while (matcher.find()) {
            String wanted = normalise(name.substring(0, name.lastIndexOf('/') + 1) + matcher.group(2));
            if (!made.containsKey(wanted)) {
                report.accept(Diagnostic.at(source.place(matcher.start(2), matcher.group(2).length()), ThemeCode.UNKNOWN_ASSET,
                        matcher.group(2), Nearest.to(wanted, made.keySet()).orElse("–")));
            }
        }
    }

    private static String normalise(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.remove(parts.size() - 1);
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
