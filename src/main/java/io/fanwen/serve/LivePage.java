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
 * @param print of the page as published and of the theme's files but for style sheets; differs when the page is to be loaded again
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
        Fingerprint.Builder parts = new Fingerprint.Builder().add(html);
        theme.assets().stream().filter(asset -> !isStyle(asset)).forEach(asset -> parts.add(asset.path()).add(Fingerprint.of(asset.bytes())));
        String print = parts.build().hex();
        int end = html.lastIndexOf(END);
        int at = end < 0 ? html.length() : end;
        String live = html.substring(0, at) + script(print, stylesPrint(theme)) + html.substring(at);
        return new LivePage(live.getBytes(StandardCharsets.UTF_8), print);
    }

    /** What brings a page to life. @param print as in {@link #print}; empty for a page that is to give way to whatever comes */
    static String script(String print, String stylesPrint) {
        return "<script src=\"" + PreviewPaths.SCRIPT + "\" data-print=\"" + print + "\" data-styles=\"" + stylesPrint + "\"></script>\n";
    }

    /** Of the theme's style sheets; differs when these are to be fetched again. */
    static String stylesPrint(Theme theme) {
        Fingerprint.Builder parts = new Fingerprint.Builder();
        theme.assets().stream().filter(LivePage::isStyle).forEach(asset -> parts.add(asset.path()).add(Fingerprint.of(asset.bytes())));
        return parts.build().hex();
    }

    static boolean isStyle(Asset asset) {
        return asset.path().endsWith(STYLE);
    }
}
