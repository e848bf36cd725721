package io.fanwen.serve;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What stands in the place of a page that there is not yet: the site had errors from the beginning, or a template cannot show the page. It
 * gives way by itself.
 */
record WaitingPage(PreviewWords words, Wording wording) {
    /** @param diagnostics of this page alone; what is wrong with the site is shown over it */
    Answer answer(List<Diagnostic> diagnostics) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(words.language()).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(words.text("waiting.title"))).append("</title>\n<link rel=\"stylesheet\" href=\"").append(PreviewPaths.STYLE)
                .append("\">\n</head>\n<body class=\"waiting\">\n<main>\n<h1>").append(escaped(words.text("waiting.title"))).append("</h1>\n<p>")
                .append(escaped(words.text("waiting.text"))).append("</p>\n");
        diagnostics.forEach(diagnostic -> html.append("<pre>").append(escaped(wording.render(diagnostic))).append("</pre>\n"));
        html.append("</main>\n").append(LivePage.script("", "")).append("</body>\n</html>\n");
        // Not 500: nothing here failed, and a proxy that sees this may ask again.
        return Answer.of(503, ContentTypes.HTML, SiteAnswers.body(html.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
