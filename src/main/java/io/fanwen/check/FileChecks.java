package io.fanwen.check;

import io.fanwen.article.Article;
import io.fanwen.build.CacheFile;
import io.fanwen.build.LoadedSite;
import io.fanwen.build.Program;
import io.fanwen.config.SiteConfig;
import io.fanwen.library.LibraryArticle;
import io.fanwen.source.FileEntry;
import io.fanwen.text.Fingerprint;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What file rules find in a site's files: remembered on the disk from one run of the program to the next, and here from one check to the next. For one thread. */
final class FileChecks {
    private final Path cache;
    private Optional<Fingerprint> key = Optional.empty();
    private Map<String, FileFindings> known = Map.of();
    private int read;

    /** @param cache the site's */
    FileChecks(Path cache) {
        this.cache = cache;
    }

    /**
     * @param files those that are no Markdown are passed over
     * @param whole what the build made of the files, held back or not, if it could make anything
     */
    Map<String, FileFindings> of(SiteConfig config, List<FileEntry> files, WordList words, Optional<LoadedSite> whole) {
        Optional<Fingerprint> wanted = Optional.of(key(config, words));
        boolean first = !key.equals(wanted);
        CacheFile memory = new CacheFile(cache.resolve("check.findings"), wanted.get());
        FilePass pass = new FilePass(Rules.ofFiles(config, words), first ? FindingsMemory.read(memory) : known, articles(whole));
        Map<String, FileFindings> found = pass.check(files);
        if (first && (pass.read() > 0 || pass.remembered() != found.size())) {
            FindingsMemory.write(memory, found);
        }
        key = wanted;
        known = found;
        read = pass.read();
        return found;
    }

    /** How many files the last check looked at and did not remember. */
    int read() {
        return read;
    }

    private static Map<String, Article> articles(Optional<LoadedSite> site) {
        Map<String, Article> articles = new HashMap<>();
        site.map(loaded -> loaded.library().articles()).orElse(List.of()).stream().map(LibraryArticle::article)
                .forEach(article -> articles.put("content/" + article.path(), article));
        return articles;
    }

    /** Of everything besides a file that its findings depend on. */
    private static Fingerprint key(SiteConfig config, WordList words) {
        return new Fingerprint.Builder().add(Program.fingerprint()).add(config.content().toString()).add(config.zone().getId())
                .add(config.address().toString()).add(config.check().longestParagraph()).add(words.fingerprint()).build();
    }
}
