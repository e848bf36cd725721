package io.fanwen.article;

import io.fanwen.config.SiteConfig.ContentSettings;
import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.PlainText;
import io.fanwen.markdown.RawHtml;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import io.fanwen.text.Wording;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Reads small files as a site in Shanghai would, and says what came of it in words that a test can compare. */
final class Reading {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final String PATH = "content/岗位职责/tea.md";

    private Reading() {}

    static ArticleReader reader(Dialect dialect, String... experienceNames) {
        return new ArticleReader(new ContentSettings(dialect, RawHtml.SANITISE, List.of(experienceNames)), SHANGHAI);
    }

    static Outcome<ReadArticle> outcome(String text) {
        return reader(Dialect.DOCUMENT).read(new Source(PATH, text), Fingerprint.of(text));
    }

    /** An article that must be readable; warnings are allowed. */
    static ReadArticle read(String text) {
        Outcome<ReadArticle> outcome = outcome(text);
        return outcome.value().orElseThrow(() -> new AssertionError("refused:\n" + text + "\n" + rendered(outcome)));
    }

    /** With a title and a date above it, so that nothing is missing. */
    static String withFront(String body) {
        return "---\ntitle: 茶水间管理制度\ndate: 2025-07-06\n---\n" + body;
    }

    static List<String> codes(Outcome<?> outcome) {
        return outcome.diagnostics().stream().map(Diagnostic::code).map(code -> code.id()).toList();
    }

    static String rendered(Outcome<?> outcome) {
        return rendered(outcome, Language.ENGLISH);
    }

    static String rendered(Outcome<?> outcome, Language language) {
        Wording wording = new Wording(language);
        return outcome.diagnostics().stream().map(wording::render).collect(Collectors.joining());
    }

    /** One line a part: {@code lead: …}, {@code 1 anchor title [useful]: posting | experience}. */
    static String shape(ReadArticle read) {
        StringBuilder out = new StringBuilder();
        if (!read.body().lead().isEmpty()) {
            out.append("lead: ").append(line(read.body().lead())).append('\n');
        }
        for (int i = 0; i < read.article().pieces().size(); i++) {
            Article.Piece piece = read.article().pieces().get(i);
            ArticleBody.PieceBody body = read.body().pieces().get(i);
            out.append(piece.number()).append(' ').append(piece.anchor()).append(' ').append(piece.title());
            piece.useful().ifPresent(useful -> out.append(" [").append(useful).append(']'));
            out.append(": ").append(line(body.posting()));
            body.experience().ifPresent(experience -> out.append(" | ").append(line(experience)));
            out.append('\n');
        }
        return out.toString();
    }

    private static String line(Document document) {
        return PlainText.ofBlocks(document.blocks()).replace("\n", " / ");
    }
}
