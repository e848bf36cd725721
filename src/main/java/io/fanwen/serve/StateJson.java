package io.fanwen.serve;

import io.fanwen.address.Addresses;
import io.fanwen.build.Edition;
import io.fanwen.build.LiveSite;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Json;
import io.fanwen.text.Span;
import io.fanwen.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page is told of the state of its site: what it should be, which style sheets there are, what is wrong. */
record StateJson(PreviewWords words, Wording wording, EditorLinks editor) {
    /** More than anybody reads on one page; how many there are in all is told. */
    private static final int MOST = 50;

    /** @param print of the page that is told; empty if there is no edition */
    String text(LiveSite.State state, String print) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", state.number());
        told.put("print", print);
        told.put("styles", state.edition().map(StateJson::styles).orElse(List.of()));
        told.put("stylesPrint", state.edition().map(edition -> LivePage.stylesPrint(edition.theme())).orElse(""));
        told.put("errors", shown(state.diagnostics(), true, state.edition()));
        told.put("errorCount", count(state.diagnostics(), true));
        told.put("warnings", shown(state.diagnostics(), false, state.edition()));
        told.put("warningCount", count(state.diagnostics(), false));
        told.put("words", words.below("overlay."));
        return Json.write(told);
    }

    private static List<String> styles(Edition edition) {
        String base = edition.site().config().address().basePath();
        return edition.theme().assets().stream().filter(LivePage::isStyle)
                .map(asset -> Addresses.href(base, "/" + asset.path())).toList();
    }

    private static int count(List<Diagnostic> diagnostics, boolean errors) {
        return (int) diagnostics.stream().filter(diagnostic -> diagnostic.isError() == errors).count();
    }

    private List<Map<String, Object>> shown(List<Diagnostic> diagnostics, boolean errors, Optional<Edition> edition) {
        List<Map<String, Object>> shown = new ArrayList<>();
        diagnostics.stream().filter(diagnostic -> diagnostic.isError() == errors).limit(MOST)
                .forEach(diagnostic -> shown.add(shown(diagnostic, edition)));
        return shown;
    }

    private Map<String, Object> shown(Diagnostic diagnostic, Optional<Edition> edition) {
        Map<String, Object> told = new LinkedHashMap<>();
        Optional<Span> span = diagnostic.place().span();
        told.put("place", diagnostic.place().path() + span.map(s -> ":" + s.start().line() + ":" + s.start().column()).orElse(""));
        told.put("message", wording.message(diagnostic));
        wording.hint(diagnostic).ifPresent(hint -> told.put("hint", hint));
        span.filter(s -> !s.lineText().isBlank() && s.start().column() <= s.lineText().length() + 1).ifPresent(s -> {
            told.put("line", s.lineText());
            told.put("from", s.start().column() - 1);
            told.put("length", Math.max(1, s.length()));
        });
        editor.of(diagnostic.place(), edition).ifPresent(link -> told.put("editor", link));
        return told;
    }
}
