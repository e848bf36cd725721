package io.fanwen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** What an author saves while a page of an article is open in a browser. */
enum Saving {
    TEXT("a sentence more in the article") {
        @Override
        Saved prepare(Site site, Path article, int round) throws IOException {
            return new Saved(article, Site.read(article) + "\n补充说明第" + round + "次。\n");
        }
    },
    TITLE("another title of the article") {
        @Override
        Saved prepare(Site site, Path article, int round) throws IOException {
            return new Saved(article, Site.read(article).replaceFirst("title: .*", "title: 改了名的一篇范文" + round));
        }
    },
    DATE("another day of the article") {
        @Override
        Saved prepare(Site site, Path article, int round) throws IOException {
            return new Saved(article, Site.read(article).replaceFirst("date: .*", "date: " + LocalDate.of(2001, 2, 3).plusDays(round)));
        }
    },
    TOPICS("another topic of the article") {
        @Override
        Saved prepare(Site site, Path article, int round) throws IOException {
            return new Saved(article, Site.read(article).replaceFirst("topics: .*", "topics: [别的专题" + round + "]"));
        }
    },
    SETTINGS("the site's title") {
        @Override
        Saved prepare(Site site, Path article, int round) throws IOException {
            Path settings = site.folder().resolve("site.yaml");
            return new Saved(settings, Site.read(settings).replaceFirst("title: .*", "title: 范文库" + round));
        }
    },
    STYLE("the style sheet") {
        @Override
        Saved prepare(Site site, Path article, int round) throws IOException {
            Path sheet = site.folder().resolve("themes/default/assets/style.css");
            return new Saved(sheet, Site.read(sheet) + "\n");
        }
    },
    TEMPLATE("a template") {
        @Override
        Saved prepare(Site site, Path article, int round) throws IOException {
            Path template = site.folder().resolve("themes/default/templates/article.mustache");
            return new Saved(template, Site.read(template) + "\n");
        }
    };

    private final String words;

    /** A file with what it is to hold. */
    record Saved(Path file, String text) {
        void save() throws IOException {
            Files.writeString(file, text);
        }
    }

    Saving(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract Saved prepare(Site site, Path article, int round) throws IOException;
}
