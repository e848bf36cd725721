package io.fanwen.importing.file;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that may do nothing but be read: no document type, so no entities, and nothing is fetched. */
public final class SafeXml {
    private SafeXml() {}

    /** A document type is passed on as an event, so that the caller refuses the file. */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory.createXMLStreamReader(in);
    }

    /** What a fault of the reader says of the file. */
    public static Unreadable unreadable(XMLStreamException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Bounded.Over over) {
                return over.unreadable();
            }
        }
        Throwable nested = fault.getNestedException();
        return nested instanceof Bounded.Over over ? over.unreadable() : new Unreadable(ImportCode.BROKEN_XML);
    }
}
