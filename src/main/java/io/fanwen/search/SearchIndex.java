package io.fanwen.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes the index of a site. Depends on the documents and their terms alone, not on the order they come in. Stateless. */
public final class SearchIndex {
    /** Where readers begin: the one file that changes in place. */
    public static final String ROOT = Tree.FOLDER + "index.bin";

    private SearchIndex() {}

    /**
     * Parts the articles into segments, the oldest first. Each can be made by itself, and is the same as long as its articles are.
     *
     * @param documents all that readers may find, in any order
     */
    public static List<SearchSegment> segments(List<SearchDocument> documents) {
        if (documents.size() > Gathering.MOST_DOCUMENTS) {
            throw new IllegalArgumentException("more articles than an index has room for: " + documents.size());
        }
        List<SearchDocument> ordered = documents.stream().sorted(Numbers.ORDER).toList();
        List<SearchSegment> segments = new ArrayList<>();
        for (List<SearchDocument> part : Segmenting.SIZES.part(ordered)) {
            segments.add(new SearchSegment(part, segments.isEmpty()));
        }
        return segments;
    }

    /** Whether a path of the published folder is a file of an index other than the root. */
    public static boolean isFile(String path) {
        return path.startsWith(Tree.FOLDER) && !path.equals(ROOT);
    }

    /** The file that leads to the segments. @param parts what {@link SearchSegment#write} made of each, in their order */
    public static SearchFile root(List<SearchPart> parts) {
        return new SearchFile(ROOT, Root.bytes(parts));
    }

    /**
     * Makes the whole index and hands over its files one by one, the root last.
     *
     * @param documents as in {@link #segments}
     * @param terms     as in {@link SearchSegment#write}
     * @param sink      takes each file
     */
    public static void write(List<SearchDocument> documents, Function<String, SearchTerms> terms, Consumer<SearchFile> sink) {
        sink.accept(root(segments(documents).stream().map(segment -> segment.write(terms, sink)).toList()));
    }

    /** The same for a site of any size that fits memory. */
    public static List<SearchFile> of(List<SearchDocument> documents, Function<String, SearchTerms> terms) {
        List<SearchFile> files = new ArrayList<>();
        write(documents, terms, files::add);
        return List.copyOf(files);
    }
}
