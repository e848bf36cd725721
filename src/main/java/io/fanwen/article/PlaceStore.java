package io.fanwen.article;

import io.fanwen.text.Place;
import io.fanwen.text.Position;
import io.fanwen.text.Span;

/** Places as bytes. */
final class PlaceStore {
    private PlaceStore() {}

    static void write(StoreWriter out, Place place) {
        out.text(place.path());
        out.optional(place.span(), (to, span) -> {
            to.count(span.start().line());
            to.count(span.start().column());
            to.count(span.length());
            to.text(span.lineText());
        });
    }

    static Place read(StoreReader in) {
        String path = in.text();
        return new Place(path, in.optional(from -> {
            Position start = new Position(from.count(), from.count());
            int length = from.count();
            return new Span(start, length, from.text());
        }));
    }
}
