package io.fanwen.word;

import java.util.function.BiConsumer;

/** Writes references to footnotes. Each reference is a run, or several, appended to the text; a label without a note leaves no trace. */
interface NotePen extends BiConsumer<String, StringBuilder> {

    /** In the text: a footnote where it is first referred to, a cross-reference to it after that. */
    static NotePen inText(Notes notes) {
        return (label, out) -> {
            if (notes.number(label).isPresent()) {
                crossReference(notes.number(label).get(), out);
            } else if (notes.note(label).isPresent()) {
                int number = notes.anchor(label);
                out.append("<w:bookmarkStart w:id=\"").append(number).append("\" w:name=\"").append(bookmark(number)).append("\"/><w:r>")
                        .append(Runs.NOTE_STYLE).append("<w:footnoteReference w:id=\"").append(number)
                        .append("\"/></w:r><w:bookmarkEnd w:id=\"").append(number).append("\"/>");
            }
        };
    }

    /** A field with the number of a note that another place refers to (NOTEREF, ECMA-376 part 1, 17.16.5.39). */
    static void crossReference(int number, StringBuilder out) {
        out.append("<w:r>").append(Runs.NOTE_STYLE).append("<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>").append(Runs.NOTE_STYLE)
                .append("<w:instrText xml:space=\"preserve\"> NOTEREF ").append(bookmark(number)).append(" \\f \\h </w:instrText></w:r><w:r>")
                .append(Runs.NOTE_STYLE).append("<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>").append(Runs.NOTE_STYLE)
                .append("<w:t>").append(number).append("</w:t></w:r><w:r>").append(Runs.NOTE_STYLE)
                .append("<w:fldChar w:fldCharType=\"end\"/></w:r>");
    }

    private static String bookmark(int number) {
        return "_Note" + number;
    }
}
