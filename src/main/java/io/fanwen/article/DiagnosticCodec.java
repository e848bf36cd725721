package io.fanwen.article;

import io.fanwen.text.Code;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Diagnostics as bytes and back, so that what is remembered of a file keeps what was said of it.
 *
 * <p>A code is written as its enum's name and its own. The enums are given, so that bytes cannot name any other class. Immutable and
 * thread-safe.
 */
public final class DiagnosticCodec {
    /** Changes when the form of the bytes does. */
    public static final int FORM = 1;

    private final Map<String, Code> codes = new HashMap<>();

    /** @param enums every enum whose codes may come, each a class of constants */
    public DiagnosticCodec(List<Class<? extends Code>> enums) {
        for (Class<? extends Code> type : enums) {
            Code[] constants = Optional.ofNullable(type.getEnumConstants())
                    .orElseThrow(() -> new IllegalArgumentException("not an enum: " + type));
            for (Code code : constants) {
                codes.put(name(code), code);
            }
        }
    }

    /** Throws {@link IllegalArgumentException} for a code of another enum. */
    public byte[] encode(List<Diagnostic> diagnostics) {
        StoreWriter out = new StoreWriter();
        out.count(FORM);
        out.list(diagnostics, (to, diagnostic) -> {
            String name = name(diagnostic.code());
            code(name);
            to.text(name);
            PlaceStore.write(to, diagnostic.place());
            to.list(diagnostic.arguments(), StoreWriter::text);
        });
        return out.bytes();
    }

    /** Throws {@link IllegalArgumentException} for bytes that another set of enums or another class wrote. */
    public List<Diagnostic> decode(byte[] bytes) {
        StoreReader in = new StoreReader(bytes);
        if (in.count() != FORM) {
            throw new IllegalArgumentException("written in another form than " + FORM);
        }
        List<Diagnostic> diagnostics = in.list(from -> {
            Code code = code(from.text());
            Place place = PlaceStore.read(from);
            return new Diagnostic(place, code, from.list(StoreReader::text));
        });
        in.end();
        return List.copyOf(diagnostics);
    }

    private Code code(String name) {
        return Optional.ofNullable(codes.get(name)).orElseThrow(() -> new IllegalArgumentException("no such code: " + name));
    }

    private static String name(Code code) {
        return ((Enum<?>) code).getDeclaringClass().getName() + "." + code.name();
    }
}
