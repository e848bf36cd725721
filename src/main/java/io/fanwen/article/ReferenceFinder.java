package io.fanwen.article;

import io.fanwen.article.Article.Reference;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.Inline;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the links and images of documents that lead to something in this site. For one file; not thread-safe. */
final class ReferenceFinder extends TreeWalk {
    /** RFC 3986, 3.1 and 4.2: a scheme, or a host without one. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*", Pattern.DOTALL);

    /** UTF-16 units of a link before its target; after longer ones its place is its first bracket. */
    private static final int LONGEST_TEXT = 200;

    private final Source source;
    private final Set<Reference> references = new LinkedHashSet<>();

    private ReferenceFinder(Source source) {
        this.source = source;
    }

    /** In the order of reading; one that stands in a note of two parts is listed once. */
    static List<Reference> of(Source source, List<Document> documents) {
        ReferenceFinder walk = new ReferenceFinder(source);
        documents.forEach(walk::walk);
        return List.copyOf(walk.references);
    }

    @Override
    void onLink(Inline.Link link) {
        add(Reference.Kind.LINK, link.target(), link.offset());
    }

    @Override
    void onImage(Inline.Image image) {
        add(Reference.Kind.IMAGE, image.target(), image.offset());
    }

    private void add(Reference.Kind kind, String target, int offset) {
        if (!ELSEWHERE.matcher(target).matches()) {
            references.add(new Reference(kind, target, place(target, offset)));
        }
    }

    /** From the bracket to the target's end, where both are on one line and the target reads as it is written. */
    private Place place(String target, int offset) {
        int end = Math.min(source.text().length(), offset + LONGEST_TEXT + target.length());
        int at = target.isEmpty() ? -1 : source.text().substring(offset, end).indexOf(target);
        return source.place(offset, at < 0 ? 1 : at + target.length() + 1);
    }
}
