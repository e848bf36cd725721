package io.fanwen.theme;

import com.github.mustachejava.Code;
import io.fanwen.fields.Nearest;
import io.fanwen.text.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Follows a compiled template with the types of its view in place of data, and reports each name that the view does not have, each list
 * that is written as if it were text, and each text that is written without escaping. One for each page template.
 */
final class TemplateCheck {
    /** Codes under the scopes that they were reached with. Arrays compare by identity, which is meant. */
    private record Visit(Code[] codes, List<Shape> scopes) {}

    private final TemplateFactory factory;
    private final Consumer<Diagnostic> report;
    private final Set<Visit> visited = new HashSet<>();

    TemplateCheck(TemplateFactory factory, Consumer<Diagnostic> report) {
        this.factory = factory;
        this.report = report;
    }

    /** @param scopes outermost first */
    void check(Code page, List<Class<?>> scopes) {
        follow(page.getCodes(), scopes.stream().map(type -> Shape.of(type, false)).toList());
    }

    /** A template that includes itself comes round to the same codes; the same scopes then say that all has been seen. */
    private void follow(Code[] codes, List<Shape> scopes) {
        if (codes == null || !visited.add(new Visit(codes, scopes))) {
            return;
        }
        for (Code code : codes) {
            follow(code.getCodes(), code instanceof Tag tag ? enter(tag, scopes) : scopes);
        }
    }

    private List<Shape> enter(Tag tag, List<Shape> scopes) {
        Optional<Shape> found = tag.getName().equals(".") ? Optional.of(scopes.get(scopes.size() - 1)) : look(tag, scopes);
        if (found.isEmpty()) {
            return withScope(scopes, new Shape.Open());
        }
        if (tag instanceof Tag.Value value) {
            checkValue(value, found.get());
        }
        return tag instanceof Tag.Section ? withScope(scopes, found.get() instanceof Shape.Many many ? many.each() : found.get()) : scopes;
    }

    /** An inner scope hides an outer one of the same shape; without the outer one, scopes that grow with data come to an end. */
    private static List<Shape> withScope(List<Shape> scopes, Shape inner) {
        List<Shape> all = new ArrayList<>(scopes);
        all.remove(inner);
        all.add(inner);
        return List.copyOf(all);
    }

    private Optional<Shape> look(Tag tag, List<Shape> scopes) {
        List<String> parts = Arrays.asList(tag.getName().split("\\.", -1));
        Optional<Shape> found = Optional.empty();
        for (int i = scopes.size() - 1; i >= 0 && found.isEmpty(); i--) {
            found = scopes.get(i) instanceof Shape.Closed closed ? closed.part(parts.get(0)) : Optional.empty();
        }
        boolean open = scopes.stream().anyMatch(Shape.Open.class::isInstance);
        if (found.isEmpty()) {
            return open ? Optional.of(new Shape.Open()) : missing(tag, parts.get(0), scopes);
        }
        for (String part : parts.subList(1, parts.size())) {
            Shape holder = found.get();
            found = holder.part(part);
            if (found.isEmpty()) {
                return missing(tag, part, List.of(holder));
            }
        }
        return found;
    }

    private Optional<Shape> missing(Tag tag, String part, List<Shape> scopes) {
        Set<String> known = new TreeSet<>();
        scopes.stream().filter(Shape.Closed.class::isInstance).forEach(shape -> known.addAll(((Shape.Closed) shape).components().keySet()));
        Template template = factory.template(tag.where());
        report.accept(template.say(tag.where().line(), tag.getName(), ThemeCode.MISSING_NAME, tag.getName(),
                template.name() + Template.ENDING + ":" + tag.where().line(), Nearest.to(part, known).orElse("–")));
        return Optional.empty();
    }

    private void checkValue(Tag.Value tag, Shape shape) {
        if (shape instanceof Shape.Closed || shape instanceof Shape.Many) {
            say(tag, ThemeCode.NOT_TEXT);
        } else if (!tag.escaped() && shape instanceof Shape.Plain plain && !plain.html()) {
            say(tag, ThemeCode.RAW_TEXT);
        }
    }

    private void say(Tag tag, ThemeCode code) {
        report.accept(factory.template(tag.where()).say(tag.where().line(), tag.getName(), code, tag.getName()));
    }
}
