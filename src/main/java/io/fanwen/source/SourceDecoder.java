package io.fanwen.source;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import io.fanwen.text.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Turns a file's bytes into text: UTF-8, strictly, with or without a byte order mark. Thread-safe. */
public final class SourceDecoder {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private SourceDecoder() {}

    /** The text; an error that names the first byte in the way if it is in another encoding or no text at all. */
    public static Outcome<Source> decode(SourceFile file) {
        byte[] bytes = file.bytes();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean wrong = decoder.decode(in, text, true).isError();
        text.flip();
        int nul = indexOfNul(bytes, in.position());
        if (wrong || nul < in.position()) {
            return Outcome.failed(problem(file, nul));
        }
        boolean marked = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK;
        return new Outcome.Made<>(new Source(file.path(), text.subSequence(marked ? 1 : 0, text.length()).toString()), List.of());
    }

    /** @param at how many bytes stand before the first that is in the way */
    private static Diagnostic problem(SourceFile file, int at) {
        String number = String.valueOf(at + 1);
        Optional<String> encoding = Encodings.guess(file.bytes());
        Place place = place(file, at);
        if (encoding.isPresent()) {
            return Diagnostic.at(place, SourceCode.OTHER_ENCODING, number, encoding.get(), file.path());
        }
        boolean nul = at < file.bytes().length && file.bytes()[at] == 0;
        return Diagnostic.at(place, nul ? SourceCode.NUL_BYTE : SourceCode.NOT_UTF8, number);
    }

    /** The line and column of a byte. The line itself is left out: it cannot be shown. */
    private static Place place(SourceFile file, int at) {
        String before = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(file.bytes(), 0, at)).toString();
        Source read = new Source(file.path(), before.startsWith("\ufeff") ? before.substring(1) : before);
        return new Place(file.path(), Optional.of(new Span(read.position(read.text().length()), 1, "")));
    }

    private static int indexOfNul(byte[] bytes, int end) {
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return end;
    }
}
