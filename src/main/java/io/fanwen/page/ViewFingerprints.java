package io.fanwen.page;

import io.fanwen.text.Fingerprint;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Fingerprints of views: of every component of every part, in order, each with its kind, so that two views with the same fingerprint show the
 * same. Knows records, texts, numbers, flags, enums, optionals, lists and maps, and refuses anything else. Thread-safe.
 */
final class ViewFingerprints {
    /** Plain reflection: method handles would have to be linked anew at each start, which costs a small site more than its pages. */
    private static final ClassValue<List<Method>> READERS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
        }
    };

    /** What many views share is hashed once; told by identity, since equality would cost as much. */
    private final Map<Shared, Fingerprint> shared = new ConcurrentHashMap<>();

    private record Shared(Object part) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Shared one && one.part == part;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(part);
        }
    }

    /** @param everywhere parts that are the same objects in many views, so that their fingerprint is worth keeping */
    Fingerprint of(Record view, Object... everywhere) {
        Fingerprint.Builder out = new Fingerprint.Builder();
        add(out, view, List.of(everywhere));
        return out.build();
    }

    /** Of a part alone. */
    Fingerprint of(Optional<? extends Record> part) {
        return whole(part);
    }

    Fingerprint of(Map<String, Object> part) {
        return whole(part);
    }

    Fingerprint ofList(List<? extends Record> part) {
        return whole(part);
    }

    private void add(Fingerprint.Builder out, Object value, List<Object> everywhere) {
        for (Object part : everywhere) {
            if (part == value) {
                out.add(shared.computeIfAbsent(new Shared(part), key -> whole(part)));
                return;
            }
        }
        if (value instanceof CharSequence text) {
            out.add(text.toString());
        } else if (value instanceof Record record) {
            addRecord(out, record, everywhere);
        } else if (value instanceof Optional<?> optional) {
            out.add(optional.isPresent() ? 1 : 0);
            optional.ifPresent(present -> add(out, present, everywhere));
        } else if (value instanceof Collection<?> collection) {
            out.add(collection.size());
            collection.forEach(item -> add(out, item, everywhere));
        } else if (value instanceof Map<?, ?> map) {
            out.add(map.size());
            map.forEach((key, entry) -> {
                add(out, key, everywhere);
                add(out, entry, everywhere);
            });
        } else {
            addPlain(out, value);
        }
    }

    private Fingerprint whole(Object part) {
        Fingerprint.Builder out = new Fingerprint.Builder();
        add(out, part, List.of());
        return out.build();
    }

    private static void addPlain(Fingerprint.Builder out, Object value) {
        if (value instanceof OptionalInt number) {
            out.add(number.isPresent() ? number.getAsInt() : -1L);
        } else if (value instanceof Number number) {
            out.add(number.longValue());
        } else if (value instanceof Boolean flag) {
            out.add(flag ? 1 : 0);
        } else if (value instanceof Enum<?> constant) {
            out.add(constant.name());
        } else {
            throw new IllegalArgumentException("no view holds " + value.getClass());
        }
    }

    private void addRecord(Fingerprint.Builder out, Record record, List<Object> everywhere) {
        out.add(record.getClass().getSimpleName());
        try {
            for (Method reader : READERS.get(record.getClass())) {
                add(out, reader.invoke(record), everywhere);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a view's record is public: " + record.getClass(), e);
        }
    }
}
