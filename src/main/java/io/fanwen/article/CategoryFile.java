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
 * A {@code _category.md}: what an author says of the category whose folder it is in.
 *
 * @param path         relative to {@code content/}: {@code 岗位职责/_category.md}
 * @param fingerprint  of the file's bytes
 * @param title        plain text; the folder's name where absent
 * @param slug         with its place, so that a collision can point at it
 * @param order        ascending, absent last
 * @param defaults     fields for the articles below that do not give them themselves; see {@link ArticleReader#readCategory}
 * @param introduction shown on the category's index; may be empty
 * @param references   every link and image of the introduction to something in this site, in order
 */
public record CategoryFile(String path, Fingerprint fingerprint, Optional<String> title, Optional<Placed> slug,
        Optional<String> summary, OptionalInt order, FrontMatter defaults, Document introduction, List<Reference> references) {
    public CategoryFile {
        references = List.copyOf(references);
    }

    /** Where messages about the whole file point. */
    public Place place() {
        return Place.file("content/" + path);
    }
}
