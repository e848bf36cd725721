package io.fanwen.build;

import io.fanwen.markdown.Block.Alert;
import io.fanwen.markdown.HtmlOptions;
import io.fanwen.page.PageWords;
import io.fanwen.theme.Theme;
import java.util.EnumMap;
import java.util.Map;

/** What pages and texts say themselves, taken from a theme's strings. */
final class ThemeWords {
    private final Theme theme;

    ThemeWords(Theme theme) {
        this.theme = theme;
    }

    PageWords pages() {
        return new PageWords(text("home"), text("hot"), text("newest"), text("topics"), text("archive"), text("notFound"), text("latest"),
                text("pageNumber"), text("hottestOf"), text("subcategoriesOf"), text("year"), text("month"), text("countFrom"),
                text("countBetween"), text("countOf"), text("aboutCategory"), text("aboutTopic"));
    }

    HtmlOptions.Words texts() {
        Map<Alert.Kind, String> alerts = new EnumMap<>(Map.of(Alert.Kind.NOTE, text("alertNote"), Alert.Kind.TIP, text("alertTip"),
                Alert.Kind.IMPORTANT, text("alertImportant"), Alert.Kind.WARNING, text("alertWarning"),
                Alert.Kind.CAUTION, text("alertCaution")));
        return new HtmlOptions.Words(alerts, text("footnotes"), text("backToText"), text("taskDone"), text("taskOpen"));
    }

    private String text(String key) {
        return theme.string(key).orElseThrow(() -> new IllegalStateException("the theme has no string " + key));
    }
}
