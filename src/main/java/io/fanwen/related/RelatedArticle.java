package io.fanwen.related;

import io.fanwen.fields.Moment;
import java.util.List;
import java.util.Optional;

/** What has to be known of an article to put it into lists. */
interface RelatedArticle {
    /** Identifies it. */
    String path();

    /** Newer ones win ties. */
    Optional<Moment> date();

    /** Paths that the author wants first. */
    List<String> first();

    /** Of its text. */
    Terms terms();
}
