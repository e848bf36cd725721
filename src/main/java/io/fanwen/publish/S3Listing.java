package io.fanwen.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a service answers in XML: part of a list of objects.
 *
 * @param files by key
 * @param next  the token to ask for the next part with; empty after the last
 */
record S3Listing(SortedMap<String, Store.Listed> files, Optional<String> next) {
    private static final Pattern MD5 = Pattern.compile("\"?([0-9a-f]{32})\"?");

    /** Why a service refuses; both empty if it does not say. */
    record Fault(String code, String message) {}

    /** @throws IOException if this is no list */
    static S3Listing read(byte[] xml) throws IOException {
        SortedMap<String, Store.Listed> files = new TreeMap<>();
        Optional<String> next = Optional.empty();
        boolean encoded = false;
        String key = "";
        long size = 0;
        Optional<String> md5 = Optional.empty();
        try {
            XMLStreamReader reader = reader(xml);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "EncodingType" -> encoded = reader.getElementText().equals("url");
                        case "Key" -> key = reader.getElementText();
                        case "Size" -> size = Long.parseLong(reader.getElementText());
                        case "ETag" -> md5 = md5(reader.getElementText());
                        case "NextContinuationToken" -> next = Optional.of(reader.getElementText());
                        default -> { }
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("Contents")) {
                    files.put(key, new Store.Listed(size, md5));
                    md5 = Optional.empty();
                }
            }
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException("the service's list of objects cannot be read", e);
        }
        if (!encoded) {
            return new S3Listing(files, next);
        }
        SortedMap<String, Store.Listed> decoded = new TreeMap<>();
        files.forEach((name, file) -> decoded.put(URLDecoder.decode(name, StandardCharsets.UTF_8), file));
        return new S3Listing(decoded, next);
    }

    static Fault error(byte[] xml) {
        String code = "";
        String message = "";
        try {
            XMLStreamReader reader = reader(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    if (reader.getLocalName().equals("Code")) {
                        code = reader.getElementText();
                    } else if (reader.getLocalName().equals("Message")) {
                        message = reader.getElementText();
                    }
                }
            }
        } catch (XMLStreamException e) {
            return new Fault(code, message);
        }
        return new Fault(code, message);
    }

    private static Optional<String> md5(String tag) {
        Matcher matcher = MD5.matcher(tag);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}
