package io.fanwen.article;

import io.fanwen.article.Article.Reference;
import io.fanwen.article.FrontMatter.Placed;
import io.fanwen.markdown.Document;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A {@code _topics/NAME.md}: what an author says of a topic.
 *
 * @param path         relative to {@code content/}: {@code _topics/呼叫中心.md}
 * @param fingerprint  of the file's bytes
 * @param name         the topic's name: {@code title} if given (for a name no file can have), otherwise the file's name in NFC
 * @param slug         with its place, so that a collision can point at it
 * @param order        ascending, absent last
 * @param related      names of topics to put first among the related ones, each with its place
 * @param introduction shown on the topic's page; may be empty
 * @param references   every link and image of the introduction to something in this site, in order
 */
public record TopicFile(String path, Fingerprint fingerprint, String name, Optional<Placed> slug, Optional<String> summary,
        OptionalInt order, List<Placed> related, Document introduction, List<Reference> references) {
    public TopicFile {
        related = List.copyOf(related);
        references = List.copyOf(references);
    }

    /** Where messages about the whole file point. */
    public Place place() {
        return Place.file("content/" + path);
    }
}
