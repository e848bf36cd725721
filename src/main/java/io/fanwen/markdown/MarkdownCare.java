package io.fanwen.markdown;

/** How carefully inline text is written. The least that reads back as meant is the one a person would type. */
enum MarkdownCare {
    /** As it is. */
    PLAIN,
    /** Every sign that could mean something has a backslash before it. */
    ESCAPED,
    /** And emphasis and line ends are HTML tags, which mean the same wherever they stand. */
    TAGGED
}
