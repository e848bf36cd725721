package io.fanwen.related;

import io.fanwen.fields.Moment;
import io.fanwen.text.Fingerprint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** An article whose text is fetched only if it has to be known. Not thread-safe. */
public final class RelatedSource implements RelatedArticle {
    private final String path;
    private final Fingerprint print;
    private final Optional<Moment> date;
    private final List<String> first;
    private final Supplier<RelatedInput> fetch;
    private Optional<RelatedInput> input = Optional.empty();

    /**
     * @param path  as in {@link RelatedInput}, and so are {@code date} and {@code first}
     * @param print two sources of one path with the same one have the same input
     * @param fetch makes the input
     */
    public RelatedSource(String path, Fingerprint print, Optional<Moment> date, List<String> first, Supplier<RelatedInput> fetch) {
        this.path = Objects.requireNonNull(path, "path");
        this.print = Objects.requireNonNull(print, "print");
        this.date = Objects.requireNonNull(date, "date");
        this.first = List.copyOf(first);
        this.fetch = fetch;
    }

    static RelatedSource of(RelatedInput input) {
        return new RelatedSource(input.path(), input.fingerprint(), input.date(), input.first(), () -> input);
    }

    @Override
    public String path() {
        return path;
    }

    Fingerprint print() {
        return print;
    }

    @Override
    public Optional<Moment> date() {
        return date;
    }

    @Override
    public List<String> first() {
        return first;
    }

    RelatedInput input() {
        if (input.isEmpty()) {
            input = Optional.of(fetch.get());
        }
        return input.get();
    }

    @Override
    public Terms terms() {
        return input().terms();
    }
}
