package io.fanwen.article;

import io.fanwen.fields.Field;
import io.fanwen.fields.FieldMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that carry front matter, and the fields that mean something in each. */
enum FileKind {
    ARTICLE(EnumSet.complementOf(EnumSet.of(KnownField.ORDER, KnownField.DEFAULTS))),

    PLAIN_PAGE(EnumSet.of(KnownField.TITLE, KnownField.SUMMARY, KnownField.SLUG, KnownField.ALIASES, KnownField.DRAFT, KnownField.EXPIRES,
            KnownField.UNLISTED, KnownField.COVER, KnownField.EXTRA)),

    CATEGORY(EnumSet.of(KnownField.TITLE, KnownField.SLUG, KnownField.SUMMARY, KnownField.ORDER, KnownField.DEFAULTS)),

    TOPIC(EnumSet.of(KnownField.TITLE, KnownField.SLUG, KnownField.SUMMARY, KnownField.ORDER, KnownField.RELATED)),

    /** What articles may share. Not {@code pieces}: an article is divided before anybody knows its category's file. */
    DEFAULTS(EnumSet.of(KnownField.TOPICS, KnownField.HEAT, KnownField.RATING, KnownField.SUMMARY, KnownField.DRAFT, KnownField.EXPIRES,
            KnownField.UNLISTED, KnownField.AUTHOR, KnownField.SOURCE, KnownField.COVER, KnownField.RELATED, KnownField.EXTRA));

    private final Set<KnownField> fields;

    FileKind(Set<KnownField> fields) {
        this.fields = Collections.unmodifiableSet(fields);
    }

    Set<KnownField> fields() {
        return fields;
    }

    /** The fields without those that mean something only elsewhere; each of these is a warning. */
    FieldMap keep(FieldMap given, Report report) {
        List<Field> kept = new ArrayList<>();
        for (Field field : given.fields()) {
            Optional<KnownField> known = KnownField.named(field.name());
            if (known.isPresent() && !fields.contains(known.get())) {
                report.add(field.place(), notHere(), field.name());
            } else {
                kept.add(field);
            }
        }
        return new FieldMap(kept, given.place());
    }

    private ArticleCode notHere() {
        return switch (this) {
            case ARTICLE -> ArticleCode.FIELD_NOT_IN_ARTICLE;
            case PLAIN_PAGE -> ArticleCode.FIELD_NOT_IN_PLAIN_PAGE;
            case CATEGORY -> ArticleCode.FIELD_NOT_IN_CATEGORY;
            case TOPIC -> ArticleCode.FIELD_NOT_IN_TOPIC;
            case DEFAULTS -> ArticleCode.FIELD_NOT_IN_DEFAULTS;
        };
    }
}
