package io.fanwen.importing.docx;

import io.fanwen.importing.file.Archive;
import io.fanwen.importing.file.Unreadable;
import io.fanwen.importing.file.XmlNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a part refers to, by id. Immutable. */
final class Relations {
    private final String part;
    private final Map<String, XmlNode> relations = new HashMap<>();

    private Relations(String part, Optional<XmlNode> root) {
        this.part = part;
        root.ifPresent(all -> all.all("Relationship").forEach(one -> one.get("Id").ifPresent(id -> relations.put(id, one))));
    }

    /** @param part such as {@code word/document.xml}; empty for the package */
    static Relations of(Archive archive, String part) throws IOException, Unreadable {
        int slash = part.lastIndexOf('/') + 1;
        return new Relations(part, archive.xml(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels"));
    }

    /** Where a link leads. */
    Optional<String> link(String id) {
        return Optional.ofNullable(relations.get(id)).filter(Relations::isExternal).flatMap(one -> one.get("Target"));
    }

    /** The name of the part that an id stands for; never one outside the package. */
    Optional<String> part(String id) {
        return Optional.ofNullable(relations.get(id)).flatMap(this::part);
    }

    /** The name of the part of a kind, by the last word of its type. */
    Optional<String> partOfType(String type) {
        return relations.values().stream().filter(one -> one.get("Type").orElse("").endsWith("/" + type)).findFirst().flatMap(this::part);
    }

    private Optional<String> part(XmlNode relation) {
        if (isExternal(relation)) {
            return Optional.empty();
        }
        try {
            String resolved = URI.create("/" + part).resolve(relation.get("Target").orElse("").replace(" ", "%20")).getPath();
            return Optional.ofNullable(resolved).filter(path -> path.startsWith("/") && !path.contains("..")).map(path -> path.substring(1));
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }

    private static boolean isExternal(XmlNode relation) {
        return relation.get("TargetMode").orElse("").equalsIgnoreCase("External");
    }
}
