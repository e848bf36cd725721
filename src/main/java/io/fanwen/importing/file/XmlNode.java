package io.fanwen.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of XML, or a stretch of text between elements.
 *
 * @param name       local name; empty for text
 * @param attributes by local name
 * @param children   elements and texts in order
 * @param text       of a text; empty for an element
 */
public record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, String text) {
    private static final int MOST_NODES = 3_000_000;
    private static final int DEEPEST = 256;

    /** Reads a whole document. */
    static XmlNode read(InputStream in) throws IOException, Unreadable {
        try {
            return new Reading(SafeXml.reader(in)).root();
        } catch (XMLStreamException e) {
            throw SafeXml.unreadable(e);
        }
    }

    /** Child elements of one name. */
    public Stream<XmlNode> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    /** The first child element of one name. */
    public Optional<XmlNode> first(String wanted) {
        return all(wanted).findFirst();
    }

    /** The first element of one name at any depth. */
    public Optional<XmlNode> find(String wanted) {
        for (XmlNode child : children) {
            Optional<XmlNode> found = child.name.equals(wanted) ? Optional.of(child) : child.find(wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** An attribute. */
    public Optional<String> get(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The attribute {@code val} of the first child of one name: how OOXML says most things. */
    public Optional<String> value(String child) {
        return first(child).flatMap(found -> found.get("val"));
    }

    /** Whether a switch such as {@code <w:b/>} is there and not off; empty if it is not there. */
    public Optional<Boolean> flag(String child) {
        return first(child).map(found -> !List.of("0", "false", "off", "none").contains(found.get("val").orElse("1")));
    }

    /** All text within. */
    public String words() {
        if (name.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        children.forEach(child -> out.append(child.words()));
        return out.toString();
    }

    /** One document while it is read. */
    private static final class Reading {
        private final XMLStreamReader reader;
        private final Deque<XmlNode> open = new ArrayDeque<>();
        private int nodes;

        Reading(XMLStreamReader reader) {
            this.reader = reader;
        }

        XmlNode root() throws XMLStreamException, Unreadable {
            open.push(new XmlNode("#document", Map.of(), new ArrayList<>(), ""));
            while (reader.hasNext()) {
                take(reader.next());
            }
            return open.peekLast().children.stream().filter(child -> !child.name.isEmpty()).findFirst()
                    .orElseThrow(() -> new Unreadable(ImportCode.BROKEN_XML));
        }

        private void take(int event) throws Unreadable {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlNode element = new XmlNode(reader.getLocalName(), attributes(), new ArrayList<>(), "");
                    add(element);
                    open.push(element);
                    if (open.size() > DEEPEST) {
                        throw new Unreadable(ImportCode.TOO_LARGE, DEEPEST + " levels");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    add(new XmlNode("", Map.of(), List.of(), reader.getText()));
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable(ImportCode.XML_WITH_DTD);
                default -> { }
            }
        }

        private void add(XmlNode node) throws Unreadable {
            if (++nodes > MOST_NODES) {
                throw new Unreadable(ImportCode.TOO_LARGE, MOST_NODES + " elements");
            }
            open.peek().children.add(node);
        }

        private Map<String, String> attributes() {
            int count = reader.getAttributeCount();
            if (count == 0) {
                return Map.of();
            }
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < count; i++) {
                attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            return attributes;
        }
    }
}
