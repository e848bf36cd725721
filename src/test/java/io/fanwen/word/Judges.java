package io.fanwen.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What holds for every Word file, whatever stands in it. */
final class Judges {
    private static final Pattern STYLE_USED = Pattern.compile("<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val=\"([^\"]*)\"");
    private static final Pattern STYLE_DEFINED = Pattern.compile("w:styleId=\"([^\"]*)\"");
    private static final Pattern RELATIONSHIP_USED = Pattern.compile(" r:(?:id|embed)=\"([^\"]*)\"");
    private static final Pattern EXTERNAL = Pattern.compile("Target=\"([^\"]*)\" TargetMode=\"External\"");

    private Judges() {}

    /** @param about the input, for the failure's message */
    static void judge(byte[] docx, String about) {
        Map<String, byte[]> parts = ReadWord.parts(docx);
        parts.forEach((name, bytes) -> {
            assertFalse(name.contains("..") || name.startsWith("/"), name);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                judgeXml(name, bytes, about);
            }
        });
        judgeStyles(parts, about);
        judgeRelationships(parts, about);
    }

    private static void judgeXml(String name, byte[] bytes, String about) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
            eachElement(document.getDocumentElement(), element -> {
                if (element.getLocalName().equals("tc") || element.getLocalName().equals("footnote")
                        && !"0".equals(element.getAttribute("w:id")) && !element.getParentNode().getNodeName().equals("w:footnotePr")) {
                    assertEquals("w:p", element.getLastChild().getNodeName(), () -> name + " of " + about);
                }
                if (element.getNodeName().equals("w:tbl")) {
                    assertFalse(element.getNextSibling() == null || element.getNextSibling().getNodeName().equals("w:tbl"),
                            () -> "a table without a paragraph behind it, " + name + " of " + about);
                }
            });
            List<String> errors = new ArrayList<>();
            for (XmlObject typed : typed(name, bytes)) {
                typed.validate(new XmlOptions().setErrorListener(new ArrayList<>() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public boolean add(org.apache.xmlbeans.XmlError error) {
                        return errors.add(error.getMessage());
                    }
                }));
            }
            assertEquals(List.of(), errors, () -> name + " of " + about);
        } catch (SAXException | XmlException | ParserConfigurationException | IOException e) {
            throw new AssertionError(name + " of " + about, e);
        }
    }

    private static List<XmlObject> typed(String name, byte[] bytes) throws XmlException, IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        return switch (name) {
            case "word/document.xml" -> List.of(DocumentDocument.Factory.parse(in));
            case "word/styles.xml" -> List.of(StylesDocument.Factory.parse(in));
            case "word/numbering.xml" -> List.of(NumberingDocument.Factory.parse(in));
            case "word/settings.xml" -> List.of(SettingsDocument.Factory.parse(in));
            case "word/fontTable.xml" -> List.of(FontsDocument.Factory.parse(in));
            case "word/footnotes.xml" -> List.of(FootnotesDocument.Factory.parse(in));
            case "word/footer1.xml", "word/footer2.xml" -> List.of(FtrDocument.Factory.parse(in));
            default -> List.of();
        };
    }

    private static void judgeStyles(Map<String, byte[]> parts, String about) {
        Set<String> defined = new TreeSet<>(found(STYLE_DEFINED, parts.get("word/styles.xml")));
        Set<String> used = new TreeSet<>();
        parts.forEach((name, bytes) -> used.addAll(name.endsWith(".xml") ? found(STYLE_USED, bytes) : List.of()));
        used.removeAll(defined);
        assertEquals(Set.of(), used, () -> "styles without a definition: " + about);
    }

    private static void judgeRelationships(Map<String, byte[]> parts, String about) {
        for (String part : List.of("document", "footnotes")) {
            String rels = new String(parts.getOrDefault("word/_rels/" + part + ".xml.rels", new byte[0]), StandardCharsets.UTF_8);
            for (String id : found(RELATIONSHIP_USED, parts.getOrDefault("word/" + part + ".xml", new byte[0]))) {
                assertTrue(rels.contains("Id=\"" + id + "\""), () -> id + " of " + part + ": " + about);
            }
        }
        parts.forEach((name, bytes) -> {
            if (name.endsWith(".rels")) {
                found(EXTERNAL, bytes).forEach(target -> assertTrue(target.matches("(?i)(https?://|mailto:).+"), () -> target + ": " + about));
            }
        });
    }

    private static List<String> found(Pattern pattern, byte[] text) {
        Matcher matcher = pattern.matcher(new String(text, StandardCharsets.UTF_8));
        return matcher.results().map(result -> result.group(1)).toList();
    }

    private static void eachElement(Element element, java.util.function.Consumer<Element> action) {
        action.accept(element);
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                eachElement(inner, action);
            }
        }
    }
}
