package io.fanwen.word;

import java.time.temporal.ChronoUnit;

/** The properties of a file (ECMA-376 part 2, 8.3): what its article says, nothing of the machine or the hour. */
final class Properties {
    private Properties() {}

    static String core(WordDocument document) {
        StringBuilder out = new StringBuilder(XmlText.DECLARATION)
                .append("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
                .append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
        out.append("<dc:title>").append(XmlText.escape(document.title())).append("</dc:title>");
        document.author().ifPresent(author -> out.append("<dc:creator>").append(XmlText.escape(author)).append("</dc:creator>"));
        document.date().ifPresent(date -> out.append("<dcterms:created xsi:type=\"dcterms:W3CDTF\">")
                .append(date.truncatedTo(ChronoUnit.SECONDS)).append("</dcterms:created>"));
        return out.append("</cp:coreProperties>").toString();
    }
}
