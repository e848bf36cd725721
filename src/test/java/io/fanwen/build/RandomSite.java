package io.fanwen.build;

import io.fanwen.related.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small site that is edited at random, as authors, themes, clocks and strangers would. */
final class RandomSite {
    private static final List<String> CATEGORIES = List.of("甲", "甲/一", "乙", "乙/二/深", "丙");
    private static final List<String> TOPICS = List.of("会议", "合同", "Java", "java", "安全", "招聘", "物业");
    private static final List<String> SENTENCES = List.of("请各部门于周五前报送材料。", "本合同一式两份，双方各执一份。", "值班人员应提前十分钟到岗。",
            "感谢您一直以来的支持！", "采购金额超过五千元的，须三家比价。", "消防通道不得堆放杂物。", "面试时间另行通知。", "年终总结写事实，写数字。");
    /** Long enough to be known again in another article. */
    private static final List<String> LETTERS = List.of(Sentences.of(1, 5), Sentences.of(2, 5), Sentences.of(2, 5) + "此致敬礼！");
    private static final List<String> FIELDS = List.of("draft: true", "draft: false", "date: 2026-07-01", "date: 2027-01-01", "heat: 7",
            "expires: 2026-06-20", "unlisted: true", "rating: 4.5", "summary: 另一句话", "title: 换了题目", "topics: [安全]", "author: 张三",
            "category: 丙/新", "aliases: [/old/x.html]", "colour: red", "date: 2026-02-31");

    private final Path folder;
    private final Random random;
    private int names;
    private String now = "2026-06-15";

    RandomSite(Path folder, Random random) throws IOException {
        this.folder = folder;
        this.random = random;
        Files.createDirectories(folder.resolve("content"));
        settings();
        addArticles(5);
    }

    Path folder() {
        return folder;
    }

    String now() {
        return now;
    }

