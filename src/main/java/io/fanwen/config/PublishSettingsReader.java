package io.fanwen.config;

import io.fanwen.config.PublishTarget.Common;
import io.fanwen.fields.Field;
import io.fanwen.fields.FieldMap;
import io.fanwen.fields.FieldReader;
import io.fanwen.fields.FieldReader.Range;
import io.fanwen.fields.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code publish:}. */
final class PublishSettingsReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,63}");
    /** What is said to nobody, under the names that people give it. */
    private static final List<String> SECRETS = List.of("password", "passphrase", "secret", "secret-key", "access-key", "token", "密码", "密钥",
            "口令", "令牌");
    /** Nothing a program could take for an option, and no control characters. */
    private static final Pattern PLAIN = Pattern.compile("[^-\\p{Cntrl}][^\\p{Cntrl}]*");
    private static final int MOST_RELEASES = 100;

    private final FieldReader site;

    PublishSettingsReader(FieldReader site) {
        this.site = site;
    }

    PublishSettings read() {
        List<PublishTarget> targets = new ArrayList<>();
        Optional<FieldReader> all = site.section("publish");
        Optional<FieldMap> map = site.map("publish");
        map.map(FieldMap::fields).orElse(List.of()).forEach(field -> target(field, all.orElseThrow()).ifPresent(targets::add));
        return new PublishSettings(targets);
    }

    /** {@code kind:}. */
    private enum Kind { FOLDER }

    private static Optional<PublishTarget> target(Field field, FieldReader all) {
        if (!NAME.matcher(field.name()).matches()) {
            all.report(field.place(), ConfigCode.NOT_TARGET_NAME, field.name());
        }
        Optional<FieldReader> reader = all.section(field.name());
        if (reader.isPresent() && reader.get().value("kind").isEmpty()) {
            reader.get().report(field.place(), ConfigCode.NO_TARGET_KIND, field.name());
        }
        return reader.flatMap(target -> target.choice(Kind.class, "kind").flatMap(kind -> target(kind, target, common(field, target))));
    }

    private static Common common(Field field, FieldReader target) {
        if (field.value() instanceof FieldMap map) {
            SECRETS.forEach(name -> map.field(name).ifPresent(found -> target.report(found.place(), ConfigCode.SECRET_IN_SETTINGS, name)));
        }
        return new Common(field.name(), target.flag("gzip").orElse(false), field.place());
    }

    private static Optional<PublishTarget> target(Kind kind, FieldReader target, Common common) {
        return switch (kind) {
            case FOLDER -> {
                int keep = keep(target);
                yield required(target, "path", PLAIN).map(path -> new PublishTarget.Folder(common, path, keep));
            }
        };
    }

    private static int keep(FieldReader target) {
        return target.wholeNumber(new Range(1, MOST_RELEASES), "keep").orElse(3);
    }

    private static Optional<String> required(FieldReader reader, String name, Pattern form) {
        if (reader.value(name).isEmpty()) {
            reader.report(reader.place(), ConfigCode.MISSING_IN_TARGET, name);
            return Optional.empty();
        }
        return optional(reader, name, form);
    }

    private static Optional<String> optional(FieldReader reader, String name, Pattern form) {
        Optional<PlacedText> typed = reader.placedText(name);
        if (typed.isPresent() && !form.matcher(typed.get().text()).matches()) {
            reader.report(typed.get().place(), ConfigCode.NOT_IN_TARGET, typed.get().text(), name);
            return Optional.empty();
        }
        return typed.map(PlacedText::text);
    }
}
