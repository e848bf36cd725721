package io.fanwen.serve;

import io.fanwen.address.Addresses;
import io.fanwen.build.Edition;
import io.fanwen.build.LiveSite;
import io.fanwen.check.Finding;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Json;
import io.fanwen.text.Severity;
import io.fanwen.text.Span;
import io.fanwen.text.Wording;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page is told of the state of its site: what it should be, which style sheets there are, what is wrong. */
record StateJson(PreviewWords words, Wording wording, EditorLinks editor) {
    /** More than anybody reads on one page; how many there are in all is told. */
    private static final int MOST = 50;

    /**
     * What a browser shows.
     *
     * @param print  of the page
     * @param source the file of the content that made it, relative to the site's folder; empty for a page that none made
     */
    record Shown(String print, String source) {}

    /** @param page that is told; empty if there is no edition */
    String text(LiveSite.State state, SiteFindings.Known known, Optional<Shown> page) {
        List<Finding> errors = known.findings().stream().filter(Finding::stopsBuild).toList();
        List<Finding> warnings = known.findings().stream().filter(finding -> !finding.stopsBuild() && finding.severity() != Severity.NOTE)
                .sorted(Comparator.comparing((Finding finding) -> !isOf(page, finding)).thenComparing(Finding::severity)).toList();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", state.number());
        told.put("checks", known.checks());
        told.put("print", page.map(Shown::print).orElse(""));
        told.put("styles", state.edition().map(StateJson::styles).orElse(List.of()));
        told.put("stylesPrint", state.edition().map(edition -> LivePage.stylesPrint(edition.theme())).orElse(""));
        told.put("errors", shown(errors, state.edition()));
        told.put("errorCount", errors.size());
        told.put("warnings", shown(warnings, state.edition()));
        told.put("warningCount", warnings.size());
        told.put("here", warnings.stream().filter(finding -> isOf(page, finding)).count());
        told.put("words", words.below("overlay."));
        return Json.write(told);
    }

    private static boolean isOf(Optional<Shown> page, Finding finding) {
        return page.isPresent() && page.get().source().equals(finding.path());
    }

    private static List<String> styles(Edition edition) {
        String base = edition.site().config().address().basePath();
        return edition.theme().assets().stream().filter(LivePage::isStyle)
                .map(asset -> Addresses.href(base, "/" + asset.path())).toList();
    }

    private List<Map<String, Object>> shown(List<Finding> findings, Optional<Edition> edition) {
        return findings.stream().limit(MOST).map(finding -> shown(finding.diagnostic(), edition)).toList();
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
