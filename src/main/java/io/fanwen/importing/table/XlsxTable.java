package io.fanwen.importing.table;

import io.fanwen.importing.file.Archive;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.SafeXml;
import io.fanwen.importing.file.Unreadable;
import io.fanwen.importing.file.XmlNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the first sheet of an Excel file, row by row. For one file; not thread-safe. */
public final class XlsxTable {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final double LAST_DAY = 2_958_466;

    private final Archive archive;
    private final List<String> shared = new ArrayList<>();
    private final Set<Integer> dates = new HashSet<>();
    private LocalDate origin = LocalDate.of(1899, 12, 30);

    private XlsxTable(Archive archive) {
        this.archive = archive;
    }

    /** Whether a package holds a workbook. */
    public static boolean reads(Archive archive) {
        return archive.has("xl/workbook.xml");
    }

    public static Table read(Archive archive) throws IOException, Unreadable {
        return new XlsxTable(archive).read();
    }

    private Table read() throws IOException, Unreadable {
        XmlNode workbook = archive.xml("xl/workbook.xml").orElseThrow(() -> new Unreadable(ImportCode.BROKEN_ARCHIVE));
        if (workbook.first("workbookPr").flatMap(all -> all.get("date1904")).filter(said -> said.equals("1") || said.equals("true")).isPresent()) {
            origin = LocalDate.of(1904, 1, 1);
        }
        archive.xml("xl/styles.xml").ifPresent(this::readFormats);
        each("xl/sharedStrings.xml", "si", reader -> shared.add(text(reader, "si")));
        List<Table.Row> rows = new ArrayList<>();
        each(sheet(workbook), "row", reader -> row(reader, rows));
        if (rows.isEmpty()) {
            throw new Unreadable(ImportCode.NO_TEXT);
        }
        return new Table(rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    private String sheet(XmlNode workbook) throws IOException, Unreadable {
        Optional<String> id = workbook.first("sheets").flatMap(all -> all.first("sheet")).flatMap(sheet -> sheet.get("id"));
        Optional<XmlNode> relations = archive.xml("xl/_rels/workbook.xml.rels");
        Optional<String> target = relations.stream().flatMap(all -> all.all("Relationship")).filter(one -> one.get("Id").equals(id)).findFirst()
                .flatMap(one -> one.get("Target")).map(path -> path.startsWith("/") ? path.substring(1) : "xl/" + path);
        return target.filter(archive::has).orElse("xl/worksheets/sheet1.xml");
    }

    /** Which of the cells' formats show a date (ECMA-376, 18.8.30: the built-in ones, East Asian ones among them, and those that name a part of one). */
    private void readFormats(XmlNode styles) {
        Set<String> own = new HashSet<>();
        styles.first("numFmts").stream().flatMap(all -> all.all("numFmt")).filter(format -> format.get("formatCode").orElse("")
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?s).*[yYdD年月日].*")).forEach(format -> format.get("numFmtId").ifPresent(own::add));
        List<XmlNode> cells = styles.first("cellXfs").map(all -> all.all("xf").toList()).orElse(List.of());
        for (int i = 0; i < cells.size(); i++) {
            String id = cells.get(i).get("numFmtId").orElse("0");
            int number = id.matches("[0-9]{1,3}") ? Integer.parseInt(id) : 0;
            if (own.contains(id) || number >= 14 && number <= 17 || number == 22 || number >= 27 && number <= 31 || number == 36
                    || number >= 50 && number <= 54 || number >= 57 && number <= 58) {
                dates.add(i);
            }
        }
    }

    /** What is done with an element while its reader stands at its start; it is to be left at its end. */
    private interface Reading {
        void at(XMLStreamReader reader) throws XMLStreamException, Unreadable;
    }

    private void each(String part, String element, Reading reading) throws IOException, Unreadable {
        Optional<InputStream> stream = archive.stream(part);
        if (stream.isEmpty()) {
            return;
        }
        try (InputStream in = stream.get()) {
            XMLStreamReader reader = SafeXml.reader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Unreadable(ImportCode.XML_WITH_DTD);
                } else if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(element)) {
                    reading.at(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw SafeXml.unreadable(e);
        }
    }

    private void row(XMLStreamReader reader, List<Table.Row> rows) throws XMLStreamException, Unreadable {
        String said = Optional.ofNullable(reader.getAttributeValue(null, "r")).orElse("");
        int number = said.matches("[0-9]{1,7}") ? Integer.parseInt(said) : rows.size() + 1;
        List<String> cells = new ArrayList<>();
        while (!(reader.next() == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("row"))) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("c")) {
                cell(reader, cells);
            }
        }
        if (rows.size() >= MOST_ROWS) {
            throw new Unreadable(ImportCode.TOO_LARGE, MOST_ROWS + " rows");
        }
        if (cells.stream().anyMatch(text -> !text.isEmpty())) {
            rows.add(new Table.Row(number, cells));
        }
    }

