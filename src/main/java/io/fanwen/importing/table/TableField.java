package io.fanwen.importing.table;

import io.fanwen.importing.manuscript.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column can mean, with the names of columns that mean it without being told. */
public enum TableField {
    TITLE(Optional.of(Fact.TITLE), "标题"),
    BODY(Optional.empty(), "正文", "内容", "content", "text"),
    DATE(Optional.of(Fact.DATE), "发布时间", "发布日期", "日期", "时间", "created"),
    UPDATED(Optional.of(Fact.UPDATED), "更新时间", "更新日期"),
    CATEGORY(Optional.of(Fact.CATEGORY), "栏目", "分类"),
    TOPICS(Optional.of(Fact.TOPICS), "专题", "标签", "关键词", "tags", "keywords"),
    HEAT(Optional.of(Fact.HEAT), "热度", "浏览量", "点击量", "阅读量", "views"),
    SUMMARY(Optional.of(Fact.SUMMARY), "摘要", "简介", "description"),
    AUTHOR(Optional.of(Fact.AUTHOR), "作者"),
    SLUG(Optional.of(Fact.SLUG), "短名"),
    PATH(Optional.of(Fact.ALIASES), "旧网址", "网址", "url", "link"),
    ID(Optional.empty(), "编号");

    private final Optional<Fact> fact;
    private final List<String> names;

    TableField(Optional<Fact> fact, String... names) {
        this.fact = fact;
        this.names = List.of(names);
    }

    /** What it becomes; empty for the text and for what only tells rows apart. */
    public Optional<Fact> fact() {
        return fact;
    }

    /** Its name after {@code --map}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isNamed(String column) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        return name.equals(word()) || names.contains(name);
    }

    /** The field of a word after {@code --map}. */
    public static Optional<TableField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word().equals(word.strip().toLowerCase(Locale.ROOT))).findFirst();
    }
}
