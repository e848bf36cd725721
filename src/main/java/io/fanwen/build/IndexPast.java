package io.fanwen.build;

import io.fanwen.search.SearchDocument;
import io.fanwen.search.SearchPart;
import io.fanwen.search.SearchPast;
import io.fanwen.search.SearchTerms;
import io.fanwen.text.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** The first segment of the index as the last build published it. */
record IndexPast(SearchFiles.Earlier earlier, SearchPart part, IndexedArticles articles) implements SearchPast {
    @Override
    public List<Fingerprint> made() {
        return articles.made();
    }

    @Override
    public SearchDocument document(int at) {
        return articles.document(at);
    }

    @Override
    public Optional<SearchTerms> terms(int at) {
        return earlier.articles().foundBefore(articles.document(at).id(), articles.file(at)).map(SearchTerms::fromBytes);
    }

    @Override
    public Optional<byte[]> block(String path) {
        try {
            return Optional.of(Files.readAllBytes(earlier.published().resolve(path)));
        } catch (IOException e) {
            // Somebody else took it away; it is made again.
            return Optional.empty();
        }
    }
}
