package io.fanwen.theme;

import io.fanwen.fields.Nearest;
import io.fanwen.text.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Which templates refer to which: circles that would never end, and blocks overridden that nothing shows. */
final class TemplateGraph {
    private final TemplateFactory factory;
    private final Consumer<Diagnostic> report;

    TemplateGraph(TemplateFactory factory, Consumer<Diagnostic> report) {
        this.factory = factory;
        this.report = report;
    }

    /** Checks all that a template extends. */
    void check(String id) {
        for (TemplateFactory.Overridden extended : factory.edges(id).overridden()) {
            Template template = factory.chain().byId(id);
            Set<String> reached = reachable(extended.parent());
            if (reached.contains(id)) {
                factory.complain(template, template.say(extended.line(), "", ThemeCode.TEMPLATES_IN_A_CIRCLE, template.name()));
            } else {
                checkBlocks(template, extended, reached);
            }
        }
    }

    /** A template and all that it refers to, directly or not. */
    Set<String> reachable(String id) {
        Set<String> reached = new TreeSet<>();
        List<String> next = new ArrayList<>(List.of(id));
        while (!next.isEmpty()) {
            String at = next.remove(next.size() - 1);
            if (reached.add(at)) {
                next.addAll(factory.edges(at).includes().keySet());
            }
        }
        return reached;
    }

    private void checkBlocks(Template template, TemplateFactory.Overridden extended, Set<String> reached) {
        Set<String> known = new TreeSet<>();
        reached.forEach(at -> known.addAll(factory.edges(at).blocks()));
        extended.blocks().stream().filter(block -> !known.contains(block)).forEach(block -> report.accept(template.say(
                lineOf(template, extended.line(), block), block, ThemeCode.UNKNOWN_BLOCK, block, Nearest.to(block, known).orElse("–"),
                factory.chain().byId(extended.parent()).name())));
    }

    private static int lineOf(Template template, int from, String block) {
        int at = template.source().text().indexOf("$" + block, template.source().lineStart(from));
        return at < 0 ? from : template.source().position(at).line();
    }
}
