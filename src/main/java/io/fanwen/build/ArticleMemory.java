package io.fanwen.build;

import io.fanwen.article.Article;
import io.fanwen.article.ArticleCodec;
import io.fanwen.article.DiagnosticCodec;
import io.fanwen.source.Look;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
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
 * holds these settings and the program's own fingerprint, an entry its file's fingerprint, and how the file looked if that can tell whether
 * it has changed since ({@link Look}). Two files: {@code articles.data}, to which records are appended, and
 * {@code articles.index}, which says where they are and is replaced whole. Each part of a record has a checksum; one that does not match
 * is as if it were not there.
 *
 * <p>May be asked by several threads. A folder that cannot be written to is no fault: texts are then kept in memory.
 */
final class ArticleMemory implements AutoCloseable {
    /** When this much of the data is of use to nobody, and more than half of it, it is thrown away with the rest. */
    private static final long TOLERATED_WASTE = 16 << 20;

    /** How a file looks that has to be read to be known. */
    private static final Look UNSEEN = new Look(-1, 0, 0);

    private final CacheFile index;
    private volatile boolean damaged;
    private final DiagnosticCodec diagnosticCodec = new DiagnosticCodec(Codes.ALL);
    private final ArticleCodec codec = new ArticleCodec();
    private final Map<String, Entry> old = new HashMap<>();
    private final Map<String, Entry> current = new ConcurrentHashMap<>();
    private final Optional<FileChannel> data;
    private final long now;
    private Optional<FileLock> lock = Optional.empty();
    private final AtomicInteger read = new AtomicInteger();
    private long end;

    /**
     * @param file fingerprint of the source file
     * @param look how the file looked, or {@link #UNSEEN}
     * @param head header and diagnostics
     */
    private record Entry(Fingerprint file, Look look, Part head, Part body, Part terms, Part found, Part prints) {
        long length() {
            return (long) head.length() + body.length() + terms.length() + found.length() + prints.length();
        }

        Entry with(Look other) {
            return other.equals(look) ? this : new Entry(file, other, head, body, terms, found, prints);
        }
    }

    /**
     * @param offset in {@code articles.data}
     * @param sum    CRC-32C of its bytes
     */
    private record Part(long offset, int length, int sum) {
        static Part read(DataInputStream in) throws IOException {
            return new Part(in.readLong(), in.readInt(), in.readInt());
        }

        void write(DataOutputStream out) throws IOException {
            out.writeLong(offset);
            out.writeInt(length);
            out.writeInt(sum);
        }
    }

    /** Makes what is stored again, should it turn out to be damaged. */
    record Again(StoredText.Bytes body, StoredText.Bytes terms, StoredText.Bytes found, StoredText.Bytes prints) {}

    /** An article and what was said of it. */
    record Remembered(ReadFile.OfArticle article, List<Diagnostic> diagnostics) {}

    /**
     * @param folder the cache folder
     * @param key    of everything besides the file that an article depends on
     * @param now    nanoseconds since 1970, before any file is looked at
     */
    ArticleMemory(Path folder, Fingerprint key, long now) {
        this.index = new CacheFile(folder.resolve("articles.index"), key);
        this.now = now;
        this.data = openData(folder);
    }

    /**
     * What was made of a file, if it still looks as it did then. The file is not read.
     *
     * @param again makes the texts again should the stored ones turn out to be damaged
     */
    Optional<Remembered> recall(String path, Optional<Look> look, Again again) {
        Entry entry = old.get(path);
        return entry == null || look.isEmpty() || !look.get().equals(entry.look()) ? Optional.empty() : recalled(path, entry, again);
    }

    /**
     * What was made of these bytes, if it is remembered.
     *
     * @param look  how the file looked before it was read
     * @param again as in {@link #recall(String, Optional, Again)}
     */
    Optional<Remembered> recall(String path, Fingerprint file, Optional<Look> look, Again again) {
        Entry entry = old.get(path);
        return entry == null || !entry.file().equals(file) ? Optional.empty() : recalled(path, entry.with(settled(look)), again);
    }

    private Optional<Remembered> recalled(String path, Entry entry, Again again) {
        try {
            ByteBuffer head = ByteBuffer.wrap(read(entry.head()));
            Article header = codec.decodeHeader(chunk(head));
            List<Diagnostic> diagnostics = diagnosticCodec.decode(chunk(head));
            current.put(path, entry);
            return Optional.of(new Remembered(article(header, entry, again), diagnostics));
        } catch (IOException | RuntimeException e) {
            damaged = true;
            return Optional.empty();
        }
    }

