package io.fanwen.text;

/**
 * A kind of diagnostic. Each room that reports has one enum of them; the words for its constants stand beside the enum's package in
 * {@code diagnostics_en.properties} and {@code diagnostics_zh.properties}, under {@link #id()} and {@code id.hint}.
 */
public interface Code {
    /** The constant's name; an enum gives it. */
    String name();

    /** How much it matters unless a site's settings say otherwise. */
    Severity severity();

    /** The name in lower case with hyphens, as shown to authors and written in settings: {@code unknown-field}. */
    default String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
