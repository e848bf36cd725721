package io.fanwen.page;

import io.fanwen.page.view.Parts;
import java.util.Optional;

/** The Word files that readers can download. Equal answers each time; may be called from several threads. */
public interface Downloads {
    /** There are none. */
    Downloads NONE = new Downloads() {
        @Override
        public Optional<Parts.WordFile> article(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<Parts.WordFile> piece(String path, int number) {
            return Optional.empty();
        }
    };

    /** Of a whole article. @param path relative to {@code content/} */
    Optional<Parts.WordFile> article(String path);

    /** Of one piece. @param number from 1 */
    Optional<Parts.WordFile> piece(String path, int number);
}
