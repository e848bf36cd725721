package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class XmlTest {

    /** A strict reader of the JDK, which takes no external entity. */
    static Document read(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    @Test
    void keepsHostileTextsAsText() throws Exception {
        String hostile = "]]> <![CDATA[ </a><b x='\"'> &amp; &lt; <!-- -- \t\n 😀";

        Element root = read(new Xml().open("a", "x", "</a>\"&").element("b", hostile).close().bytes()).getDocumentElement();

        assertEquals(hostile, root.getElementsByTagName("b").item(0).getTextContent());
        assertEquals("</a>\"&", root.getAttribute("x"));
    }

    @Test
    void dropsWhatXmlCannotHold() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x10000; c++) {
            // The one half that would make a whole with its follower is left out.
            all.append(c == 0xdbff ? ' ' : (char) c);
        }

        String read = read(new Xml().element("a", "<" + all + ">").bytes()).getDocumentElement().getTextContent();

        assertEquals("<\t\n>".length() + 0xfffe - 0x20 - 0x800 + " ".length(), read.length());
    }

    @ParameterizedTest
    @CsvSource({"\ud800x,x", "x\udc00,x", "a\ufffe\uffffb,ab"})
    void dropsHalvesOfCharacters(String text, String left) {
        assertEquals(left, Xml.escaped(text));
    }

    @Test
    void refusesToEndWithAnOpenElement() {
        Xml xml = new Xml().open("a");

        assertThrows(IllegalStateException.class, xml::bytes);
    }
}
