package io.fanwen.article;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** Writes values one after the other for {@link StoreReader}. The same values give the same bytes. Not thread-safe. */
final class StoreWriter {
    /** A char takes at most three bytes and {@link DataOutputStream#writeUTF} at most 65,535. */
    static final int LONGEST_CHUNK = 20_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> texts = new HashMap<>();

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** At least 0; small ones are short. */
    void count(int number) {
        int rest = number;
        for (; rest >= 0x80; rest >>>= 7) {
            octet(rest & 0x7f | 0x80);
        }
        octet(rest);
    }

    void flag(boolean flag) {
        octet(flag ? 1 : 0);
    }

    void number(long number) {
        unchecked(() -> out.writeLong(number));
    }

    /** A text that was written before is only pointed at: a file's path and its lines come again and again. */
    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        count(known == null ? 0 : known);
        if (known == null) {
            int chunks = (text.length() + LONGEST_CHUNK - 1) / LONGEST_CHUNK;
            count(chunks);
            for (int i = 0; i < chunks; i++) {
                String chunk = text.substring(i * LONGEST_CHUNK, Math.min(text.length(), (i + 1) * LONGEST_CHUNK));
                unchecked(() -> out.writeUTF(chunk));
            }
        }
    }

    void block(byte[] block) {
        count(block.length);
        unchecked(() -> out.write(block));
    }

    <T> void optional(Optional<T> value, BiConsumer<StoreWriter, T> write) {
        flag(value.isPresent());
        value.ifPresent(present -> write.accept(this, present));
    }

    void optional(OptionalInt value) {
        flag(value.isPresent());
        value.ifPresent(this::count);
    }

    <T> void list(Collection<T> values, BiConsumer<StoreWriter, T> write) {
        count(values.size());
        values.forEach(value -> write.accept(this, value));
    }

    <V> void map(Map<String, V> values, BiConsumer<StoreWriter, V> write) {
        count(values.size());
        values.forEach((key, value) -> {
            text(key);
            write.accept(this, value);
        });
    }

    private void octet(int octet) {
        bytes.write(octet);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void unchecked(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
