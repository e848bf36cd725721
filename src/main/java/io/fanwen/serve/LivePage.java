package io.fanwen.serve;

import io.fanwen.text.Fingerprint;
import io.fanwen.theme.Asset;
import io.fanwen.theme.Theme;
import java.nio.charset.StandardCharsets;

/**
 * A page with the one thing that the preview adds: the script that hears of changes. It stands at the end of the body, and is fetched from
 * the preview itself, as the pages' own policy allows.
 *
 * @param bytes as served
 * @param print of the page as published, whatever its style sheets are called now; differs when the page is to be loaded again
 */
record LivePage(byte[] bytes, String print) {
    private static final String END = "</body>";
    private static final String STYLE = ".css";

    /**
     * @param published the page as it would be published
     * @param theme     that it was made by
     */
    static LivePage of(byte[] published, Theme theme) {
        String html = new String(published, StandardCharsets.UTF_8);
        String print = Fingerprint.of(withoutStyles(html, theme)).hex();
        String script = script(print);
        int end = html.lastIndexOf(END);
        int at = end < 0 ? html.length() : end;
        return new LivePage((html.substring(0, at) + script + html.substring(at)).getBytes(StandardCharsets.UTF_8), print);
    }

    /** What brings a page to life. @param print as in {@link #print}; empty for a page that is to give way to whatever comes */
    static String script(String print) {
        return "<script src=\"" + PreviewPaths.SCRIPT + "\" data-print=\"" + print + "\"></script>\n";
    }

    private static String withoutStyles(String html, Theme theme) {
        String plain = html;
        for (Asset asset : theme.assets()) {
            if (asset.name().endsWith(STYLE)) {
                plain = plain.replace(asset.path(), asset.name());
            }
        }
        return plain;
    }
}
