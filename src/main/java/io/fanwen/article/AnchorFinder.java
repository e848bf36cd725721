package io.fanwen.article;

import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the ids of a document's headings, in the order of reading. */
final class AnchorFinder extends TreeWalk {
    private final Set<String> anchors = new LinkedHashSet<>();

    private AnchorFinder() {}

    static Set<String> of(Document document) {
        AnchorFinder walk = new AnchorFinder();
        walk.walk(document);
        return walk.anchors;
    }

    @Override
    void onHeading(Block.Heading heading) {
        anchors.add(heading.anchor());
    }
}
