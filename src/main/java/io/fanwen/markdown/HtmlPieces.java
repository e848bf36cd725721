package io.fanwen.markdown;

import io.fanwen.html.Fragments;
import io.fanwen.html.Sanitiser;
import io.fanwen.html.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts the blocks of one parent in order, HTML among them: tags that stand around Markdown become elements, self-contained HTML becomes
 * safe leaves, a tag without partner is dropped and named. Not thread-safe.
 */
final class HtmlPieces {
    /** Open elements around Markdown; more are dropped, so that the tree stays shallow. */
    private static final int DEEPEST = 10;

    private final Reading reading;
    private final Remarks remarks;
    private final Deque<Frame> frames = new ArrayDeque<>();

    HtmlPieces(Reading reading, Remarks remarks) {
        this.reading = reading;
        this.remarks = remarks;
        frames.push(new Frame(Optional.empty(), 0, new ArrayList<>()));
    }

    void block(Block block) {
        frames.peek().blocks.add(block);
    }

    /** @param offset where the HTML begins in the source's text */
    void html(String html, int offset) {
        switch (reading.html()) {
            case TRUST -> block(new Block.RawHtml(html, reading.sanitiser().clean(html).text()));
            case ESCAPE -> block(new Block.Paragraph(lines(html), Attributes.NONE));
            case SANITISE -> Fragments.split(html).forEach(piece -> piece(piece, offset));
        }
    }

    List<Block> finish() {
        while (frames.size() > 1) {
            abandon();
        }
        return frames.pop().blocks;
    }

    private void piece(Fragments.Piece piece, int offset) {
        int at = offset + piece.offset();
        if (piece.lonely()) {
            tag(reading.sanitiser().tag(piece.html()), piece.html().length(), at);
            return;
        }
        Sanitiser.Fragment fragment = reading.sanitiser().clean(piece.html());
        dropped(fragment.dropped(), piece.html().length(), at);
        if (!fragment.nodes().isEmpty()) {
            new HtmlBlocks(piece.html(), at).blocks(fragment.nodes()).forEach(this::block);
        } else if (!fragment.html().isEmpty()) {
            block(new Block.RawHtml(fragment.html(), fragment.text()));
        }
    }

    private void tag(Tag tag, int length, int offset) {
        dropped(tag.dropped(), length, offset);
        boolean holdsBlocks = tag.holdsBlocks();
        if (tag.kind() == Tag.Kind.OPEN && holdsBlocks && frames.size() <= DEEPEST) {
            frames.push(new Frame(Optional.of(tag), offset, new ArrayList<>()));
        } else if (tag.kind() == Tag.Kind.CLOSE && frames.stream().anyMatch(frame -> frame.opens(tag.name()))) {
            close(tag.name());
        } else if (tag.kind() != Tag.Kind.NOTHING) {
            unpaired((tag.kind() == Tag.Kind.CLOSE ? "</" : "<") + tag.name() + ">", offset);
        }
    }

    private void close(String name) {
        while (!frames.peek().opens(name)) {
            abandon();
        }
        Frame frame = frames.pop();
        block(new Block.Element(name, frame.tag.orElseThrow().writtenAttributes(), frame.blocks));
    }

    private void abandon() {
        Frame frame = frames.pop();
        unpaired("<" + frame.tag.orElseThrow().name() + ">", frame.offset);
        frame.blocks.forEach(this::block);
    }

    private void unpaired(String tag, int offset) {
        remarks.add(MarkdownCode.UNPAIRED_TAG, offset, tag.length(), tag);
    }

    private void dropped(List<String> names, int length, int offset) {
        if (!names.isEmpty()) {
            remarks.add(MarkdownCode.UNSAFE_HTML, offset, length, String.join(", ", names));
        }
    }

    private static List<Inline> lines(String html) {
        List<Inline> inlines = new ArrayList<>();
        for (String line : html.split("\n")) {
            if (!inlines.isEmpty()) {
                inlines.add(new Inline.HardBreak());
            }
            inlines.add(new Inline.Text(line));
        }
        return inlines;
    }

    /** What stands behind an open tag; the outermost has none. */
    private record Frame(Optional<Tag> tag, int offset, List<Block> blocks) {
        private boolean opens(String name) {
            return tag.map(t -> t.name().equals(name)).orElse(false);
        }
    }
}
