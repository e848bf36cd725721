package io.fanwen.cli;

import io.fanwen.han.Han;
import io.fanwen.library.LibraryArticle;
import io.fanwen.library.LibraryArticle.State;
import io.fanwen.text.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Articles as a table to read, as CSV (RFC 4180) or as JSON. */
final class ArticleTable {
    enum Form { TABLE, CSV, JSON }

    private static final List<String> SHORT = List.of("date", "heat", "length", "pieces", "state", "category", "title", "path");

    private final List<LibraryArticle> articles;
    private final Texts texts;

    ArticleTable(List<LibraryArticle> articles, Texts texts) {
        this.articles = articles;
        this.texts = texts;
    }

    String text(Form form) {
        return switch (form) {
            case TABLE -> table();
            case CSV -> csv();
            case JSON -> Json.write(articles.stream().map(ArticleTable::json).toList());
        };
    }

    private String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(SHORT.stream().map(column -> texts.text("list." + column)).toList());
        articles.forEach(article -> {
            Map<String, String> cells = cells(article);
            rows.add(SHORT.stream().map(cells::get).toList());
        });
        int[] widths = new int[SHORT.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        });
        StringBuilder out = new StringBuilder();
        rows.forEach(row -> appendRow(out, row, widths));
        return out.append(texts.count("list.count", articles.size())).toString();
    }

    private static void appendRow(StringBuilder out, List<String> row, int[] widths) {
        for (int i = 0; i < row.size(); i++) {
            out.append(row.get(i));
            out.append(i == row.size() - 1 ? "\n" : " ".repeat(widths[i] - width(row.get(i)) + 2));
        }
    }

    /** Columns of a terminal: wide characters take two. */
    private static int width(String text) {
        return text.codePoints().map(c -> Han.isWide(c) ? 2 : 1).sum();
    }

    private String csv() {
        StringBuilder out = new StringBuilder();
        List<String> columns = new ArrayList<>(SHORT);
        columns.addAll(List.of("topics", "address"));
        out.append(String.join(",", columns)).append("\r\n");
        articles.forEach(article -> {
            Map<String, String> cells = cells(article);
            out.append(String.join(",", columns.stream().map(cells::get).map(ArticleTable::quoted).toList())).append("\r\n");
        });
        return out.substring(0, out.length() - 2);
    }

    private static String quoted(String cell) {
        // A spreadsheet takes a cell that begins so for a formula.
        String safe = cell.matches("(?s)[=+@-].*") ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private Map<String, String> cells(LibraryArticle article) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("date", article.date().map(BuildReport::shown).orElse(""));
        cells.put("heat", article.heat().isPresent() ? Integer.toString(article.heat().getAsInt()) : "");
        cells.put("length", Integer.toString(article.article().length()));
        cells.put("pieces", Integer.toString(article.article().pieces().size()));
        cells.put("state", texts.text("list." + state(article)));
        cells.put("category", String.join("/", article.category()));
        cells.put("title", article.title());
        cells.put("path", "content/" + article.path());
        cells.put("topics", String.join("、", article.topics()));
        cells.put("address", article.address());
        return cells;
    }

    private static Map<String, Object> json(LibraryArticle article) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", "content/" + article.path());
        json.put("address", article.address());
        json.put("title", article.title());
        article.date().ifPresent(date -> json.put("date", BuildReport.shown(date)));
        article.heat().ifPresent(heat -> json.put("heat", heat));
        json.put("length", article.article().length());
        json.put("pieces", article.article().pieces().size());
        json.put("state", state(article));
        json.put("category", article.category());
        json.put("topics", article.topics());
        return json;
    }

    private static String state(LibraryArticle article) {
        return article.state() == State.PUBLISHED && !article.listed() ? "unlisted" : article.state().name().toLowerCase(Locale.ROOT);
    }
}
