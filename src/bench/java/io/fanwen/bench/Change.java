package io.fanwen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happens to a site between two builds. */
enum Change {
    NOTHING("nothing changed") {
        @Override
        void make(Site site, int round) {}
    },
    EDIT("one article edited") {
        @Override
        void make(Site site, int round) throws IOException {
            Path article = some(site, round);
            Files.writeString(article, Site.read(article) + "\n补充说明第" + round + "次。\n");
        }
    },
    NEW("one new article") {
        @Override
        void make(Site site, int round) throws IOException {
            Path like = some(site, round + 100);
            String text = Site.read(like).replaceFirst("date: .*", "date: 2026-01-01").replaceFirst("title: .*", "title: 新到的一篇范文" + round);
            Files.writeString(like.resolveSibling("new" + round + ".md"), text);
        }
    },
    DELETE("the oldest article deleted") {
        @Override
        void make(Site site, int round) throws IOException {
            Map<Path, String> linkless = new TreeMap<>();
            StringBuilder links = new StringBuilder();
            for (Path article : site.articles()) {
                String text = Site.read(article);
                linkless.put(article, line(text, "date: "));
                int link = text.indexOf("\n另见[");
                links.append(link < 0 ? "" : text.substring(link));
            }
            // Another article's link to it would be an error, as it should.
            Path oldest = linkless.entrySet().stream().filter(e -> links.indexOf("/" + e.getKey().getFileName() + ")") < 0)
                    .filter(e -> links.indexOf("(" + e.getKey().getFileName() + ")") < 0)
                    .min(Map.Entry.<Path, String>comparingByValue().thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
            Files.delete(oldest);
        }
    },
    RETITLE("one article retitled") {
        @Override
        void make(Site site, int round) throws IOException {
            Path article = some(site, round + 200);
            String text = Site.read(article);
            Files.writeString(article, text.replace("title: " + line(text, "title: "), "title: 改了名的一篇范文" + round));
        }
    },
    HEAT("a day of heat on 1,000 articles") {
        @Override
        void make(Site site, int round) throws IOException {
            List<Path> articles = site.articles();
            StringBuilder csv = new StringBuilder("path,piece,heat,useful\n");
            int step = Math.max(1, articles.size() / 1000);
            for (int i = 0; i < articles.size(); i += step) {
                int heat = Integer.parseInt(line(Site.read(articles.get(i)), "heat: "));
                // Few are read much in a day.
                int more = (round + 1) * (1 + 300 / (1 + i / step % 100));
                csv.append(site.content().relativize(articles.get(i))).append(",,").append(heat + more).append(",\n");
            }
            Files.createDirectories(site.folder().resolve("data"));
            Files.writeString(site.folder().resolve("data/counts.csv"), csv);
        }
    },
    STYLE("one byte of CSS") {
        @Override
        void make(Site site, int round) throws IOException {
            Path sheet = site.folder().resolve("themes/default/assets/style.css");
            Files.writeString(sheet, Site.read(sheet) + "\n");
        }
    };

    private final String words;

    Change(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** @param round from 0; each makes another change */
    abstract void make(Site site, int round) throws IOException;

    private static Path some(Site site, int which) throws IOException {
        List<Path> articles = site.articles().stream().sorted(Comparator.comparing((Path p) -> p.getFileName().toString().hashCode())
                .thenComparing(p -> p)).toList();
        return articles.get(which * 7 % articles.size());
    }

    private static String line(String text, String begin) {
        int from = text.indexOf("\n" + begin) + 1 + begin.length();
        return text.substring(from, text.indexOf('\n', from));
    }
}