    void addArticles(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            addArticle(names == 0 ? "甲" : pick(CATEGORIES));
        }
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void append(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), Files.readString(folder.resolve(path)) + text);
    }

    /** Makes one change and says which. */
    String edit() throws IOException {
        return switch (random.nextInt(16)) {
            case 0, 1 -> addArticle(pick(CATEGORIES));
            case 2 -> delete();
            case 3 -> move();
            case 4, 5 -> change("\n" + pick(SENTENCES) + "\n");
            case 6 -> change("\n![图](pic" + random.nextInt(2) + ".svg)\n");
            case 7 -> frontMatter();
            case 8 -> counts();
            case 9 -> settings();
            case 10 -> theme();
            case 11 -> category();
            case 12 -> files();
            case 13 -> clock();
            case 14 -> flip();
            default -> tamper();
        };
    }

    private String addArticle(String category) throws IOException {
        String path = "content/" + category + "/a" + names++ + ".md";
        StringBuilder text = new StringBuilder("---\ntitle: 第" + names + "份" + pick(List.of("通知", "总结", "合同")) + "\ndate: 2026-0"
                + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + "\ntopics: [" + pick(TOPICS) + ", " + pick(TOPICS) + "]\nheat: "
                + random.nextInt(3000) + "\n---\n\n");
        for (int piece = random.nextInt(3); piece >= 0; piece--) {
            text.append("## 样例").append(piece).append("\n\n").append(pick(SENTENCES)).append(pick(SENTENCES)).append(random.nextInt(3) == 0 ? pick(LETTERS) : "")
                    .append("\n\n### 书写经验 {useful=").append(random.nextInt(99)).append("}\n\n").append(pick(SENTENCES)).append("\n\n");
        }
        List<String> others = articles();
        if (!others.isEmpty() && random.nextBoolean()) {
            text.append("另见[相关](/").append(pick(others).substring("content/".length())).append(")。\n");
        }
        write(path, text.toString());
        return "add " + path;
    }

    private String delete() throws IOException {
        List<String> all = articles();
        if (all.size() < 4) {
            return addArticle("乙");
        }
        String path = pick(all);
        Files.delete(folder.resolve(path));
        relink(path, "相关");
        return "delete " + path;
    }

    private String move() throws IOException {
        String from = pick(articles());
        String to = "content/" + pick(CATEGORIES) + "/m" + names++ + ".md";
        Files.createDirectories(folder.resolve(to).getParent());
        Files.move(folder.resolve(from), folder.resolve(to));
        boolean followed = random.nextInt(4) > 0;
        relink(from, followed ? "[相关](/" + to.substring("content/".length()) + ")" : "相关");
        return "move " + from + " to " + to;
    }

    private void relink(String gone, String instead) throws IOException {
        String old = "[相关](/" + gone.substring("content/".length()) + ")";
        for (String path : articles()) {
            String text = Files.readString(folder.resolve(path));
            if (text.contains(old)) {
                Files.writeString(folder.resolve(path), text.replace(old, instead));
            }
        }
    }

    private String change(String addition) throws IOException {
        String path = pick(articles());
        String beside = path.substring(0, path.lastIndexOf('/') + 1);
        // An article that was moved leaves its pictures behind, and finds others or none.
        picture(beside + "pic0.svg");
        picture(beside + "pic1.svg");
        append(path, addition);
        return "append to " + path;
    }

    private void picture(String path) throws IOException {
        write(path, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + (10 + random.nextInt(3)) + "\" height=\"20\"></svg>\n");
    }

    private String frontMatter() throws IOException {
        String path = pick(articles());
        String field = pick(FIELDS);
        String name = field.substring(0, field.indexOf(':') + 1);
        String text = Files.readString(folder.resolve(path));
        int end = text.indexOf("\n---", 4);
        StringBuilder kept = new StringBuilder();
        text.substring(0, end).lines().filter(line -> !line.startsWith(name)).forEach(line -> kept.append(line).append('\n'));
        Files.writeString(folder.resolve(path), kept + field + text.substring(end));
        return path + ": " + field;
    }

    private String counts() throws IOException {
        String row = pick(articles()).substring("content/".length()) + ",," + random.nextInt(100_000) + ",\n";
        write("data/counts.csv", "path,piece,heat,useful\n" + row);
        return "counts " + row.strip();
    }

    private String settings() throws IOException {
        String text = "title: 库" + random.nextInt(2) + "\naddress: https://example.org/" + pick(List.of("", "docs/")) + "\ntime-zone: "
                + pick(List.of("Asia/Shanghai", "UTC")) + "\ndialect: " + pick(List.of("document", "document", "commonmark"))
                + "\nlists: {page-size: " + (2 + random.nextInt(3)) + ", hottest: " + (3 + random.nextInt(3)) + "}\n"
                + pick(List.of("", "slugs: pinyin\n")) + "word: " + pick(List.of("both", "article", "pieces", "off")) + "\n" + "language: " + pick(List.of("zh-CN", "en")) + "\n";
        write("site.yaml", text);
        return "settings " + text.replace('\n', ';');
    }

    private String theme() throws IOException {
        if (random.nextBoolean()) {
            write("themes/default/assets/style.css", "body { margin: " + random.nextInt(3) + "px }\n");
            return "style";
        }
        write("themes/default/templates/not-found.mustache", "<!DOCTYPE html><title>{{head.title}}" + random.nextInt(3) + "</title>\n");
        return "template";
    }

    private String category() throws IOException {
        String path = "content/" + pick(CATEGORIES) + "/_category.md";
        write(path, "---\ntitle: 栏目" + random.nextInt(3) + "\norder: " + random.nextInt(3) + "\ndefaults: {author: 编辑" + random.nextInt(2)
                + "}\n---\n\n说明" + random.nextInt(2) + "。\n");
        return path;
    }

    private String files() throws IOException {
        String path = "static/" + pick(List.of("a.txt", "b/c.txt", ".nojekyll"));
        if (random.nextBoolean()) {
            Files.deleteIfExists(folder.resolve(path));
            return "no " + path;
        }
        write(path, "text " + random.nextInt(5));
        return path;
    }

    private String clock() {
        now = "2026-0" + (5 + random.nextInt(4)) + "-20";
        return "now " + now;
    }

    /** A static file where a folder was, or the other way round. */
    private String flip() throws IOException {
        Path file = folder.resolve("static/flip");
        if (Files.isDirectory(file)) {
            Files.delete(file.resolve("inside.txt"));
            Files.delete(file);
            write("static/flip", "a file");
        } else {
            Files.deleteIfExists(file);
            write("static/flip/inside.txt", "in a folder");
        }
        return "flip";
    }

    /** Somebody else writes into the published folder. */
    private String tamper() throws IOException {
        Path site = folder.resolve("site");
        if (!Files.isDirectory(site)) {
            return "nothing";
        }
        List<Path> pages = new ArrayList<>();
        try (var all = Files.walk(site)) {
            all.filter(path -> path.toString().endsWith(".html")).sorted().forEach(pages::add);
        }
        Path page = pages.get(random.nextInt(pages.size()));
        if (random.nextBoolean()) {
            Files.delete(page);
        } else {
            Files.writeString(page, "x");
        }
        return "tamper with " + folder.relativize(page);
    }

    private List<String> articles() throws IOException {
        try (var all = Files.walk(folder.resolve("content"))) {
            return all.filter(path -> path.toString().endsWith(".md") && !path.getFileName().toString().startsWith("_"))
                    .map(path -> folder.relativize(path).toString()).sorted().toList();
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
