package io.fanwen.article;

import static io.fanwen.article.KnownField.ALIASES;
import static io.fanwen.article.KnownField.AUTHOR;
import static io.fanwen.article.KnownField.CATEGORY;
import static io.fanwen.article.KnownField.COVER;
import static io.fanwen.article.KnownField.DATE;
import static io.fanwen.article.KnownField.DRAFT;
import static io.fanwen.article.KnownField.EXPIRES;
import static io.fanwen.article.KnownField.EXTRA;
import static io.fanwen.article.KnownField.HEAT;
import static io.fanwen.article.KnownField.ID;
import static io.fanwen.article.KnownField.IMPORTED;
import static io.fanwen.article.KnownField.PIECES;
import static io.fanwen.article.KnownField.RATING;
import static io.fanwen.article.KnownField.RELATED;
import static io.fanwen.article.KnownField.SLUG;
import static io.fanwen.article.KnownField.SOURCE;
import static io.fanwen.article.KnownField.SUMMARY;
import static io.fanwen.article.KnownField.TITLE;
import static io.fanwen.article.KnownField.TOPICS;
import static io.fanwen.article.KnownField.UNLISTED;
import static io.fanwen.article.KnownField.UPDATED;

import io.fanwen.article.FrontMatter.PiecesMode;
import io.fanwen.article.FrontMatter.Placed;
import io.fanwen.fields.FieldReader;
import io.fanwen.fields.FieldValue;
import io.fanwen.fields.Moment;
import io.fanwen.fields.PlacedText;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the fields of one kind of file as {@link FrontMatter}. For one map of fields; not thread-safe. */
final class FrontMatterReader {
    /** More than any counter of visits reaches. */
    private static final int MOST_HEAT = 999_999_999;

    private static final Pattern LEVEL = Pattern.compile("[/／>＞]");

    /** Old addresses may hold every separator in their query: one ends where a next address begins. */
    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[，、；,;]\\s*(?=/|https?://)");
    private static final Pattern BETWEEN_PATHS = Pattern.compile("(?<=\\.md)\\s*[，、；,;]\\s*");

    /** A path, perhaps with a row in the file: no reader of the site is to see it. */
    private static final Pattern OWN_FILE = Pattern.compile(".+\\.[A-Za-z]{2,8}(?:#.+)?");

    private final FieldReader fields;
    private final Set<KnownField> wanted;
    private final ZoneId zone;

    /** @param wanted the others are not asked for and read as absent */
    FrontMatterReader(FieldReader fields, Set<KnownField> wanted, ZoneId zone) {
        this.fields = fields;
        this.wanted = wanted;
        this.zone = zone;
    }

    FrontMatter read() {
        // Only an import reads it, from the file itself: it says nothing of the article but that the source may be a file of the author's.
        boolean imported = text(IMPORTED).isPresent();
        // In the order of the record; places last, when every field has been asked for.
        return new FrontMatter(text(TITLE), moment(DATE), moment(UPDATED), category(), topics(),
                wants(HEAT) ? fields.wholeNumber(MOST_HEAT, HEAT.english(), HEAT.chinese()) : OptionalInt.empty(),
                wants(RATING) ? fields.halfSteps(RATING.english(), RATING.chinese()) : OptionalInt.empty(),
                text(SUMMARY), text(ID), text(SLUG), placedList(ALIASES, BETWEEN_ADDRESSES), flag(DRAFT), moment(EXPIRES),
                flag(UNLISTED), text(AUTHOR), text(SOURCE).filter(said -> !imported || !OWN_FILE.matcher(said).matches()), placed(COVER),
                wants(PIECES) ? fields.choice(PiecesMode.class, PIECES.english(), PIECES.chinese()) : Optional.empty(),
                placedList(RELATED, BETWEEN_PATHS),
                wants(EXTRA) ? fields.extra(EXTRA.english(), EXTRA.chinese()) : Map.of(), fields.places());
    }

    Optional<Placed> placed(KnownField field) {
        return wants(field) ? fields.placedText(field.english(), field.chinese()).map(FrontMatterReader::placed) : Optional.empty();
    }

    List<Placed> texts(KnownField field) {
        return wants(field) ? fields.texts(field.english(), field.chinese()).orElse(List.of()).stream()
                .map(FrontMatterReader::placed).toList() : List.of();
    }

    /** One line, whatever it was typed as. */
    Optional<String> text(KnownField field) {
        return wants(field) ? fields.text(field.english(), field.chinese())
                .map(FrontMatterReader::oneLine) : Optional.empty();
    }

    private boolean wants(KnownField field) {
        return wanted.contains(field);
    }

    private Optional<Moment> moment(KnownField field) {
        return wants(field) ? fields.moment(zone, field.english(), field.chinese()) : Optional.empty();
    }

    private Optional<Boolean> flag(KnownField field) {
        return wants(field) ? fields.flag(field.english(), field.chinese()) : Optional.empty();
    }

    private List<String> topics() {
        return texts(TOPICS).stream().map(topic -> name(topic.text())).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private Optional<List<String>> category() {
        Optional<FieldValue> value = wants(CATEGORY) ? fields.value(CATEGORY.english(), CATEGORY.chinese()) : Optional.empty();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Stream<String> typed = value.get() instanceof FieldValue.Scalar scalar ? LEVEL.splitAsStream(scalar.text())
                : texts(CATEGORY).stream().map(Placed::text);
        List<String> names = typed.map(FrontMatterReader::name).filter(name -> !name.isEmpty()).toList();
        if (names.isEmpty() && value.get() instanceof FieldValue.Scalar scalar) {
            fields.report(scalar.place(), ArticleCode.EMPTY_CATEGORY, scalar.text());
        }
        return Optional.of(names).filter(given -> !given.isEmpty());
    }

    private List<Placed> placedList(KnownField field, Pattern separator) {
        if (!wants(field)) {
            return List.of();
        }
        Optional<FieldValue> value = fields.value(field.english(), field.chinese());
        if (value.isPresent() && value.get() instanceof FieldValue.Scalar scalar) {
            return separator.splitAsStream(scalar.text()).filter(text -> !text.isBlank())
                    .map(text -> new Placed(text.strip(), scalar.place())).toList();
        }
        return texts(field);
    }

    private static Placed placed(PlacedText text) {
        return new Placed(text.text(), text.place());
    }

    /** Names meet names of folders, which are compared in NFC. */
    private static String name(String typed) {
        return Normalizer.normalize(oneLine(typed), Normalizer.Form.NFC);
    }

    private static String oneLine(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }
}
