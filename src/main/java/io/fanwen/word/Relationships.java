package io.fanwen.word;

import java.util.LinkedHashMap;
import java.util.Map;

/** The relationships of one part (ECMA-376 part 2, 6.5), in the order in which they were asked for. Not thread-safe. */
final class Relationships {
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> ids = new LinkedHashMap<>();

    /** The id of a relationship to another part. @param type such as {@code styles} @param target relative to the part's folder */
    String part(String type, String target) {
        return id("Type=\"" + TYPES + type + "\" Target=\"" + XmlText.escape(target) + "\"");
    }

    /** The id of a hyperlink's relationship. @param address absolute and percent-encoded */
    String link(String address) {
        return id("Type=\"" + TYPES + "hyperlink\" Target=\"" + XmlText.escape(address) + "\" TargetMode=\"External\"");
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    String xml() {
        StringBuilder out = new StringBuilder(XmlText.DECLARATION)
                .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        ids.forEach((relationship, id) -> out.append("<Relationship Id=\"").append(id).append("\" ").append(relationship).append("/>"));
        return out.append("</Relationships>").toString();
    }

    private String id(String relationship) {
        return ids.computeIfAbsent(relationship, key -> "rId" + (ids.size() + 1));
    }
}
