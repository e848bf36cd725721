package io.fanwen.cli;

import io.fanwen.build.RelatedReport.Entry;
import io.fanwen.build.RelatedReport.Near;
import io.fanwen.related.Sharing.Shared;
import io.fanwen.text.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Related lists to read, or as JSON. */
final class RelatedTable {
    /** What is shared beyond these adds little. */
    private static final int SHOWN = 12;

    private final List<Entry> entries;
    private final Texts texts;

    RelatedTable(List<Entry> entries, Texts texts) {
        this.entries = entries;
        this.texts = texts;
    }

    String text() {
        StringBuilder out = new StringBuilder();
        for (Entry entry : entries) {
            out.append("content/").append(entry.article().path()).append("  ").append(entry.article().title()).append('\n');
            entry.near().forEach(near -> append(out, near));
        }
        return out.append(texts.count("list.count", entries.size())).toString();
    }

    private void append(StringBuilder out, Near near) {
        String score = near.score().isPresent() ? Integer.toString(near.score().getAsInt()) : texts.text("list.put-first");
        out.append("  ").append(score).append("  content/").append(near.article().path()).append("  ").append(near.article().title()).append('\n');
        near.shared().stream().limit(SHOWN).forEach(shared -> out.append("      ").append(shared.score()).append("  ")
                .append(texts.text("list.shared-" + word(shared), shared.name(), shared.articles())).append('\n'));
    }

    private static String word(Shared shared) {
        return shared.kind().name().toLowerCase(Locale.ROOT);
    }

    String json() {
        return Json.write(entries.stream().map(RelatedTable::json).toList());
    }

    private static Map<String, Object> json(Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", "content/" + entry.article().path());
        json.put("related", entry.near().stream().map(RelatedTable::json).toList());
        return json;
    }

    private static Map<String, Object> json(Near near) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", "content/" + near.article().path());
        near.score().ifPresent(score -> json.put("score", score));
        if (!near.shared().isEmpty()) {
            json.put("shared", near.shared().stream().map(shared -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("kind", word(shared));
                one.put("name", shared.name());
                one.put("articles", shared.articles());
                one.put("score", shared.score());
                return one;
            }).toList());
        }
        return json;
    }
}
