package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/** {@code forbidden-word}, {@code doubtful-word} and {@code noted-word}: what stands on the site's list, in text, title or summary. */
record ListedWords(WordList words) implements FileRule {
    private static final List<String> READ_FIELDS = List.of("title:", "title：", "标题:", "标题：", "summary:", "summary：", "摘要:", "摘要：", "简介:", "简介：");

    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        int bodyLine = file.source().position(file.prose().body()).line();
        for (int line = 1; line < bodyLine; line++) {
            String typed = file.source().line(line);
            if (READ_FIELDS.stream().anyMatch(typed::startsWith)) {
                check(file, typed, file.source().lineStart(line), found);
            }
        }
        check(file, file.prose().text().substring(file.prose().body()), file.prose().body(), found);
    }

    private void check(CheckedFile file, String text, int offset, Consumer<Diagnostic> found) {
        for (int at = 0; at < text.length(); at++) {
            List<WordList.Entry> entries = words.byFirst().get(text.charAt(at));
            for (WordList.Entry entry : entries == null ? List.<WordList.Entry>of() : entries) {
                if (text.startsWith(entry.word(), at)) {
                    String suggestion = entry.suggestion().isEmpty() ? "—" : entry.suggestion();
                    found.accept(file.at(offset + at, entry.word().length(), entry.code(), entry.word(), suggestion));
                    at += entry.word().length() - 1;
                    break;
                }
            }
        }
    }
}