    private void cell(XMLStreamReader reader, List<String> cells) throws XMLStreamException {
        int column = column(Optional.ofNullable(reader.getAttributeValue(null, "r")).orElse(""), cells.size());
        String type = Optional.ofNullable(reader.getAttributeValue(null, "t")).orElse("n");
        String style = Optional.ofNullable(reader.getAttributeValue(null, "s")).orElse("");
        boolean date = style.matches("[0-9]{1,6}") && dates.contains(Integer.parseInt(style));
        String value = value(reader, type);
        String shown = switch (type) {
            case "s" -> value.matches("[0-9]{1,8}") && Integer.parseInt(value) < shared.size() ? shared.get(Integer.parseInt(value)) : "";
            case "n" -> date ? date(value) : number(value);
            case "e" -> "";
            default -> value;
        };
        if (column < MOST_COLUMNS) {
            cells.addAll(Collections.nCopies(Math.max(0, column + 1 - cells.size()), ""));
            cells.set(column, shown.strip());
        }
    }

    /** What stands in {@code <v>} or {@code <is>}; never the formula beside it. */
    private static String value(XMLStreamReader reader, String type) throws XMLStreamException {
        StringBuilder value = new StringBuilder();
        while (!(reader.next() == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("c"))) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT
                    && (reader.getLocalName().equals("v") || reader.getLocalName().equals("is") && type.equals("inlineStr"))) {
                value.append(text(reader, reader.getLocalName()));
            }
        }
        return value.toString();
    }

    /** The text up to the element's end, without how it is pronounced. */
    private static String text(XMLStreamReader reader, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int skipped = 0;
        while (!(reader.next() == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element))) {
            boolean phonetic = (reader.isStartElement() || reader.isEndElement()) && reader.getLocalName().equals("rPh");
            skipped += phonetic ? reader.isStartElement() ? 1 : -1 : 0;
            if (skipped == 0 && reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 3 && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column == 0 ? next : column - 1;
    }

    /** Excel counts days; what comes behind the point is a part of one. */
    private String date(String value) {
        Optional<Double> days = decimal(value).map(BigDecimal::doubleValue).filter(count -> count >= 0 && count < LAST_DAY);
        if (days.isEmpty()) {
            return value;
        }
        long seconds = Math.round((days.get() - Math.floor(days.get())) * 86_400);
        LocalDateTime moment = origin.plusDays((long) Math.floor(days.get())).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? moment.toLocalDate().toString() : moment.toLocalDate() + " " + moment.toLocalTime();
    }

    /** Without the zeros and powers that a file has for plain numbers. */
    private static String number(String value) {
        return decimal(value).filter(number -> Math.abs(number.precision() - number.scale()) < 30).map(number -> number.stripTrailingZeros().toPlainString())
                .orElse(value);
    }

    private static Optional<BigDecimal> decimal(String value) {
        return value.length() < 40 && value.matches("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?") ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }
}
