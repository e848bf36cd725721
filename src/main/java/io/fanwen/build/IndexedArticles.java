package io.fanwen.build;

import io.fanwen.search.SearchDocument;
import io.fanwen.text.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The articles of a segment of the search index as a build indexed them: few of the many are ever looked at again, so they stay bytes.
 * Immutable.
 */
final class IndexedArticles {
    private static final int ENTRY = 16 + 16 + 4;

    /** For each article: what it was made of, its file, where its document ends. */
    private final ByteBuffer table;
    private final byte[] documents;

    private IndexedArticles(byte[] table, byte[] documents) {
        this.table = ByteBuffer.wrap(table).asReadOnlyBuffer();
        this.documents = documents;
    }

    /**
     * @param made   what each was made of
     * @param files  fingerprints of their files
     * @param before whose bytes are taken for articles that are the same; may be empty
     */
    static IndexedArticles of(List<SearchDocument> articles, List<Fingerprint> made, List<Fingerprint> files, Optional<IndexedArticles> before) {
        Map<Fingerprint, Integer> known = new HashMap<>();
        before.ifPresent(old -> old.made().forEach(one -> known.put(one, known.size())));
        ByteBuffer table = ByteBuffer.allocate(ENTRY * articles.size());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(articles.size() * 128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (int i = 0; i < articles.size(); i++) {
                Integer at = known.get(made.get(i));
                if (at != null) {
                    IndexedArticles old = before.orElseThrow();
                    bytes.write(old.documents, old.start(at), old.end(at) - old.start(at));
                } else {
                    write(articles.get(i), out);
                }
                put(made.get(i), table);
                put(files.get(i), table);
                table.putInt(bytes.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new IndexedArticles(table.array(), bytes.toByteArray());
    }

    static IndexedArticles read(DataInputStream in) throws IOException {
        byte[] table = new byte[in.readInt()];
        in.readFully(table);
        byte[] documents = new byte[in.readInt()];
        in.readFully(documents);
        return new IndexedArticles(table, documents);
    }

    void writeTo(DataOutputStream out) throws IOException {
        byte[] all = new byte[table.capacity()];
        table.duplicate().clear().get(all);
        out.writeInt(all.length);
        out.write(all);
        out.writeInt(documents.length);
        out.write(documents);
    }

    /** What each was made of. */
    List<Fingerprint> made() {
        List<Fingerprint> made = new ArrayList<>(table.capacity() / ENTRY);
        for (int at = 0; at < table.capacity(); at += ENTRY) {
            made.add(new Fingerprint(table.getLong(at), table.getLong(at + 8)));
        }
        return made;
    }

    /** The fingerprint of an article's file. */
    Fingerprint file(int article) {
        return new Fingerprint(table.getLong(article * ENTRY + 16), table.getLong(article * ENTRY + 24));
    }

    SearchDocument document(int article) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(documents, start(article), end(article) - start(article)));
            return new SearchDocument(readText(in), readText(in), readText(in), readTexts(in), readTexts(in), readTexts(in),
                    in.readBoolean() ? Optional.of(LocalDate.ofEpochDay(in.readLong())) : Optional.empty(),
                    in.readBoolean() ? OptionalInt.of(in.readInt()) : OptionalInt.empty(), in.readInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int start(int article) {
        return article == 0 ? 0 : end(article - 1);
    }

    private int end(int article) {
        return table.getInt(article * ENTRY + 32);
    }

    private static void put(Fingerprint fingerprint, ByteBuffer table) {
        table.putLong(fingerprint.high()).putLong(fingerprint.low());
    }

    private static void write(SearchDocument document, DataOutputStream out) throws IOException {
        writeText(document.id(), out);
        writeText(document.address(), out);
        writeText(document.title(), out);
        for (List<String> texts : List.of(document.topics(), document.category(), document.trail())) {
            out.writeInt(texts.size());
            for (String text : texts) {
                writeText(text, out);
            }
        }
        out.writeBoolean(document.day().isPresent());
        if (document.day().isPresent()) {
            out.writeLong(document.day().get().toEpochDay());
        }
        out.writeBoolean(document.heat().isPresent());
        if (document.heat().isPresent()) {
            out.writeInt(document.heat().getAsInt());
        }
        out.writeInt(document.length());
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(readText(in));
        }
        return texts;
    }
}
