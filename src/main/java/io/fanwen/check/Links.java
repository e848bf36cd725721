package io.fanwen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links and images as they are typed. */
final class Links {
    /** An image's or a link's text and target, an autolink, a bare address. Bounds keep what hostile text costs in proportion to it. */
    private static final Pattern LINK = Pattern.compile("(!?)\\[((?:[^\\[\\]\n\\\\]|\\\\.){0,500})\\]\\(\\s*<?([^\\s<>()]*(?:\\([^\\s<>()]*\\)[^\\s<>()]*){0,20})>?[^()\n]{0,500}\\)"
            + "|<((?i:https?)://[^<>\\s]+)>|(?<![(<\\w])((?i:https?)://[!-~&&[^<>()\\[\\]\"`]]+)");
    private static final Pattern CODE = Pattern.compile("(`{1,8})[^`\n](?:[^\n]{0,400}?[^`\n])?\\1(?!`)");

    private Links() {}

    /**
     * @param offset of the target. @param text between the brackets; empty for an address that stands for itself
     */
    record Link(boolean image, int offset, String text, String target) {}

    /** In the order of the text; those in code and comments are none. */
    static List<Link> of(CheckedFile file) {
        List<Link> links = new ArrayList<>();
        String text = file.source().text();
        Matcher code = CODE.matcher(text);
        boolean coded = code.find(file.prose().body());
        Matcher link = LINK.matcher(text);
        for (boolean more = link.find(file.prose().body()); more; more = link.find()) {
            while (coded && code.end() <= link.start()) {
                coded = code.find();
            }
            // A link's own brackets are prose unless they are in a fence or a comment.
            boolean covered = coded && code.start() <= link.start()
                    || link.group(3) != null && file.prose().text().charAt(link.start(2) - 1) == Prose.COVER;
            int group = link.group(3) != null ? 3 : link.group(4) != null ? 4 : 5;
            if (!covered) {
                links.add(new Link(link.group(1) != null && !link.group(1).isEmpty(), link.start(group), group == 3 ? link.group(2) : "", link.group(group)));
            }
        }
        return links;
    }
}
