package io.fanwen.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.article.ReadArticle;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.PlainText;
import java.util.SortedMap;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;

class OwnArticlesTest {
    @Test
    void areValidAndHoldTheWordsOfTheirPostings() {
        SortedMap<String, ReadArticle> articles = OwnArticles.read();

        assertTrue(articles.size() > 30, articles.keySet().toString());
        articles.forEach((path, article) -> {
            for (WordStyle style : WordStyle.values()) {
                byte[] docx = Samples.writer(style).write(OwnArticles.document(path, article));

                Judges.judge(docx, path);
                String read = words(ReadWord.open(docx));
                article.body().pieces().forEach(piece -> assertEquals(-1, firstMissing(read, piece.posting()), () -> path + " in " + style + ":\n" + read));
            }
        });
    }

    /** The first line of a document that a Word file's words lack; -1 if it lacks none. */
    private static int firstMissing(String read, Document document) {
        String[] lines = PlainText.of(document).split("\n");
        for (int i = 0; i < lines.length; i++) {
            // Numbers of lists are Word's own affair; tabs stand between cells.
            for (String cell : lines[i].replaceFirst("^[0-9]+\\. ", "").split("\t")) {
                if (!read.contains(bare(cell))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static String words(XWPFDocument document) {
        StringBuilder out = new StringBuilder();
        collect(document, out);
        document.getFootnotes().forEach(note -> note.getParagraphs().forEach(paragraph -> out.append(bare(text(paragraph))).append('\n')));
        return out.toString();
    }

    private static void collect(IBody body, StringBuilder out) {
        for (IBodyElement element : body.getBodyElements()) {
            if (element.getElementType() == BodyElementType.PARAGRAPH) {
                out.append(bare(text((XWPFParagraph) element))).append('\n');
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        collect(cell, out);
                    }
                }
            }
        }
    }

    private static String text(XWPFParagraph paragraph) {
        return paragraph.getText().replaceAll("\\[footnoteRef:[0-9]+]", "").replaceAll(" \\[[0-9]+: (?s:.*)] ?$", "");
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}
