package io.fanwen.importing.file;

import io.fanwen.source.Encodings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text file in whatever encoding it was saved.
 *
 * @param text     without a byte order mark; every line end a single line feed
 * @param encoding its name, such as {@code GB18030}
 */
public record ForeignText(String text, String encoding) {
    /** Bytes of a text that somebody wrote or saved: a book is one. */
    private static final int LONGEST = 32 << 20;
    /** Bytes of a table of many texts. */
    private static final int LONGEST_TABLE = 512 << 20;
    private static final int HEAD = 4096;
    private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([a-z0-9_-]{3,20})");
    /** Older names stand for a part of the newer; browsers read them so (WHATWG Encoding). */
    private static final Map<String, String> NEWER = Map.of("gb2312", "GB18030", "gbk", "GB18030", "gb18030", "GB18030", "big5", "Big5-HKSCS",
            "big5-hkscs", "Big5-HKSCS", "utf8", "UTF-8", "utf-8", "UTF-8", "hz-gb-2312", "GB18030");

    /** @throws Unreadable if it is too long, or no text in any encoding that Chinese is written in */
    public static ForeignText read(Path file) throws IOException, Unreadable {
        return read(file, LONGEST);
    }

    /** A table, which may be longer than a text. */
    public static ForeignText readTable(Path file) throws IOException, Unreadable {
        return read(file, LONGEST_TABLE);
    }

    private static ForeignText read(Path file, int longest) throws IOException, Unreadable {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(longest + 1);
        }
        if (bytes.length > longest) {
            throw new Unreadable(ImportCode.TOO_LARGE, (longest >> 20) + " MB");
        }
        for (String encoding : candidates(bytes)) {
            Optional<String> text = decode(bytes, encoding).filter(decoded -> decoded.indexOf('\0') < 0);
            if (text.isPresent()) {
                String shown = encoding.equals("Big5-HKSCS") ? "Big5" : encoding;
                return new ForeignText(text.get().replaceFirst("^\ufeff", "").replace("\r\n", "\n").replace('\r', '\n'), shown);
            }
        }
        throw new Unreadable(ImportCode.UNKNOWN_ENCODING);
    }

    private static List<String> candidates(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        String said = declared.find() ? NEWER.getOrDefault(declared.group(1).toLowerCase(Locale.ROOT), "UTF-8") : "UTF-8";
        String guessed = Encodings.guess(bytes).map(name -> NEWER.getOrDefault(name.toLowerCase(Locale.ROOT), name)).orElse("UTF-8");
        // What is sound UTF-8 is UTF-8, whatever it says of itself.
        return guessed.startsWith("UTF-16") ? List.of(guessed) : List.of("UTF-8", said, guessed);
    }

    private static Optional<String> decode(byte[] bytes, String encoding) {
        try {
            return Optional.of(Charset.forName(encoding).newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notInIt) {
            return Optional.empty();
        }
    }
}
