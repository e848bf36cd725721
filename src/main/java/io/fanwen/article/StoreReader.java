package io.fanwen.article;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads what {@link StoreWriter} wrote. Bytes that it did not write, or not all of them, give an {@link IllegalArgumentException}. Not
 * thread-safe.
 */
final class StoreReader {
    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();

    StoreReader(byte[] bytes) {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    int count() {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int octet = read(DataInputStream::readUnsignedByte);
            number |= (octet & 0x7f) << shift;
            if (octet < 0x80) {
                return sane(number >= 0, number);
            }
        }
        throw new IllegalArgumentException("a count goes on and on");
    }

    boolean flag() {
        int octet = read(DataInputStream::readUnsignedByte);
        return sane(octet <= 1, octet) == 1;
    }

    long number() {
        return read(DataInputStream::readLong);
    }

    String text() {
        int known = count();
        if (known > 0) {
            return texts.get(sane(known <= texts.size(), known) - 1);
        }
        int chunks = count();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < chunks; i++) {
            String chunk = read(data -> data.readUTF());
            text.append(chunk);
        }
        texts.add(text.toString());
        return texts.get(texts.size() - 1);
    }

    byte[] block() {
        int length = count();
        byte[] block = read(data -> data.readNBytes(length));
        sane(block.length == length, length);
        return block;
    }

    <T> Optional<T> optional(Function<StoreReader, T> read) {
        return flag() ? Optional.of(read.apply(this)) : Optional.empty();
    }

    OptionalInt optionalCount() {
        return flag() ? OptionalInt.of(count()) : OptionalInt.empty();
    }

    <T> List<T> list(Function<StoreReader, T> read) {
        int size = count();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(read.apply(this));
        }
        return values;
    }

    <V> Map<String, V> map(Function<StoreReader, V> read) {
        int size = count();
        Map<String, V> values = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String key = text();
            values.put(key, read.apply(this));
        }
        return values;
    }

    /** A constant by its place in its enum. */
    <E> E constant(E[] constants) {
        int ordinal = count();
        return constants[sane(ordinal < constants.length, ordinal)];
    }

    /** To be called last: there must be nothing left. */
    void end() {
        int left = read(DataInputStream::available);
        sane(left == 0, left);
    }

    private interface Step<T> {
        T run(DataInputStream in) throws IOException;
    }

    private <T> T read(Step<T> step) {
        try {
            return step.run(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("not what was written", e);
        }
    }

    private static int sane(boolean sane, int number) {
        if (!sane) {
            throw new IllegalArgumentException("not what was written: " + number);
        }
        return number;
    }
}
