package io.fanwen.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds addresses typed without brackets: {@code http://}, {@code https://} and {@code www.}. An address is ASCII, so it ends before
 * Chinese letters and punctuation; otherwise it ends where GFM's extended autolinks do.
 */
final class BareLinks implements InlineContentParserFactory {
    private static final Set<Character> TRIGGERS = Set.of('h', 'H', 'w', 'W');
    private static final String STOPS = "<>\"`\\^{}|[]";
    private static final String TRAILING = "?!.,:;*_~'";

    @Override
    public Set<Character> getTriggerCharacters() {
        return TRIGGERS;
    }

    @Override
    public InlineContentParser create() {
        return BareLinks::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        if (before < 0x80 && Character.isLetterOrDigit(before) || !begins(scanner)) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        StringBuilder address = new StringBuilder();
        while (isAddress(scanner.peek())) {
            address.append(scanner.peek());
            scanner.next();
        }
        int length = trimmed(address);
        scanner.setPosition(start);
        for (int i = 0; i < length; i++) {
            scanner.next();
        }
        String text = address.substring(0, length);
        return isComplete(text) ? ParsedInline.of(new BareLinkNode(text), scanner.position()) : ParsedInline.none();
    }

    /** Looks ahead without moving on. */
    private static boolean begins(Scanner scanner) {
        Position start = scanner.position();
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < "https://".length() && isAddress(scanner.peek()); i++) {
            head.append(Character.toLowerCase(scanner.peek()));
            scanner.next();
        }
        scanner.setPosition(start);
        String beginning = head.toString();
        return beginning.startsWith("http://") || beginning.startsWith("https://") || beginning.startsWith("www.");
    }

    private static boolean isAddress(char c) {
        return c > ' ' && c < 0x7f && STOPS.indexOf(c) < 0;
    }

    /** Without punctuation that belongs to the sentence, and without a closing bracket that was opened before the address. */
    private static int trimmed(StringBuilder address) {
        int end = address.length();
        long open = address.chars().filter(c -> c == '(').count();
        long close = address.chars().filter(c -> c == ')').count();
        while (end > 0) {
            char last = address.charAt(end - 1);
            if (last == ')' && close > open) {
                close--;
            } else if (TRAILING.indexOf(last) < 0) {
                return end;
            }
            end--;
        }
        return end;
    }

    /** There is something of a name behind the beginning. */
    private static boolean isComplete(String text) {
        String rest = text.replaceFirst("(?i)^(https?://|www\\.)", "");
        return !rest.isEmpty() && Character.isLetterOrDigit(rest.charAt(0)) && (text.contains("://") || rest.contains("."));
    }
}
