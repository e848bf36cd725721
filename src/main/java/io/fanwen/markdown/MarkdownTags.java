package io.fanwen.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** HTML of a tree on its way back to where it was typed. */
final class MarkdownTags {
    /** As {@link io.fanwen.html.Tag#holdsBlocks()} has it. */
    private static final Set<String> HOLD_BLOCKS = Set.of("aside", "blockquote", "details", "div", "figure", "section");
    private static final Map<String, String> ALIGNMENTS = Map.of("left", "left", "centre", "center", "right", "right");
    private static final Pattern ALIGNED = Pattern.compile(" class=\"(left|centre|right)\"");
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*>");
    private static final HtmlOptions BARE = new HtmlOptions(HtmlOptions.Style.BARE, "", 0,
            new HtmlOptions.Words(names(), "", "", "", ""));

    private static final References AS_TYPED = new References() {
        @Override
        public Optional<String> link(String target) {
            return Optional.of(target);
        }

        @Override
        public Optional<Picture> image(String target) {
            return Optional.of(new Picture(target, Optional.empty()));
        }
    };

    private MarkdownTags() {}

    static boolean holdBlocks(String tag) {
        return HOLD_BLOCKS.contains(tag);
    }

    /** Attributes as an author types them: classes are not kept, but an alignment makes one. */
    static String typed(String attributes) {
        return ALIGNED.matcher(attributes).replaceAll(found -> " align=\"" + ALIGNMENTS.get(found.group(1)) + "\"");
    }

    /** The same for every tag in some HTML. */
    static String typedWithin(String html) {
        return TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(typed(tag.group())));
    }

    static String html(Block.Element element) {
        return new HtmlWriter().write(new Document(List.of(element), List.of()), AS_TYPED, BARE).stripTrailing();
    }

    /** No alert stands in such an element, but its writer wants their titles. */
    private static Map<Block.Alert.Kind, String> names() {
        return Arrays.stream(Block.Alert.Kind.values()).collect(Collectors.toMap(kind -> kind, Enum::name));
    }
}
