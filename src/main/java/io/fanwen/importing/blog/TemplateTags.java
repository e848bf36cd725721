package io.fanwen.importing.blog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes Markdown of the template tags that mean code or a picture. Stateless. */
final class TemplateTags {
    private static final Pattern CODE = Pattern.compile("(?ms)^[ \t]*\\{%-?\\s*(highlight|codeblock)\\b([^%]*)-?%\\}[ \t]*\n?(.*?)\\{%-?\\s*end\\1\\s*-?%\\}");
    private static final Pattern HUGO_CODE = Pattern.compile("(?ms)^[ \t]*\\{\\{[<%]\\s*highlight\\b([^>%]*)[>%]\\}\\}[ \t]*\n?(.*?)\\{\\{[<%]\\s*/\\s*highlight\\s*[>%]\\}\\}");
    private static final Pattern LANGUAGE = Pattern.compile("(?:lang:)?\\s*\"?([A-Za-z][A-Za-z0-9+#-]{0,20})\"?");
    private static final Pattern ASSET = Pattern.compile("\\{%\\s*asset_img\\s+(?:[\\w-]+\\s+)??(\\S+\\.\\w{3,4})\\s*([^%]*)%\\}");
    private static final Pattern IMAGE = Pattern.compile("\\{%\\s*img\\s+(?:[\\w-]+\\s+)??(\\S*[./]\\S+)\\s*([^%]*)%\\}");
    private static final Pattern FIGURE = Pattern.compile("\\{\\{[<%]\\s*(?:figure|img|image)\\s([^>%]*)[>%]\\}\\}");
    private static final Pattern LINK = Pattern.compile("\\{%\\s*post_link\\s+(\\S+)\\s*([^%]*)%\\}");
    private static final Pattern MARKS = Pattern.compile("\\{%-?\\s*(?:end)?raw\\s*-?%\\}|<!--\\s*more\\s*-->|\\{\\{[<%]\\s*more\\s*[>%]\\}\\}");
    /** Kramdown's lines of attributes. */
    private static final Pattern ATTRIBUTES = Pattern.compile("(?m)^[ \t]*\\{:[^}\n]*\\}[ \t]*$");
    private static final Pattern REST = Pattern.compile("\\{%[^%\n]*%\\}|\\{\\{[<%][^>\n]*[>%]\\}\\}");

    private TemplateTags() {}

    /** @param tags whether tags are left that mean nothing here */
    record Made(String text, boolean tags) {}

    static Made of(String text) {
        if (text.indexOf('{') < 0 && text.indexOf("<!--") < 0) {
            return new Made(text, false);
        }
        String made = CODE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(fenced(found.group(2), found.group(3))));
        made = HUGO_CODE.matcher(made).replaceAll(found -> Matcher.quoteReplacement(fenced(found.group(1), found.group(2))));
        made = ASSET.matcher(made).replaceAll(found -> Matcher.quoteReplacement(image(found.group(1), found.group(2))));
        made = IMAGE.matcher(made).replaceAll(found -> Matcher.quoteReplacement(image(found.group(1), found.group(2))));
        made = FIGURE.matcher(made).replaceAll(found -> Matcher.quoteReplacement(figure(found.group(1), found.group())));
        made = LINK.matcher(made).replaceAll(found -> Matcher.quoteReplacement(found.group(2).isBlank() ? found.group(1) : found.group(2).strip()));
        made = ATTRIBUTES.matcher(MARKS.matcher(made).replaceAll("")).replaceAll("");
        return new Made(made, REST.matcher(made).find());
    }

    private static String fenced(String about, String code) {
        Matcher language = LANGUAGE.matcher(about.strip());
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence + (language.lookingAt() ? language.group(1) : "") + "\n" + code.replaceFirst("\n?[ \t]*$", "") + "\n" + fence;
    }

    private static String image(String target, String rest) {
        String alt = rest.replaceAll("^\\s*(?:[0-9]+\\s+){0,2}", "").replaceAll("[\"'\\[\\]]", " ").strip();
        return "![" + alt + "](" + target + ")";
    }

    private static String figure(String attributes, String whole) {
        Matcher source = Pattern.compile("src\\s*=\\s*\"([^\"]+)\"").matcher(attributes);
        Matcher alt = Pattern.compile("(?:alt|caption|title)\\s*=\\s*\"([^\"]*)\"").matcher(attributes);
        return source.find() ? image(source.group(1), alt.find() ? alt.group(1) : "") : whole;
    }
}