    /**
     * Keeps an article for the next build, and its texts out of this one's memory. Returns the article to go on with.
     *
     * @param look  how the file looked before it was read
     * @param again as in {@link #recall(String, Optional, Again)}
     */
    ReadFile.OfArticle remember(Remembered made, Optional<Look> look, Again again) {
        read.incrementAndGet();
        ReadFile.OfArticle article = made.article();
        byte[] header = codec.encodeHeader(article.article());
        byte[] said = diagnosticCodec.encode(made.diagnostics());
        byte[] head = ByteBuffer.allocate(8 + header.length + said.length).putInt(header.length).put(header).putInt(said.length).put(said).array();
        return append(head, article.body().bytes(), article.terms().bytes(), article.found().bytes(), article.prints().bytes()).map(parts -> {
            Entry entry = new Entry(article.article().fingerprint(), settled(look), parts.get(0), parts.get(1), parts.get(2), parts.get(3),
                    parts.get(4));
            current.put(article.article().path(), entry);
            return article(article.article(), entry, again);
        }).orElse(article);
    }

    /** What the search index holds of an article as the last build read it, if its file was this one. */
    Optional<byte[]> foundBefore(String path, Fingerprint file) {
        Entry entry = old.get(path);
        if (entry == null || !entry.file().equals(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(entry.found()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Look settled(Optional<Look> look) {
        return look.filter(seen -> seen.settledAt(now)).orElse(UNSEEN);
    }

    private ReadFile.OfArticle article(Article header, Entry entry, Again again) {
        return new ReadFile.OfArticle(header, stored(entry.body(), again.body()), stored(entry.terms(), again.terms()),
                stored(entry.found(), again.found()), stored(entry.prints(), again.prints()));
    }

    /** How many articles were not remembered. */
    int read() {
        return read.get();
    }

    /** Whether something was there that could not be used. */
    boolean forgot() {
        return damaged || index.lost();
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

    /**
     * Lets another build remember from here on. What this one stored can still be fetched: should the other one have put something else in
     * its place, it is made again.
     */
    synchronized void release() throws IOException {
        if (lock.isPresent()) {
            lock.get().release();
            lock = Optional.empty();
        }
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
            lock = Optional.ofNullable(channel.tryLock());
            if (lock.isEmpty()) {
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
            String path = in.readUTF();
            Fingerprint file = CacheFile.readFingerprint(in);
            Look look = new Look(in.readLong(), in.readLong(), in.readLong());
            old.put(path, new Entry(file, look, Part.read(in), Part.read(in), Part.read(in), Part.read(in), Part.read(in)));
        }
        return count;
    }

    private static void write(DataOutputStream out, String path, Entry entry) throws IOException {
        out.writeUTF(path);
        CacheFile.writeFingerprint(out, entry.file());
        out.writeLong(entry.look().size());
        out.writeLong(entry.look().changed());
        out.writeLong(entry.look().inode());
        entry.head().write(out);
        entry.body().write(out);
        entry.terms().write(out);
        entry.found().write(out);
        entry.prints().write(out);
    }

    private StoredText stored(Part part, StoredText.Bytes again) {
        return new StoredText(() -> {
            try {
                return read(part);
            } catch (IOException e) {
                return again.get();
            }
        });
    }

    private synchronized Optional<List<Part>> append(byte[]... texts) {
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<Part> parts = new ArrayList<>(texts.length);
            ByteBuffer[] all = new ByteBuffer[texts.length];
            long at = end;
            for (int i = 0; i < texts.length; i++) {
                parts.add(new Part(at, texts[i].length, sum(texts[i])));
                all[i] = ByteBuffer.wrap(texts[i]);
                at += texts[i].length;
            }
            data.get().position(end);
            while (data.get().position() < at) {
                data.get().write(all);
            }
            end = at;
            return Optional.of(parts);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @throws IOException also if the bytes are not those that were written */
    private byte[] read(Part part) throws IOException {
        byte[] bytes = new byte[part.length()];
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            if (data.orElseThrow().read(rest, part.offset() + rest.position()) < 0) {
                throw new IOException("cut short");
            }
        }
        if (sum(bytes) != part.sum()) {
            throw new IOException("damaged");
        }
        return bytes;
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
