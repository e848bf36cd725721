package io.fanwen.build;

import io.fanwen.search.SearchPart;
import io.fanwen.text.Fingerprint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the root of the last build's search index held of its segments, so that a segment whose files are kept need not be made again, and
 * what the first one was made of, so that it can be changed where its articles were.
 */
final class SearchMemory {
    private SearchMemory() {}

    /**
     * @param files    how many files the segment has, the root not counted
     * @param settings of everything but its file that an article's terms depend on
     * @param articles of the first segment
     */
    record Segment(int files, SearchPart part, Fingerprint settings, Optional<IndexedArticles> articles) {}

    static CacheFile file(Path cache) {
        return new CacheFile(cache.resolve("search"), Program.fingerprint());
    }

    /** By what each was made of; empty if nothing is remembered. */
    static Map<Fingerprint, Segment> read(CacheFile file) {
        return file.read(in -> {
            Map<Fingerprint, Segment> segments = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                segments.put(CacheFile.readFingerprint(in), readSegment(in));
            }
            return segments;
        }).orElse(new HashMap<>());
    }

    static void write(CacheFile file, Map<Fingerprint, Segment> segments) {
        file.write(out -> {
            out.writeInt(segments.size());
            for (Map.Entry<Fingerprint, Segment> segment : segments.entrySet()) {
                CacheFile.writeFingerprint(out, segment.getKey());
                writeSegment(out, segment.getValue());
            }
            return null;
        });
    }

    private static Segment readSegment(DataInputStream in) throws IOException {
        return new Segment(in.readInt(), readPart(in), CacheFile.readFingerprint(in), in.readBoolean() ? Optional.of(IndexedArticles.read(in)) : Optional.empty());
    }

    private static void writeSegment(DataOutputStream out, Segment segment) throws IOException {
        out.writeInt(segment.files());
        writePart(out, segment.part());
        CacheFile.writeFingerprint(out, segment.settings());
        out.writeBoolean(segment.articles().isPresent());
        if (segment.articles().isPresent()) {
            segment.articles().get().writeTo(out);
        }
    }

    private static SearchPart readPart(DataInputStream in) throws IOException {
        byte[] head = bytes(in);
        List<byte[]> within = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            within.add(bytes(in));
        }
        return new SearchPart(head, within, bytes(in));
    }

    private static void writePart(DataOutputStream out, SearchPart part) throws IOException {
        out.writeInt(part.head().length);
        out.write(part.head());
        out.writeInt(part.within().size());
        for (byte[] block : part.within()) {
            out.writeInt(block.length);
            out.write(block);
        }
        out.writeInt(part.leaves().length);
        out.write(part.leaves());
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
