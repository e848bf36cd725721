package io.fanwen.build;

import io.fanwen.library.HeldBack;
import io.fanwen.output.Staging;
import io.fanwen.text.Diagnostic;
import java.util.List;
import java.util.SortedSet;

/** What came of a build. A closed set. */
public sealed interface BuildResult {
    /** Everything there is to say about the site, by place. */
    List<Diagnostic> diagnostics();

    /**
     * The new site is the site.
     *
     * @param pages    outputs that are pages: {@code .html}
     * @param files    all other outputs
     * @param report   what was written and removed
     * @param work     what had to be done for it
     * @param heldBack articles that are not out yet, or no longer
     * @param leftOut  faulty files that were left out, relative to the site's folder
     */
    record Published(Tally pages, Tally files, Staging.Report report, Work work, List<HeldBack> heldBack, SortedSet<String> leftOut,
            List<Diagnostic> diagnostics) implements BuildResult {}

    /** Nothing was published: the content has errors. */
    record Faulty(List<Diagnostic> diagnostics) implements BuildResult {}

    /**
     * @param articlesRead  how many articles were read from their files and not remembered
     * @param pagesRendered how many pages a template was filled in for
     * @param forgot        whether something that earlier builds had remembered could not be used: damaged, or kept by another version of
     *                      the program, under other settings or for another folder
     */
    record Work(int articlesRead, int pagesRendered, boolean forgot) {}

    /** @param made new ones, and those with new bytes */
    record Tally(int total, int made, int removed) {
        public int unchanged() {
            return total - made;
        }

        static Tally of(boolean pages, int total, Staging.Report report) {
            return new Tally(total, count(report.made(), pages) + count(report.changed(), pages), count(report.removed(), pages));
        }

        private static int count(SortedSet<String> paths, boolean pages) {
            return (int) paths.stream().filter(path -> isPage(path) == pages).count();
        }

        static boolean isPage(String path) {
            return path.endsWith(".html");
        }
    }
}
