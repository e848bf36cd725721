package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Items that begin with {@code [ ]} or {@code [x]} are tasks (GFM, "Task list items"). */
final class TaskItems {
    private static final Pattern TASK = Pattern.compile("\\[[ xX]\\]\\s");

    private TaskItems() {}

    static Block.Item item(OptionalInt number, List<Block> blocks) {
        if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Paragraph paragraph) || paragraph.inlines().isEmpty()
                || !(paragraph.inlines().get(0) instanceof Inline.Text first) || !TASK.matcher(first.text()).lookingAt()) {
            return new Block.Item(number, Optional.empty(), blocks);
        }
        List<Inline> inlines = new ArrayList<>(paragraph.inlines());
        inlines.set(0, new Inline.Text(first.text().substring(4)));
        List<Block> kept = new ArrayList<>(blocks);
        kept.set(0, new Block.Paragraph(inlines, paragraph.attributes()));
        return new Block.Item(number, Optional.of(first.text().charAt(1) != ' '), kept);
    }
}
