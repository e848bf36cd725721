package io.fanwen.check;

import io.fanwen.source.FileEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is to become of one file.
 *
 * @param before   its bytes
 * @param after    the bytes to write
 * @param encoding what it was written in, if that is what changes
 * @param changes  line by line; empty for a change of encoding alone
 */
public record FileFix(FileEntry entry, byte[] before, byte[] after, Optional<String> encoding, List<Change> changes) {
    public FileFix {
        changes = List.copyOf(changes);
    }

    /** @param line 1-based. @param before without line end. @param after likewise */
    public record Change(int line, String before, String after) {}

    /**
     * A file with edits made in it and every other byte as it was; empty if none of them fits. An edit whose text does not stand where it
     * should, or that overlaps with one before it, is left out.
     */
    static Optional<FileFix> of(FileEntry entry, byte[] bytes, List<Edit> edits) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Integer> lines = lineStarts(text);
        StringBuilder after = new StringBuilder();
        TreeSet<Integer> changed = new TreeSet<>();
        int done = 0;
        for (Edit edit : edits.stream().sorted(Edit.BY_PLACE).distinct().toList()) {
            int line = edit.start().line();
            int at = line <= lines.size() ? lines.get(line - 1) + edit.start().column() - 1 : text.length();
            if (at >= done && text.startsWith(edit.typed(), at)) {
                after.append(text, done, at).append(edit.instead());
                done = at + edit.typed().length();
                changed.add(line);
            }
        }
        String fixed = after.append(text, done, text.length()).toString();
        List<Integer> fixedLines = lineStarts(fixed);
        List<Change> changes = changed.stream().map(line -> new Change(line, line(text, lines, line), line(fixed, fixedLines, line))).toList();
        return changes.isEmpty() ? Optional.empty()
                : Optional.of(new FileFix(entry, bytes, fixed.getBytes(StandardCharsets.UTF_8), Optional.empty(), changes));
    }

    /** The change as {@code diff -u} writes it, without lines around it; a change of encoding in one line. */
    public String difference() {
        StringBuilder out = new StringBuilder();
        encoding.ifPresent(from -> out.append(entry.path()).append(": ").append(from).append(" → UTF-8\n"));
        if (!changes.isEmpty()) {
            out.append("--- a/").append(entry.path()).append("\n+++ b/").append(entry.path()).append('\n');
        }
        for (Change change : changes) {
            out.append("@@ -").append(change.line()).append(" +").append(change.line()).append(" @@\n-").append(change.before())
                    .append("\n+").append(change.after()).append('\n');
        }
        return out.toString();
    }

    /** As {@link io.fanwen.text.Source} counts lines: any line end ends one, a byte order mark is no part of the first. */
    private static List<Integer> lineStarts(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(text.startsWith("\ufeff") ? 1 : 0);
        for (int i = 0; i < text.length(); i++) {
            boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (!pair && (text.charAt(i) == '\n' || text.charAt(i) == '\r')) {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    private static String line(String text, List<Integer> starts, int line) {
        int end = line < starts.size() ? starts.get(line) : text.length();
        return text.substring(starts.get(line - 1), end).replaceAll("[\r\n]+$", "");
    }
}
