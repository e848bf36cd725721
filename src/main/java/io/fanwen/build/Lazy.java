package io.fanwen.build;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, once. Thread-safe. A fault in making it is told to everybody who asks. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}
