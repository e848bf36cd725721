package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * CommonMark's "process emphasis" (0.31.2, appendix) over one list of siblings. commonmark-java wraps the content of links before
 * anybody else sees it, so a list of siblings is exactly what the specification's stack bottom marks off.
 *
 * <p>Linear: an opener is passed over once per kind of closer at most. A pair that would nest too deep stays as typed. Not for reuse.
 */
final class RunPairs {
    private final UnaryOperator<List<Inline>> finish;
    private final int deepest;
    /** What has been read, left to right; content of a pair is taken off its end. */
    private final List<Cell> done = new ArrayList<>();
    private final List<Opener> openers = new ArrayList<>();
    /** From which position on an opener can still be found, by the kind of closer: the specification's openers_bottom. */
    private final Map<Integer, Integer> bottoms = new HashMap<>();

    /**
     * @param finish  puts what stands between two runs in order
     * @param deepest how deep inlines may nest
     */
    RunPairs(UnaryOperator<List<Inline>> finish, int deepest) {
        this.finish = finish;
        this.deepest = deepest;
    }

    /** The cells with every pair of runs replaced by what it encloses, the other runs by text. */
    List<Cell> resolve(List<Cell> cells) {
        for (int position = 0; position < cells.size(); position++) {
            Cell cell = cells.get(position);
            if (cell.run().isPresent()) {
                take(cell.run().get(), position);
            } else {
                done.add(cell);
            }
        }
        settle(0);
        return done;
    }

    private void take(DelimiterRun run, int position) {
        int left = run.canClose() ? close(run, position) : run.length();
        if (left == 0) {
            return;
        }
        if (run.canOpen()) {
            openers.add(new Opener(run, position, done.size(), left));
            done.add(Cell.of(run));
        } else {
            done.add(text(run, left));
        }
    }

    /** Matches as much of the run as there are openers for; answers how much of it is left. */
    private int close(DelimiterRun closer, int position) {
        int left = closer.length();
        while (left > 0) {
            Optional<Opener> opener = find(closer);
            int used = closer.character() == '~' || left > 1 && opener.map(o -> o.left > 1).orElse(false) ? 2 : 1;
            if (opener.isEmpty() || !wrap(opener.get(), closer.character(), used)) {
                bottoms.put(kind(closer), position);
                return left;
            }
            left -= used;
        }
        return left;
    }

    private Optional<Opener> find(DelimiterRun closer) {
        int bottom = bottoms.getOrDefault(kind(closer), 0);
        for (int i = openers.size() - 1; i >= 0 && openers.get(i).position >= bottom; i--) {
            if (openers.get(i).matches(closer)) {
                return Optional.of(openers.get(i));
            }
        }
        return Optional.empty();
    }

    /** Puts what stands behind the opener into one inline; false if that would be too deep. */
    private boolean wrap(Opener opener, char character, int used) {
        int depth = Cell.depth(done.subList(opener.index + 1, done.size())) + 1;
        if (depth > deepest) {
            return false;
        }
        while (openers.get(openers.size() - 1) != opener) {
            settleLast();
        }
        List<Cell> content = done.subList(opener.index + 1, done.size());
        List<Inline> inlines = finish.apply(Cell.inlines(content));
        content.clear();
        opener.left -= used;
        if (opener.left == 0) {
            openers.remove(openers.size() - 1);
            done.remove(opener.index);
        }
        Inline pair = character == '~' ? new Inline.Strikethrough(inlines)
                : used == 2 ? new Inline.Strong(inlines) : new Inline.Emphasis(inlines);
        done.add(Cell.of(pair, depth));
        return true;
    }

    private void settle(int size) {
        while (openers.size() > size) {
            settleLast();
        }
    }

    /** An opener without partner is text. */
    private void settleLast() {
        Opener last = openers.remove(openers.size() - 1);
        done.set(last.index, text(last.run, last.left));
    }

    private static Cell text(DelimiterRun run, int left) {
        return Cell.of(new Inline.Text(String.valueOf(run.character()).repeat(left)), 0);
    }

    /** Closers of one kind find the same openers. */
    private static int kind(DelimiterRun closer) {
        return closer.character() * 6 + (closer.canOpen() ? 3 : 0) + closer.length() % 3;
    }

    /** A run that may yet open. */
    private static final class Opener {
        private final DelimiterRun run;
        private final int position;
        private final int index;
        private int left;

        /** @param index where its cell stands among those done */
        private Opener(DelimiterRun run, int position, int index, int left) {
            this.run = run;
            this.position = position;
            this.index = index;
            this.left = left;
        }

        /** Same character, and the rule of three (rules 9 and 10). */
        private boolean matches(DelimiterRun closer) {
            boolean both = run.canClose() || closer.canOpen();
            boolean three = (run.length() + closer.length()) % 3 == 0 && !(run.length() % 3 == 0 && closer.length() % 3 == 0);
            return run.character() == closer.character() && !(both && three && run.character() != '~');
        }
    }
}
