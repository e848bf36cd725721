package io.fanwen.search;

import io.fanwen.text.Fingerprint;
import java.util.List;
import java.util.Optional;

/** A segment as an earlier build made it. */
public interface SearchPast {
    SearchPart part();

    /** What each of its documents was made of, in their order: equal for the same {@link SearchDocument} with the same terms, else not. */
    List<Fingerprint> made();

    /** @param at which of {@link #made} */
    SearchDocument document(int at);

    /** Empty if they are not known any more. @param at which of {@link #made} */
    Optional<SearchTerms> terms(int at);

    /** One of its files, if it is still there. @param path relative to the site's root */
    Optional<byte[]> block(String path);
}
