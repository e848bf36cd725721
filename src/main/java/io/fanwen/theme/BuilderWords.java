package io.fanwen.theme;

import io.fanwen.markdown.Block;
import io.fanwen.markdown.HtmlOptions;
import io.fanwen.page.PageWords;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The strings that fanwen itself takes from a theme, besides those that templates use. */
final class BuilderWords {
    /** Names that every theme's strings must have. */
    static final List<String> NAMES = List.of("home", "hot", "newest", "topics", "archive", "notFound", "search", "latest", "pageNumber", "hottestOf",
            "subcategoriesOf", "year", "month", "countFrom", "countBetween", "countOf", "aboutCategory", "aboutTopic", "alertNote", "alertTip",
            "alertImportant", "alertWarning", "alertCaution", "footnotes", "backToText", "taskDone", "taskOpen");

    private BuilderWords() {}

    static PageWords page(Map<String, String> texts) {
        return new PageWords(texts.get("home"), texts.get("hot"), texts.get("newest"), texts.get("topics"), texts.get("archive"),
                texts.get("notFound"), texts.get("search"), texts.get("latest"), texts.get("pageNumber"), texts.get("hottestOf"), texts.get("subcategoriesOf"),
                texts.get("year"), texts.get("month"), texts.get("countFrom"), texts.get("countBetween"), texts.get("countOf"),
                texts.get("aboutCategory"), texts.get("aboutTopic"));
    }

    static HtmlOptions.Words markdown(Map<String, String> texts) {
        Map<Block.Alert.Kind, String> alerts = new EnumMap<>(Block.Alert.Kind.class);
        for (Block.Alert.Kind kind : Block.Alert.Kind.values()) {
            String name = kind.name().substring(0, 1) + kind.name().substring(1).toLowerCase(Locale.ROOT);
            alerts.put(kind, texts.get("alert" + name));
        }
        return new HtmlOptions.Words(alerts, texts.get("footnotes"), texts.get("backToText"), texts.get("taskDone"), texts.get("taskOpen"));
    }
}
