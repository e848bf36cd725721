package io.fanwen.build;

import io.fanwen.article.Article;
import io.fanwen.article.ArticleCodec;
import io.fanwen.article.DiagnosticCodec;
import io.fanwen.related.Terms;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;

/**
 * Articles as an earlier build read them, so that only changed files are read again.
 *
 * <p>Sound because what is made of a file depends on its bytes, its path, and the content settings and time zone alone: the index's key
 * holds these settings and the program's own fingerprint, an entry its file's fingerprint. Two files: {@code articles.data}, to which records are appended, and
 * {@code articles.index}, which says where they are and is replaced whole. Each record has checksums; one that does not match is as if it were
 * not there.
 *
 * <p>May be asked by several threads. A folder that cannot be written to is no fault: texts are then kept in memory.
 */
final class ArticleMemory implements AutoCloseable {
    /** When this much of the data is of use to nobody, and more than half of it, it is thrown away with the rest. */
    private static final long TOLERATED_WASTE = 16 << 20;

    private final CacheFile index;
    private final DiagnosticCodec diagnosticCodec = new DiagnosticCodec(Codes.ALL);
    private final ArticleCodec codec = new ArticleCodec();
    private final Map<String, Entry> old = new HashMap<>();
    private final Map<String, Entry> current = new ConcurrentHashMap<>();
    private final Optional<FileChannel> data;
    private final AtomicInteger read = new AtomicInteger();
    private long end;

    /**
     * @param file   fingerprint of the source file
     * @param body   fingerprint of the stored text
     * @param found  fingerprint of the stored terms of the search index
     * @param offset of the record: first the head (header, terms, diagnostics), then the text, then the search terms
     */
    private record Entry(Fingerprint file, Fingerprint body, Fingerprint found, long offset, int headLength, int bodyLength,
            int foundLength, int headSum) {
        long length() {
            return (long) headLength + bodyLength + foundLength;
        }
    }

    /** Makes what is stored again, should it turn out to be damaged. */
    record Again(StoredBody.Bytes body, StoredBody.Bytes found) {}

    /** An article and what was said of it. */
    record Remembered(ReadFile.OfArticle article, List<Diagnostic> diagnostics) {}

    /**
     * @param folder the cache folder
     * @param key    of everything besides the file that an article depends on
     */
    ArticleMemory(Path folder, Fingerprint key) {
        this.index = new CacheFile(folder.resolve("articles.index"), key);
        this.data = openData(folder);
    }

