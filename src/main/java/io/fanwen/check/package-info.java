/**
 * Everything wrong with a site's content, before a reader sees it.
 *
 * <p>A {@link io.fanwen.check.Checker} reads a site and gives a {@link io.fanwen.check.CheckResult}: its
 * {@link io.fanwen.check.Finding findings}, each what a rule or the build has to say of one place and how much that matters to this site. A
 * file rule looks at one file of {@code content/} and nothing else, so that what it finds is remembered for as long as the file stays as it
 * is; a site rule looks at how files fit together. A silence is an author's comment that says that a rule does not hold for an article.
 *
 * <p>Rules judge text, not truth: what they find is suspicious, and only what would stop a build is an error for certain. Nothing here
 * changes a file but {@code Fixer}, and nothing touches the network but {@code ExternalLinks}.
 */
package io.fanwen.check;
