package io.fanwen.word;

import io.fanwen.markdown.Inline;
import io.fanwen.markdown.References.Size;
import java.util.OptionalInt;

/** A picture in a line of text (ECMA-376 part 1, 20.4.2.8). */
final class Drawing {
    private static final long EMU_PER_PIXEL = 9525;
    private static final long EMU_PER_TWIP = 635;
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private Drawing() {}

    /**
     * Appends the element.
     *
     * @param id     unique in the file
     * @param stored the picture
     * @param most   the room there is, in twips
     */
    static void append(StringBuilder out, int id, Inline.Image image, Embedded stored, Size most) {
        Size wanted = wanted(image, stored.picture().size());
        long width = wanted.width() * EMU_PER_PIXEL;
        long height = wanted.height() * EMU_PER_PIXEL;
        double scale = Math.min(1, Math.min((double) most.width() * EMU_PER_TWIP / width, (double) most.height() * EMU_PER_TWIP / height));
        String extent = "cx=\"" + Math.max(1, Math.round(width * scale)) + "\" cy=\"" + Math.max(1, Math.round(height * scale)) + "\"";
        out.append("<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent ").append(extent)
                .append("/><wp:docPr id=\"").append(id).append("\" name=\"Picture ").append(id).append("\" descr=\"")
                .append(XmlText.escape(image.alt())).append("\"/><a:graphic><a:graphicData uri=\"").append(PICTURE)
                .append("\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"").append(id).append("\" name=\"").append(stored.picture().name())
                .append("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"").append(stored.relationship())
                .append("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext ")
                .append(extent).append("/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>")
                .append("</a:graphicData></a:graphic></wp:inline></w:drawing>");
    }

    /** @param relationship from the part that shows it to the picture's file */
    record Embedded(Media.Stored picture, String relationship) {}

    /** The author's width or height wins; the other side then follows the picture's own proportions. */
    private static Size wanted(Inline.Image image, Size own) {
        OptionalInt width = pixels(image, "width");
        OptionalInt height = pixels(image, "height");
        if (width.isEmpty() && height.isEmpty()) {
            return own;
        }
        int wide = width.orElseGet(() -> (int) Math.max(1, (long) height.getAsInt() * own.width() / own.height()));
        int high = height.orElseGet(() -> (int) Math.max(1, (long) width.getAsInt() * own.height() / own.width()));
        return new Size(wide, high);
    }

    private static OptionalInt pixels(Inline.Image image, String key) {
        String value = image.attributes().keys().getOrDefault(key, "").replace("px", "");
        return value.matches("[1-9][0-9]{0,4}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }
}
