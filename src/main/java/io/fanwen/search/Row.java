package io.fanwen.search;

/** What a result shows of an article: title, trail, address, heat, length; its key says the day. */
final class Row {
    private static final String ENDING = ".html";

    private Row() {}

    static BitWriter of(SearchDocument document) {
        BitWriter out = new BitWriter();
        out.text(document.title());
        out.gamma(document.trail().size() + 1);
        document.trail().forEach(out::text);
        // By the usual pattern an address begins with the categories, which stand here already.
        String folder = "/" + String.join("/", document.trail()) + "/";
        boolean below = document.address().startsWith(folder);
        String rest = below ? document.address().substring(folder.length()) : document.address();
        boolean usual = rest.endsWith(ENDING);
        out.bits(below ? 1 : 0, 1);
        out.bits(usual ? 1 : 0, 1);
        out.text(usual ? rest.substring(0, rest.length() - ENDING.length()) : rest);
        out.gamma(document.heat().isPresent() ? document.heat().getAsInt() + 2 : 1);
        out.gamma(document.length() + 1);
        return out;
    }
}
