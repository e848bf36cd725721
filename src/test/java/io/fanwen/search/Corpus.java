package io.fanwen.search;

import io.fanwen.text.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Articles of words that come again and again, as in a library of documents. The same seed makes the same articles. */
final class Corpus {
    /** Characters in use, the first ones most. */
    private static final int CHARACTERS = 800;
    private static final List<String> WORDS = List.of("呼叫中心", "岗位职责", "客服", "质检员", "工作总结", "合同", "会议纪要", "培训", "出纳",
            "仓库管理", "应急预案", "演讲稿", "申请书", "Excel", "ISO9001", "call", "A4纸", "𠀀𠀁堂", "重庆市", "北京");
    private static final List<String> CATEGORIES = List.of("岗位职责", "工作总结", "合同/协议");

    private final Random random;
    private final List<SearchDocument> documents = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, SearchTerms> terms = new HashMap<>();

    Corpus(int seed, int size) {
        random = new Random(seed);
        for (int i = 0; i < size; i++) {
            add("a" + i, word() + word() + "怎么写（" + i + "）", text());
        }
    }

    List<SearchDocument> documents() {
        return documents;
    }

    SearchTerms terms(String id) {
        return terms.get(id);
    }

    String text(String id) {
        return texts.get(id);
    }

    /** Another document and text in the place of one. */
    void edit(String id, SearchDocument document, String text) {
        documents.replaceAll(one -> one.id().equals(id) ? document : one);
        texts.put(id, text);
        terms.put(id, SearchTerms.of(document.title(), List.of(text)));
    }

    List<SearchFile> files() {
        return SearchIndex.of(documents, terms::get);
    }

    Map<String, byte[]> byPath() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files().forEach(file -> files.put(file.path(), file.bytes()));
        return files;
    }

    /** An article of a random day. */
    void add(String id, String title, String text) {
        add(id, title, text, LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3600)));
    }

    void add(String id, String title, String text, LocalDate day) {
        String top = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        documents.removeIf(document -> document.id().equals(id));
        documents.add(new SearchDocument(id, "/" + top.replace('/', '-') + "/范/" + id + ".html", title, List.of(word(), "办公"),
                List.of(top, "范"), List.of(top, "范文"), random.nextInt(50) == 0 ? Optional.empty() : Optional.of(day),
                random.nextInt(9) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(5000)), random.nextInt(2000)));
        texts.put(id, text);
        terms.put(id, SearchTerms.of(title, List.of(text)));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int length = 40 + random.nextInt(160);
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(3) == 0 ? word() : common());
            text.append(random.nextInt(8) == 0 ? "。" : "");
        }
        return text.toString();
    }

    /** What a test elsewhere needs to judge results by. */
    String json() {
        List<Object> all = new ArrayList<>();
        for (SearchDocument document : documents) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("address", document.address());
            one.put("title", document.title());
            one.put("topics", document.topics());
            one.put("category", document.category());
            one.put("trail", document.trail());
            one.put("day", document.day().map(LocalDate::toString).orElse(""));
            one.put("heat", document.heat().orElse(-1));
            one.put("length", document.length());
            one.put("text", texts.get(document.id()));
            all.add(one);
        }
        return Json.write(all);
    }

    private String common() {
        int one = Math.min(random.nextInt(CHARACTERS), random.nextInt(CHARACTERS));
        int other = Math.min(random.nextInt(CHARACTERS), random.nextInt(CHARACTERS));
        return Character.toString(0x4e00 + one * 5) + (random.nextBoolean() ? Character.toString(0x4e00 + other * 5) : "");
    }

    private String word() {
        return WORDS.get(Math.min(random.nextInt(WORDS.size()), random.nextInt(WORDS.size())));
    }
}
