package io.fanwen.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Reads Word files back, by Apache POI or part by part. */
final class ReadWord {
    private ReadWord() {}

    static XWPFDocument open(byte[] docx) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(docx));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the body, each as {@code Style: text}; the title's left out. */
    static List<String> paragraphs(byte[] docx) {
        return open(docx).getParagraphs().stream().skip(1).map(ReadWord::line).toList();
    }

    static String line(XWPFParagraph paragraph) {
        return paragraph.getStyle() + ": " + paragraph.getText();
    }

    /** Every part by name, in the order of the file. */
    static Map<String, byte[]> parts(byte[] docx) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static String part(byte[] docx, String name) {
        return new String(parts(docx).get(name), StandardCharsets.UTF_8);
    }
}
