package io.fanwen.markdown;

import io.fanwen.html.Html;
import io.fanwen.html.SafeNode;
import io.fanwen.html.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes blocks of ours of HTML that holds links or images, so that these are resolved like all others; parts without any stay as they
 * are. For one piece of HTML; not thread-safe.
 */
final class HtmlBlocks {
    private final String html;
    private final int offset;
    /** Behind the tag whose place was asked for last; links come in the order of the text. */
    private int cursor;

    /**
     * @param html   as written
     * @param offset where it begins in the source's text
     */
    HtmlBlocks(String html, int offset) {
        this.html = html.toLowerCase(Locale.ROOT);
        this.offset = offset;
    }

    List<Block> blocks(List<SafeNode> nodes) {
        List<Block> blocks = new ArrayList<>();
        List<SafeNode> line = new ArrayList<>();
        for (SafeNode node : nodes) {
            if (node instanceof SafeNode.Holder holder && !holder.tag().isPhrasing()) {
                flush(line, blocks);
                blocks.add(block(holder));
            } else {
                line.add(node);
            }
        }
        flush(line, blocks);
        return blocks;
    }

    private Block block(SafeNode.Holder holder) {
        if (!holder.points()) {
            return new Block.RawHtml(holder.html(), holder.text());
        } else if (holder.tag().name().equals("p")) {
            String alignment = holder.tag().attributes().getOrDefault("class", "");
            return new Block.Paragraph(trimmed(inlines(holder.children())), alignment.isEmpty() ? Attributes.NONE
                    : new Attributes(Optional.empty(), List.of(alignment), new TreeMap<>()));
        } else if (holder.tag().holdsLine()) {
            // No paragraph may stand in it; its words matter more than where they lead.
            String name = holder.tag().name();
            return new Block.RawHtml("<" + name + holder.tag().writtenAttributes() + ">" + Html.escape(holder.text()) + "</" + name + ">",
                    holder.text());
        }
        return new Block.Element(holder.tag().name(), holder.tag().writtenAttributes(), blocks(holder.children()));
    }

    private void flush(List<SafeNode> line, List<Block> blocks) {
        List<Inline> inlines = trimmed(inlines(line));
        line.clear();
        if (!inlines.isEmpty()) {
            blocks.add(new Block.Paragraph(inlines, Attributes.NONE));
        }
    }

    private List<Inline> inlines(List<SafeNode> nodes) {
        List<Inline> inlines = new ArrayList<>();
        for (SafeNode node : nodes) {
            if (node instanceof SafeNode.Words words) {
                inlines.add(new Inline.Text(words.text().replaceAll("[ \\t\\n\\f]+", " ")));
            } else if (node instanceof SafeNode.Holder holder) {
                inline(holder, inlines);
            }
        }
        return inlines;
    }

    private void inline(SafeNode.Holder holder, List<Inline> inlines) {
        Tag tag = holder.tag();
        Cell.PlacedTag placed = new Cell.PlacedTag(tag, place(tag.name()));
        switch (tag.name()) {
            case "br" -> inlines.add(new Inline.HardBreak());
            case "wbr" -> inlines.add(new Inline.RawHtml("<wbr />"));
            case "img" -> {
                if (tag.attributes().containsKey("src")) {
                    inlines.add(TagPairs.image(placed));
                }
            }
            default -> {
                List<Inline> inside = inlines(holder.children());
                boolean splices = !tag.isPhrasing() || tag.name().equals("a") && !tag.attributes().containsKey("href");
                inlines.addAll(splices ? inside : List.of(TagPairs.element(placed, inside)));
            }
        }
    }

    /** Where the next link or image begins in the source's text. */
    private int place(String tag) {
        if (tag.equals("a") || tag.equals("img")) {
            int found = html.indexOf("<" + tag, cursor);
            while (found >= 0 && Character.isLetter(html.charAt(Math.min(html.length() - 1, found + 1 + tag.length())))) {
                found = html.indexOf("<" + tag, found + 1);
            }
            cursor = found < 0 ? cursor : found + 1;
        }
        return offset + Math.max(0, cursor - 1);
    }

    /** White space at both ends of a line means nothing. */
    private static List<Inline> trimmed(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>(inlines);
        if (!out.isEmpty() && out.get(0) instanceof Inline.Text text) {
            replace(out, 0, text.text().stripLeading());
        }
        if (!out.isEmpty() && out.get(out.size() - 1) instanceof Inline.Text text) {
            replace(out, out.size() - 1, text.text().stripTrailing());
        }
        return out;
    }

    private static void replace(List<Inline> inlines, int at, String text) {
        if (text.isEmpty()) {
            inlines.remove(at);
        } else {
            inlines.set(at, new Inline.Text(text));
        }
    }
}
