package io.fanwen.theme;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.AbstractObjectHandler;
import com.github.mustachejava.util.Wrapper;
import io.fanwen.text.Diagnostic;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * How tags read views: the components of records, the entries of maps, and {@value #ANY} of lists and numbers. Nothing else: no methods,
 * no fields, no {@code getClass}.
 * A name is looked up from the innermost scope outwards; the first part of a dotted name alone is (Mustache specification 1.4,
 * interpolation, "dotted names"). A record is closed: a name that no scope has is a fault, unless a map among them could have had it.
 * Thread-safe.
 */
final class ViewReader extends AbstractObjectHandler {
    /** {@code {{#list.any}}}: whether there is something to show; Mustache has no other way to show a heading once, if at all. */
    static final String ANY = "any";
    private static final Object MISSING = new Object();

    private final Map<Class<?>, Map<String, Method>> components = new ConcurrentHashMap<>();
    private final BiFunction<TemplateContext, String, Diagnostic> missing;
    private final BiFunction<TemplateContext, String, Diagnostic> notText;

    /** Both functions put a tag's place and name into what is to be said. */
    ViewReader(BiFunction<TemplateContext, String, Diagnostic> missing, BiFunction<TemplateContext, String, Diagnostic> notText) {
        this.missing = missing;
        this.notText = notText;
    }

    @Override
    public Binding createBinding(String name, TemplateContext where, Code code) {
        if (!(code instanceof Tag) || name.equals(".")) {
            return scopes -> null;
        }
        String[] parts = name.split("\\.", -1);
        boolean text = code instanceof Tag.Value;
        return scopes -> {
            Object value = look(scopes, parts, where);
            if (text && !isText(value)) {
                throw new TemplateFault(notText.apply(where, name));
            }
            return value;
        };
    }

    private Object look(List<Object> scopes, String[] parts, TemplateContext where) {
        Object value = MISSING;
        boolean open = false;
        for (int i = scopes.size() - 1; i >= 0 && value == MISSING; i--) {
            value = read(scopes.get(i), parts[0]);
            open |= scopes.get(i) instanceof Map;
        }
        for (int i = 1; i < parts.length && value != MISSING; i++) {
            Object holder = coerce(value);
            open = holder instanceof Map || holder == null;
            value = holder == null ? null : read(holder, parts[i]);
        }
        if (value == MISSING) {
            if (open) {
                return null;
            }
            throw new TemplateFault(missing.apply(where, String.join(".", parts)));
        }
        return coerce(value);
    }

    private Object read(Object holder, String name) {
        if (holder instanceof Map<?, ?> map) {
            return map.containsKey(name) ? map.get(name) : MISSING;
        }
        if (name.equals(ANY) && (holder instanceof Collection || holder instanceof Number)) {
            return holder instanceof Collection<?> several ? !several.isEmpty() : ((Number) holder).doubleValue() != 0;
        }
        if (!(holder instanceof Record)) {
            return MISSING;
        }
        Method accessor = components.computeIfAbsent(holder.getClass(), ViewReader::accessors).get(name);
        if (accessor == null) {
            return MISSING;
        }
        try {
            return accessor.invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("reading " + name + " of " + holder.getClass(), e);
        }
    }

    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> found = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            found.put(component.getName(), component.getAccessor());
        }
        return Map.copyOf(found);
    }

    private static boolean isText(Object value) {
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    @Override
    public Object coerce(Object value) {
        return value instanceof Optional<?> optional ? optional.map(this::coerce).orElse(null) : value;
    }

    @Override
    public Wrapper find(String name, List<Object> scopes) {
        throw new UnsupportedOperationException("tags read through their bindings");
    }
}