    /**
     * What was made of these bytes, if it is remembered.
     *
     * @param again makes the texts again should the stored ones turn out to be damaged
     */
    Optional<Remembered> recall(String path, Fingerprint file, Again again) {
        Entry entry = old.get(path);
        if (entry == null || !entry.file().equals(file) || data.isEmpty()) {
            return Optional.empty();
        }
        try {
            ByteBuffer head = read(data.get(), entry.offset(), entry.headLength());
            if (sum(head.array()) != entry.headSum()) {
                return Optional.empty();
            }
            Article header = codec.decodeHeader(chunk(head));
            Terms terms = Terms.fromBytes(chunk(head));
            List<Diagnostic> diagnostics = diagnosticCodec.decode(chunk(head));
            current.put(path, entry);
            return Optional.of(new Remembered(new ReadFile.OfArticle(header, body(entry, again), terms, found(entry, again)),
                    diagnostics));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps an article for the next build, and its text out of this one's memory. Returns the article to go on with.
     *
     * @param again as in {@link #recall}
     */
    ReadFile.OfArticle remember(Remembered made, Again again) {
        read.incrementAndGet();
        ReadFile.OfArticle article = made.article();
        byte[] header = codec.encodeHeader(article.article());
        byte[] terms = article.terms().toBytes();
        byte[] said = diagnosticCodec.encode(made.diagnostics());
        ByteBuffer head = ByteBuffer.allocate(12 + header.length + terms.length + said.length);
        head.putInt(header.length).put(header).putInt(terms.length).put(terms).putInt(said.length).put(said);
        byte[] body = article.body().bytes();
        byte[] found = article.found().bytes();
        Optional<Long> offset = append(head.array(), body, found);
        if (offset.isEmpty()) {
            return article;
        }
        Entry entry = new Entry(article.article().fingerprint(), article.body().fingerprint(), article.found().fingerprint(), offset.get(),
                head.capacity(), body.length, found.length, sum(head.array()));
        current.put(article.article().path(), entry);
        return new ReadFile.OfArticle(article.article(), body(entry, again), article.terms(), found(entry, again));
    }

    /** How many articles were not remembered. */
    int read() {
        return read.get();
    }

    /** Forgets what this build did not ask for, and makes the rest last. */
    void save() {
        if (data.isEmpty() || current.equals(old)) {
            return;
        }
        long used = current.values().stream().mapToLong(Entry::length).sum();
        if (end - used > Math.max(TOLERATED_WASTE, used)) {
            index.delete();
            return;
        }
        index.write(out -> {
            out.writeLong(end);
            out.writeInt(current.size());
            for (Map.Entry<String, Entry> entry : current.entrySet()) {
                write(out, entry.getKey(), entry.getValue());
            }
            return null;
        });
    }

    @Override
    public void close() throws IOException {
        if (data.isPresent()) {
            data.get().close();
        }
    }

    private Optional<FileChannel> openData(Path folder) {
        try {
            Files.createDirectories(folder);
            boolean known = index.read(this::readIndex).isPresent();
            FileChannel channel = FileChannel.open(folder.resolve("articles.data"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            // Another build at the same time appends elsewhere or not at all.
            if (channel.tryLock() == null) {
                channel.close();
                old.clear();
                return Optional.empty();
            }
            if (!known || channel.size() < end) {
                old.clear();
                end = 0;
                channel.truncate(0);
            }
            return Optional.of(channel);
        } catch (IOException | OverlappingFileLockException e) {
            old.clear();
            return Optional.empty();
        }
    }

    private Integer readIndex(DataInputStream in) throws IOException {
        end = in.readLong();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            old.put(in.readUTF(), new Entry(CacheFile.readFingerprint(in), CacheFile.readFingerprint(in), CacheFile.readFingerprint(in),
                    in.readLong(), in.readInt(), in.readInt(), in.readInt(), in.readInt()));
        }
        return count;
    }

    private static void write(DataOutputStream out, String path, Entry entry) throws IOException {
        out.writeUTF(path);
        CacheFile.writeFingerprint(out, entry.file());
        CacheFile.writeFingerprint(out, entry.body());
        CacheFile.writeFingerprint(out, entry.found());
        out.writeLong(entry.offset());
        out.writeInt(entry.headLength());
        out.writeInt(entry.bodyLength());
        out.writeInt(entry.foundLength());
        out.writeInt(entry.headSum());
    }

    private StoredBody body(Entry entry, Again again) {
        return stored(entry.body(), entry.offset() + entry.headLength(), entry.bodyLength(), again.body());
    }

    private StoredBody found(Entry entry, Again again) {
        return stored(entry.found(), entry.offset() + entry.headLength() + entry.bodyLength(), entry.foundLength(), again.found());
    }

    private StoredBody stored(Fingerprint print, long offset, int length, StoredBody.Bytes again) {
        return new StoredBody(print, () -> {
            byte[] bytes = read(data.orElseThrow(), offset, length).array();
            return Fingerprint.of(bytes).equals(print) ? bytes : again.get();
        });
    }

    private synchronized Optional<Long> append(byte[]... parts) {
        if (data.isEmpty()) {
            return Optional.empty();
        }
        try {
            long offset = end;
            long at = offset;
            for (byte[] bytes : parts) {
                ByteBuffer part = ByteBuffer.wrap(bytes);
                while (part.hasRemaining()) {
                    at += data.get().write(part, at);
                }
            }
            end = at;
            return Optional.of(offset);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException("cut short");
            }
        }
        return bytes.flip();
    }

    private static byte[] chunk(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }

    private static int sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, bytes.length);
        return (int) sum.getValue();
    }
}
