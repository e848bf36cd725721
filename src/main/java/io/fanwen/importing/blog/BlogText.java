package io.fanwen.importing.blog;

import io.fanwen.importing.manuscript.Manuscript;
import java.util.Optional;

/**
 * An article of a blog as read.
 *
 * @param asTyped the text as it stood below the matter, where it could not be written so that it reads back as what it said
 */
public record BlogText(Manuscript manuscript, Optional<String> asTyped) {}
