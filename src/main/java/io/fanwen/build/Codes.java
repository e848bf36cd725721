package io.fanwen.build;

import io.fanwen.address.AddressProblem;
import io.fanwen.article.ArticleCode;
import io.fanwen.config.ConfigCode;
import io.fanwen.fields.FieldCode;
import io.fanwen.library.LibraryCode;
import io.fanwen.markdown.MarkdownCode;
import io.fanwen.source.SourceCode;
import io.fanwen.text.Code;
import io.fanwen.theme.ThemeCode;
import java.util.List;

/** Every kind of diagnostic that a build may have to remember. */
public final class Codes {
    /** Enums. */
    public static final List<Class<? extends Code>> ALL = List.of(AddressProblem.class, ArticleCode.class, ConfigCode.class, FieldCode.class,
            LibraryCode.class, MarkdownCode.class, SourceCode.class, ThemeCode.class);

    private Codes() {}
}
