package io.fanwen.related;

import java.util.Optional;

/** Where an index is kept from one time to the next. */
public interface TermStore {
    /** Keeps nothing. */
    TermStore NONE = new TermStore() {
        @Override
        public Optional<TermMemory> read() {
            return Optional.empty();
        }

        @Override
        public void write(TermMemory made) {}
    };

    /** What was written last, if it is still there. */
    Optional<TermMemory> read();

    /** Keeps an index that was made anew. */
    void write(TermMemory made);
}
