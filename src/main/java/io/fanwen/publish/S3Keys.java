package io.fanwen.publish;

import io.fanwen.config.PublishTarget;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Finds the keys of a bucket. */
final class S3Keys {
    private S3Keys() {}

    /**
     * The keys that the user gave for the target, or those in the variables that all programs for S3 know.
     *
     * @throws NotPublished if there are none
     */
    static S3Signature of(PublishTarget.S3 target, Secrets secrets, Map<String, String> environment) throws IOException {
        String name = target.common().name();
        Optional<String> id = secrets.secret(name, "key-id");
        Optional<String> key = secrets.secret(name, "key");
        boolean own = id.isPresent() && key.isPresent();
        Optional<String> knownId = own ? id : variable(environment, "AWS_ACCESS_KEY_ID");
        Optional<String> knownKey = own ? key : variable(environment, "AWS_SECRET_ACCESS_KEY");
        if (knownId.isEmpty() || knownKey.isEmpty()) {
            throw NotPublished.refused(PublishCode.S3_NO_KEYS, name, Secrets.name(name, "key-id"), Secrets.name(name, "key"));
        }
        return new S3Signature(knownId.get(), knownKey.get(), target.region());
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
