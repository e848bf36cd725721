package io.fanwen.article;

import io.fanwen.article.FrontMatter.PiecesMode;
import io.fanwen.article.FrontMatter.Placed;
import io.fanwen.fields.Moment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Front matter as bytes. */
final class FrontMatterStore {
    private static final int TEXT = 0;
    private static final int LIST = 1;
    private static final int MAP = 2;

    private FrontMatterStore() {}

    static void write(StoreWriter out, FrontMatter front) {
        out.optional(front.title(), StoreWriter::text);
        out.optional(front.date(), FrontMatterStore::moment);
        out.optional(front.updated(), FrontMatterStore::moment);
        out.optional(front.category(), (to, names) -> to.list(names, StoreWriter::text));
        out.list(front.topics(), StoreWriter::text);
        out.optional(front.heat());
        out.optional(front.rating());
        out.optional(front.summary(), StoreWriter::text);
        out.optional(front.id(), StoreWriter::text);
        out.optional(front.slug(), StoreWriter::text);
        out.list(front.aliases(), FrontMatterStore::placed);
        out.optional(front.draft(), StoreWriter::flag);
        out.optional(front.expires(), FrontMatterStore::moment);
        out.optional(front.unlisted(), StoreWriter::flag);
        out.optional(front.author(), StoreWriter::text);
        out.optional(front.source(), StoreWriter::text);
        out.optional(front.cover(), FrontMatterStore::placed);
        out.optional(front.pieces(), (to, mode) -> to.count(mode.ordinal()));
        out.list(front.related(), FrontMatterStore::placed);
        out.map(front.extra(), FrontMatterStore::extra);
        out.map(front.places(), PlaceStore::write);
    }

    static FrontMatter read(StoreReader in) {
        // Arguments are evaluated from left to right (JLS 15.7.4): the order of writing.
        return new FrontMatter(in.optional(StoreReader::text), in.optional(FrontMatterStore::moment), in.optional(FrontMatterStore::moment),
                in.optional(from -> from.list(StoreReader::text)), in.list(StoreReader::text), in.optionalCount(), in.optionalCount(),
                in.optional(StoreReader::text), in.optional(StoreReader::text), in.optional(StoreReader::text),
                in.list(FrontMatterStore::placed), in.optional(StoreReader::flag), in.optional(FrontMatterStore::moment),
                in.optional(StoreReader::flag), in.optional(StoreReader::text), in.optional(StoreReader::text),
                in.optional(FrontMatterStore::placed), in.optional(from -> from.constant(PiecesMode.values())),
                in.list(FrontMatterStore::placed), in.map(FrontMatterStore::extra), in.map(PlaceStore::read));
    }

    static void placed(StoreWriter out, Placed placed) {
        out.text(placed.text());
        PlaceStore.write(out, placed.place());
    }

    static Placed placed(StoreReader in) {
        String text = in.text();
        return new Placed(text, PlaceStore.read(in));
    }

    private static void moment(StoreWriter out, Moment moment) {
        out.number(moment.day().toEpochDay());
        out.optional(moment.time(), (to, time) -> to.number(time.toNanoOfDay()));
    }

    private static Moment moment(StoreReader in) {
        LocalDate day = LocalDate.ofEpochDay(in.number());
        return new Moment(day, in.optional(from -> LocalTime.ofNanoOfDay(from.number())));
    }

    @SuppressWarnings("unchecked")
    private static void extra(StoreWriter out, Object value) {
        if (value instanceof List<?> list) {
            out.count(LIST);
            out.list((List<Object>) list, FrontMatterStore::extra);
        } else if (value instanceof Map<?, ?> map) {
            out.count(MAP);
            out.map((Map<String, Object>) map, FrontMatterStore::extra);
        } else {
            out.count(TEXT);
            out.text((String) value);
        }
    }

    private static Object extra(StoreReader in) {
        int kind = in.count();
        return switch (kind) {
            case TEXT -> in.text();
            case LIST -> List.copyOf(in.list(FrontMatterStore::extra));
            case MAP -> Collections.unmodifiableMap(in.map(FrontMatterStore::extra));
            default -> throw new IllegalArgumentException("not what was written: " + kind);
        };
    }
}
