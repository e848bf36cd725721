package io.fanwen.check;

import io.fanwen.text.Code;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is left of what was found, after the site's settings and its authors' silences. */
final class Verdict {
    private final Rules rules;
    private final Map<String, FileFindings> files;
    private final Set<Silence> used = new HashSet<>();
    private int silenced;

    Verdict(Rules rules, Map<String, FileFindings> files) {
        this.rules = rules;
        this.files = files;
    }

    /**
     * @param others what was found besides what is remembered of files
     * @param read   how many files were looked at
     */
    CheckResult of(List<Diagnostic> others, int read) {
        List<Diagnostic> all = new ArrayList<>(others);
        files.values().forEach(file -> all.addAll(file.diagnostics()));
        List<Finding> findings = new ArrayList<>();
        all.forEach(diagnostic -> judge(diagnostic).ifPresent(findings::add));
        unusedSilences().forEach(diagnostic -> judge(diagnostic).ifPresent(findings::add));
        rules.troubles().forEach(diagnostic -> findings.add(new Finding(diagnostic.severity(), diagnostic)));
        return new CheckResult(findings.stream().distinct().sorted(Finding.BY_PLACE).toList(), files.size(), read, silenced, 0);
    }

    private Optional<Finding> judge(Diagnostic diagnostic) {
        Optional<Severity> severity = rules.severity(diagnostic);
        FileFindings file = files.get(diagnostic.place().path());
        if (severity.isEmpty() || file == null || Rules.isOfBuild(diagnostic.code()) && diagnostic.isError()) {
            return severity.map(known -> new Finding(known, diagnostic));
        }
        Optional<Silence> silence = file.silences().stream().filter(s -> s.rule().equals(diagnostic.code().id())).findFirst();
        silence.ifPresent(s -> {
            used.add(s);
            silenced++;
        });
        return silence.isPresent() ? Optional.empty() : Optional.of(new Finding(severity.get(), diagnostic));
    }

    private List<Diagnostic> unusedSilences() {
        Map<String, Code> known = Rules.known();
        List<Diagnostic> unused = new ArrayList<>();
        for (FileFindings file : files.values()) {
            for (Silence silence : file.silences()) {
                if (!known.containsKey(silence.rule())) {
                    unused.add(Diagnostic.at(silence.place(), CheckCode.UNKNOWN_RULE, silence.rule(), Rules.nearest(silence.rule())));
                } else if (!used.contains(silence) && !rules.isOff(silence.rule())) {
                    unused.add(Diagnostic.at(silence.place(), CheckCode.UNUSED_SILENCE, silence.rule()));
                }
            }
        }
        return unused;
    }
}
