package io.fanwen.library;

import io.fanwen.article.Article;
import io.fanwen.article.CategoryFile;
import io.fanwen.article.TopicFile;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Something in {@code content/} that a link may name. A closed set. */
sealed interface Target permits Shelved, Target.Plain, Target.Index, Target.Label, Target.Beside, Target.Held {
    /** Where it is served; empty for what is not. */
    Optional<String> where();

    /** The id that a heading has in the page, by what an author writes behind the number sign; empty if there is no such heading. */
    Optional<String> fragment(String anchor);

    /** What an author may write behind the number sign, for advice. */
    Collection<String> anchors();

    /** A plain page. */
    record Plain(LibraryPage page) implements Target {
        @Override
        public Optional<String> where() {
            return Optional.of(page.address());
        }

        @Override
        public Optional<String> fragment(String anchor) {
            return page.page().fragment(anchor);
        }

        @Override
        public Collection<String> anchors() {
            return joined(page.page().anchors(), page.page().anchorAliases().keySet());
        }
    }

    /** A category's index. */
    record Index(String address, Optional<CategoryFile> file) implements Target {
        @Override
        public Optional<String> where() {
            return Optional.of(address);
        }

        @Override
        public Optional<String> fragment(String anchor) {
            return Optional.of(anchor).filter(anchors()::contains);
        }

        @Override
        public Collection<String> anchors() {
            return file.map(CategoryFile::introduction).map(Target::headings).orElse(List.of());
        }
    }

    /** A topic's page. */
    record Label(String address, TopicFile file) implements Target {
        @Override
        public Optional<String> where() {
            return Optional.of(address);
        }

        @Override
        public Optional<String> fragment(String anchor) {
            return Optional.of(anchor).filter(anchors()::contains);
        }

        @Override
        public Collection<String> anchors() {
            return headings(file.introduction());
        }
    }

    /** A picture or an attachment; what its fragments mean is not ours to know. @param path as on disk */
    record Beside(String path, String address) implements Target {
        @Override
        public Optional<String> where() {
            return Optional.of(address);
        }

        @Override
        public Optional<String> fragment(String anchor) {
            return Optional.of(anchor);
        }

        @Override
        public Collection<String> anchors() {
            return List.of();
        }
    }

    /** What this build leaves out. */
    record Held() implements Target {
        @Override
        public Optional<String> where() {
            return Optional.empty();
        }

        @Override
        public Optional<String> fragment(String anchor) {
            return Optional.of(anchor);
        }

        @Override
        public Collection<String> anchors() {
            return List.of();
        }
    }

    /** Every heading that may be linked to in an article. */
    static Collection<String> anchors(Article article) {
        return joined(article.anchors(), article.anchorAliases().keySet());
    }

    private static Collection<String> joined(Collection<String> anchors, Collection<String> aliases) {
        Collection<String> all = new TreeSet<>(anchors);
        all.addAll(aliases);
        return all;
    }

    private static Collection<String> headings(Document introduction) {
        return introduction.blocks().stream().filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).anchor()).toList();
    }
}
