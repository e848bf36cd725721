package io.fanwen.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every field of front matter, with the Chinese names that stand for it. {@code docs/writing.md} lists them, held by a test. */
enum KnownField {
    TITLE("title", "标题"),
    DATE("date", "日期", "发布时间", "发布日期"),
    UPDATED("updated", "更新", "更新时间", "更新日期"),
    CATEGORY("category", "栏目", "分类"),
    TOPICS("topics", "专题", "标签"),
    HEAT("heat", "热度"),
    RATING("rating", "推荐度", "评分"),
    SUMMARY("summary", "摘要", "简介"),
    ID("id", "编号"),
    SLUG("slug", "短名", "网址"),
    ALIASES("aliases", "别名", "旧网址"),
    DRAFT("draft", "草稿"),
    EXPIRES("expires", "过期", "到期"),
    UNLISTED("unlisted", "不列出"),
    AUTHOR("author", "作者"),
    SOURCE("source", "来源"),
    IMPORTED("imported", "导入"),
    COVER("cover", "封面"),
    PIECES("pieces", "分篇"),
    RELATED("related", "相关"),
    EXTRA("extra", "其他"),
    ORDER("order", "顺序", "排序"),
    DEFAULTS("defaults", "默认", "默认值");

    private final String english;
    private final List<String> chinese;

    KnownField(String english, String... chinese) {
        this.english = english;
        this.chinese = List.of(chinese);
    }

    String english() {
        return english;
    }

    String[] chinese() {
        return chinese.toArray(String[]::new);
    }

    /** The field that a typed name means. */
    static Optional<KnownField> named(String typed) {
        return Stream.of(values()).filter(field -> field.english.equals(typed) || field.chinese.contains(typed)).findFirst();
    }
}
