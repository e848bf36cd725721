package io.fanwen.importing.blog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes Markdown of the template tags that mean code or a picture. Stateless. */
final class TemplateTags {
    private static final Pattern CODE = Pattern.compile("(?ms)^[ \t]*\\{%-?\\s*(highlight|codeblock)\\b([^%]*)-?%\\}[ \t]*\n?(.*?)\\{%-?\\s*end\\1\\s*-?%\\}");
    private static final Pattern HUGO_CODE = Pattern.compile("(?ms)^[ \t]*\\{\\{[<%]\\s*highlight\\b([^>%]*)[>%]\\}\\}[ \t]*\n?(.*?)\\{\\{[<%]\\s*/\\s*highlight\\s*[>%]\\}\\}");
    private static final Pattern LANGUAGE = Pattern.compile("\"?([A-Za-z][A-Za-z0-9+#-]{0,20})\"?");
    private static final Pattern NAMED_LANGUAGE = Pattern.compile("(.*?)\\blang:\\s*([A-Za-z][A-Za-z0-9+#-]{0,20})");
    private static final Pattern ASSET = Pattern.compile("\\{%\\s*asset_img\\s+(?:[\\w-]+\\s+)??(\\S+\\.\\w{3,4})\\s*([^%]*)%\\}");
    private static final Pattern IMAGE = Pattern.compile("\\{%\\s*img\\s+(?:[\\w-]+\\s+)??(\\S*[./]\\S+)\\s*([^%]*)%\\}");
    private static final Pattern FIGURE = Pattern.compile("\\{\\{[<%]\\s*(?:figure|img|image)\\s([^>%]*)[>%]\\}\\}");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b([a-z]+)\\s*=\\s*([\"'`])(.*?)\\2");
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

    /** A title of the code stands above it. */
    private static String fenced(String about, String code) {
        Matcher named = NAMED_LANGUAGE.matcher(about);
        boolean isNamed = named.find();
        Matcher language = LANGUAGE.matcher(about.strip());
        String title = isNamed ? named.group(1).strip() : about.strip().matches("[\\p{ASCII}]*") ? "" : about.strip();
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        String said = isNamed ? named.group(2) : title.isEmpty() && language.lookingAt() ? language.group(1) : "";
        return (title.isEmpty() ? "" : title + "\n\n") + fence + said + "\n" + code.replaceFirst("\n?[ \t]*$", "") + "\n" + fence;
    }

    /** What describes it may be in quotation marks, and a second one may stand behind. */
    private static String image(String target, String rest) {
        String about = rest.replaceAll("^\\s*(?:[0-9]+\\s+){0,2}", "").strip();
        String alt = about.matches("[\"'].*[\"']") ? about.substring(1, about.length() - 1).replaceAll("([\"'])\\s+\\1", " ") : about;
        return picture(target, alt);
    }

    private static String picture(String target, String alt) {
        return "![" + alt.replaceAll("[\\[\\]\\\\]", "\\\\$0") + "](" + target + ")";
    }

    /** Titles and captions are read by visitors, descriptions only where there is no picture. */
    private static String figure(String attributes, String whole) {
        Map<String, String> said = new LinkedHashMap<>();
        ATTRIBUTE.matcher(attributes).results().forEach(found -> said.putIfAbsent(found.group(1), found.group(3)));
        if (!said.containsKey("src")) {
            return whole;
        }
        List<String> texts = new ArrayList<>(Stream.of("alt", "title", "caption").filter(said::containsKey).map(said::get).filter(text -> !text.isBlank()).distinct().toList());
        String first = texts.isEmpty() ? "" : texts.remove(0);
        return picture(said.get("src"), first) + texts.stream().map(text -> " " + text).collect(Collectors.joining());
    }
}
