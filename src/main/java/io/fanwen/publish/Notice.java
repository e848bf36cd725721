package io.fanwen.publish;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of telling a search engine of new articles.
 *
 * @param told      how many addresses it took
 * @param waiting   how many are to be told by the next publish
 * @param remaining how many more it would take today, if it said so
 * @param trouble   why not all were told
 */
public record Notice(Engine engine, int told, int waiting, OptionalInt remaining, Optional<Trouble> trouble) {
    public Notice {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(trouble, "trouble");
    }

    /** Who is told. */
    public enum Engine {
        /** By its push interface for links. */
        BAIDU,
        /** Those that share what one of them is told: Bing, Yandex and others. */
        INDEXNOW
    }

    /** What stands in the way; each is put into words, with what to do. */
    public enum Reason { NO_TOKEN, TOKEN_REFUSED, NOT_YOUR_SITE, QUOTA_USED_UP, NO_KEY_FILE, UNREACHABLE, REFUSED }

    /** @param detail the name of a variable or a file, or what the other side said, without secrets */
    public record Trouble(Reason reason, String detail) {}
}
