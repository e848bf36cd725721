package io.fanwen.theme;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What kind of thing a template finds under a name. */
sealed interface Shape {
    /** A closed set of names. */
    record Closed(Class<?> type) implements Shape {
        /** Reading a record's generic types is slow, and a theme asks a hundred times for those of a few records. */
        private static final ClassValue<SortedMap<String, Shape>> COMPONENTS = new ClassValue<>() {
            @Override
            protected SortedMap<String, Shape> computeValue(Class<?> type) {
                SortedMap<String, Shape> found = new TreeMap<>();
                for (RecordComponent component : type.getRecordComponents()) {
                    found.put(component.getName(), Shape.of(component.getGenericType(), isHtml(component.getName())));
                }
                return Collections.unmodifiableSortedMap(found);
            }
        };

        /** The shape of each component, by name. */
        SortedMap<String, Shape> components() {
            return COMPONENTS.get(type);
        }

        @Override
        public Optional<Shape> part(String name) {
            return Optional.ofNullable(components().get(name));
        }
    }

    /** Several of a kind. */
    record Many(Shape each) implements Shape {
        @Override
        public Optional<Shape> part(String name) {
            return name.equals(ViewReader.ANY) ? Optional.of(new Plain(false, false)) : Optional.empty();
        }
    }

    /** A map, or something in one: any name may be in it. */
    record Open() implements Shape {
        @Override
        public Optional<Shape> part(String name) {
            return Optional.of(this);
        }
    }

    /**
     * Text, a number, or true and false: no names.
     *
     * @param html whether it is HTML (or JSON made for a script element) and to be written as it is
     */
    record Plain(boolean number, boolean html) implements Shape {
        @Override
        public Optional<Shape> part(String name) {
            return number && name.equals(ViewReader.ANY) ? Optional.of(new Plain(false, false)) : Optional.empty();
        }
    }

    /** What {@code this.name} is; empty if there is no such name. */
    Optional<Shape> part(String name);

    /** The shape of a component; what is optional has the shape of what may be there. */
    static Shape of(Type type, boolean html) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return of(generic.getActualTypeArguments()[0], html);
            }
            return Collection.class.isAssignableFrom(raw) ? new Many(of(generic.getActualTypeArguments()[0], html)) : new Open();
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return new Closed(plain);
        }
        return Map.class.isAssignableFrom(plain) || plain == Object.class ? new Open() : new Plain(plain == int.class || plain == long.class || Number.class.isAssignableFrom(plain), html);
    }

    /** By convention of the views. */
    private static boolean isHtml(String component) {
        return component.equals("html") || component.endsWith("Html") || component.equals("jsonLd");
    }
}
