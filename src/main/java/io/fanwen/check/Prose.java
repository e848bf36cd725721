package io.fanwen.check;

import io.fanwen.article.FrontMatterBlock;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file with everything covered that is not said to readers: front matter, code, comments, tags, targets of links, addresses,
 * attributes in braces. It is as long as the source's text, so that offsets are the same.
 *
 * @param text   covered characters are {@link #COVER}; line feeds stay
 * @param body   offset behind the front matter
 * @param blocks stretches of lines without a blank one between them; a heading, an item of a list and a row of a table each begin one
 * @param comments offsets where comments begin
 */
record Prose(String text, int body, List<Block> blocks, Set<Integer> comments) {
    /** Object replacement character: no letter, no mark. */
    static final char COVER = '\ufffc';

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
    /** Code, target of a link or an image, definition of one, tag or autolink, bare address, attributes at the end of a line. */
    private static final Pattern COVERED = Pattern.compile("(`{1,8})[^`\n](?:[^\n]{0,400}?[^`\n])?\\1(?!`)|(?<=\\])\\([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*(?:\\s+\"[^\"\n]*\")?\\)"
            + "|(?m:^ {0,3}\\[[^\\]\n]+\\]:\\s*\\S+.*$)|</?[A-Za-z][^<>\n]*>|<!--|\\b(?i:https?)://[!-~&&[^<>()\\[\\]\"`]]+|(?m:\\{[#.\\w][^{}\n]*\\}[ \\t]*$)");
    private static final Pattern BLOCK_START = Pattern.compile("\\s*(?:[#＃>|]|[-+*]\\s|\\d{1,9}[.)、．）]|[（(]?[一二三四五六七八九十百]{1,4}[）)、．.])");

    /** @param from offset of its first character. @param to offset behind its last one, which is no line feed */
    record Block(int from, int to) {}

    Prose {
        blocks = List.copyOf(blocks);
        comments = Set.copyOf(comments);
    }

    static Prose of(Source source) {
        int body = FrontMatterBlock.of(source).body();
        StringBuilder text = new StringBuilder(source.text());
        cover(text, 0, body);
        coverFences(source, body, text);
        Set<Integer> comments = coverAll(COMMENT, body, text);
        coverAll(COVERED, body, text);
        return new Prose(text.toString(), body, blocks(text, body), comments);
    }

    /** The text of a block. */
    String of(Block block) {
        return text.substring(block.from(), block.to());
    }

    /** Returns where what was covered begins. */
    private static Set<Integer> coverAll(Pattern pattern, int from, StringBuilder text) {
        Set<Integer> starts = new HashSet<>();
        Matcher matcher = pattern.matcher(text.toString());
        for (boolean more = matcher.find(Math.min(from, text.length())); more; more = matcher.find()) {
            cover(text, matcher.start(), matcher.end());
            starts.add(matcher.start());
        }
        return starts;
    }

    /** Whether a comment begins at an offset; what stands in code is none. */
    boolean isComment(int offset) {
        return comments.contains(offset);
    }

    private static void coverFences(Source source, int body, StringBuilder text) {
        String fence = "";
        for (int line = source.position(body).line(); line <= source.lineCount(); line++) {
            String typed = source.line(line);
            Matcher mark = FENCE.matcher(typed);
            boolean isMark = mark.matches();
            boolean opens = fence.isEmpty() && isMark && !(mark.group(1).charAt(0) == '`' && mark.group(2).indexOf('`') >= 0);
            boolean closes = !fence.isEmpty() && isMark && mark.group(1).startsWith(fence) && mark.group(2).isBlank();
            if (opens || !fence.isEmpty()) {
                cover(text, source.lineStart(line), source.lineStart(line) + typed.length());
            }
            fence = opens ? mark.group(1) : closes ? "" : fence;
        }
    }

    private static void cover(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, COVER);
            }
        }
    }

    private static List<Block> blocks(CharSequence text, int body) {
        List<Block> blocks = new ArrayList<>();
        int start = -1;
        int end = body;
        boolean afterHeading = false;
        for (int line = body; line < text.length();) {
            int lineEnd = line;
            boolean blank = true;
            while (lineEnd < text.length() && text.charAt(lineEnd) != '\n') {
                char c = text.charAt(lineEnd++);
                blank &= c == COVER || Character.isWhitespace(c);
            }
            boolean begins = !blank && (afterHeading || BLOCK_START.matcher(text).region(line, lineEnd).lookingAt());
            afterHeading = !blank && isHeading(text, line);
            if (start >= 0 && (blank || begins)) {
                blocks.add(new Block(start, end));
            }
            start = blank ? -1 : begins || start < 0 ? line : start;
            end = lineEnd;
            line = lineEnd + 1;
        }
        if (start >= 0) {
            blocks.add(new Block(start, end));
        }
        return blocks;
    }

    private static boolean isHeading(CharSequence text, int line) {
        return text.charAt(line) == '#' || text.charAt(line) == '＃';
    }
}
