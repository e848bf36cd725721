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
    private static final Pattern WITH_PASSWORD = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/@]*:[^/]*@.*");
    /** As {@code git check-ref-format} has it, less what nobody calls a branch. */
    private static final Pattern BRANCH = Pattern.compile("(?!.*(?:\\.\\.|//|@\\{|\\.lock(?:/|$)|/\\.|[./]$))[^-./\\s~^:?*\\[\\\\\\p{Cntrl}]"
            + "[^\\s~^:?*\\[\\\\\\p{Cntrl}]*");
    private static final Pattern ENDPOINT = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+/?");
    private static final Pattern BUCKET = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{1,254}");
    private static final Pattern PREFIX = Pattern.compile("(?!.*(?:^|/)\\.{0,2}/)[^\\p{Cntrl}]*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_\\[][A-Za-z0-9._:\\]-]*");
    /** As the protocol has it. */
    private static final Pattern INDEXNOW_KEY = Pattern.compile("[A-Za-z0-9-]{8,128}");
    private static final int LAST_PORT = 65535;
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
    private enum Kind { FOLDER, GIT, S3, SFTP }

    /** {@code addressing: path|host}. */
    private enum Addressing { PATH, HOST }

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
        PublishTarget.Hearers hearers = new PublishTarget.Hearers(target.flag("baidu").orElse(false), optional(target, "indexnow", INDEXNOW_KEY));
        return new Common(field.name(), target.flag("gzip").orElse(false), hearers, field.place());
    }

    private static Optional<PublishTarget> target(Kind kind, FieldReader target, Common common) {
        return switch (kind) {
            case FOLDER -> {
                int keep = keep(target);
                yield required(target, "path", PLAIN).map(path -> new PublishTarget.Folder(common, path, keep));
            }
            case GIT -> git(target, common);
            case S3 -> s3(target, common);
            case SFTP -> sftp(target, common);
        };
    }

    private static Optional<PublishTarget> git(FieldReader target, Common common) {
        Optional<PlacedText> typed = target.placedText("repository");
        if (typed.isPresent() && WITH_PASSWORD.matcher(typed.get().text()).matches()) {
            target.report(typed.get().place(), ConfigCode.PASSWORD_IN_ADDRESS, common.name());
            return Optional.empty();
        }
        Optional<String> repository = required(target, "repository", PLAIN);
        Optional<String> branch = required(target, "branch", BRANCH);
        return repository.flatMap(address -> branch.map(name -> new PublishTarget.Git(common, address, name)));
    }

    private static Optional<PublishTarget> s3(FieldReader target, Common common) {
        Optional<String> endpoint = required(target, "endpoint", ENDPOINT).map(text -> text.replaceFirst("/$", ""));
        Optional<String> bucket = required(target, "bucket", BUCKET);
        String region = optional(target, "region", PLAIN).orElse("auto");
        String prefix = optional(target, "prefix", PREFIX).map(text -> text.replaceAll("/+$", "")).filter(text -> !text.isEmpty())
                .map(text -> text + "/").orElse("");
        boolean hostStyle = target.choice(Addressing.class, "addressing").filter(style -> style == Addressing.HOST).isPresent();
        return endpoint.flatMap(address -> bucket.map(name -> new PublishTarget.S3(common, address, region, name, prefix, hostStyle)));
    }

    private static Optional<PublishTarget> sftp(FieldReader target, Common common) {
        Optional<String> host = required(target, "host", HOST);
        Optional<String> path = required(target, "path", PLAIN);
        Optional<String> user = optional(target, "user", PLAIN);
        Optional<Integer> port = target.wholeNumber(new Range(1, LAST_PORT), "port").stream().boxed().findFirst();
        Optional<String> key = optional(target, "key", PLAIN);
        return host.flatMap(name -> path.map(folder -> new PublishTarget.Sftp(common, name, user, port, folder, key)));
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
