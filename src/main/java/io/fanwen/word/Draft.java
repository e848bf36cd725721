package io.fanwen.word;

import io.fanwen.markdown.Block.Alert;
import java.util.Map;

/**
 * What the parts of one file share while they are written. Not thread-safe.
 *
 * @param alerts titles of alerts by kind, in the site's language
 */
record Draft(WordStyle style, Map<Alert.Kind, String> alerts, Links links, Media media, Notes notes, Numbering numbering) {

    static Draft of(WordStyle style, Map<Alert.Kind, String> alerts, WordDocument.Outside outside) {
        return new Draft(style, alerts, new Links(outside), new Media(outside.pictures()), new Notes(), new Numbering());
    }

    /** The most that a picture may take, so that its line fits on a page with room for a caption. */
    int pictureHeight() {
        return style.layout().height() * 9 / 10;
    }
}
