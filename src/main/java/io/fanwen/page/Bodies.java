package io.fanwen.page;

import io.fanwen.article.ArticleBody;
import io.fanwen.text.Fingerprint;

/** The texts of articles, by path relative to {@code content/}. Equal answers each time; may be called from several threads. */
public interface Bodies {
    /** Read or decoded when asked for. */
    ArticleBody of(String path);

    /** Of the text; found without reading it. */
    Fingerprint fingerprint(String path);
}
