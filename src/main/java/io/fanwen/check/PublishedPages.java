package io.fanwen.check;

import io.fanwen.build.CacheFile;
import io.fanwen.html.PageScan;
import io.fanwen.output.Manifest;
import io.fanwen.text.Fingerprint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The pages of the published folder, each read once for as long as the manifest gives it the same fingerprint. What somebody else has
 * changed in the folder is not looked at: the next build puts it right.
 */
final class PublishedPages {
    private final Path folder;
    private final Targets targets;
    private final AtomicInteger read = new AtomicInteger();

    PublishedPages(Path folder, Targets targets) {
        this.folder = folder;
        this.targets = targets;
    }

    /** By path in the folder. */
    SortedMap<String, PageFacts> facts(Manifest manifest, CacheFile memory) {
        Map<String, PageFacts> known = memory.read(PublishedPages::read).orElse(Map.of());
        Map<String, PageFacts> facts = new ConcurrentHashMap<>();
        manifest.files().entrySet().parallelStream().filter(file -> file.getKey().endsWith(".html")).forEach(file -> {
            PageFacts before = known.get(file.getKey());
            Fingerprint now = file.getValue().fingerprint();
            (before != null && before.fingerprint().equals(now) ? Optional.of(before) : scan(file.getKey(), now))
                    .ifPresent(page -> facts.put(file.getKey(), page));
        });
        SortedMap<String, PageFacts> sorted = new TreeMap<>(facts);
        if (read.get() > 0 || known.size() != sorted.size()) {
            memory.write(out -> write(out, sorted));
        }
        return sorted;
    }

    /** A page once more, to say what is wrong with it; empty if it is gone. */
    Optional<PageScan> page(String path) {
        return text(path).map(PageScan::of);
    }

    Optional<String> text(String path) {
        try {
            Path file = folder.resolve(path);
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (NoSuchFileException | java.nio.charset.CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    private Optional<PageFacts> scan(String path, Fingerprint fingerprint) {
        read.incrementAndGet();
        return page(path).map(page -> new PageFacts(fingerprint, page.title(), page.description().orElse(""),
                page.refresh().flatMap(typed -> targets.of(path, typed)).map(Targets.Target::file),
                keys(page, path), page.ids().stream().mapToLong(id -> Targets.key(new Targets.Target(path, id))).toArray(), page.faults().size()));
    }

    private long[] keys(PageScan page, String path) {
        return page.links().stream().flatMap(typed -> targets.of(path, typed).stream()).mapToLong(Targets::key).distinct().toArray();
    }

    private static Map<String, PageFacts> read(DataInputStream in) throws IOException {
        Map<String, PageFacts> pages = new HashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String path = text(in);
            pages.put(path, new PageFacts(CacheFile.readFingerprint(in), text(in), text(in),
                    in.readBoolean() ? Optional.of(text(in)) : Optional.empty(), longs(in), longs(in), in.readInt()));
        }
        return pages;
    }

    private static Void write(DataOutputStream out, SortedMap<String, PageFacts> pages) throws IOException {
        out.writeInt(pages.size());
        for (Map.Entry<String, PageFacts> entry : pages.entrySet()) {
            PageFacts page = entry.getValue();
            write(out, entry.getKey());
            CacheFile.writeFingerprint(out, page.fingerprint());
            write(out, page.title());
            write(out, page.description());
            out.writeBoolean(page.refresh().isPresent());
            if (page.refresh().isPresent()) {
                write(out, page.refresh().get());
            }
            write(out, page.targets());
            write(out, page.anchors());
            out.writeInt(page.faults());
        }
        return null;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void write(DataOutputStream out, long[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        bytes.asLongBuffer().put(numbers);
        out.writeInt(numbers.length);
        out.write(bytes.array());
    }

    private static long[] longs(DataInputStream in) throws IOException {
        long[] numbers = new long[in.readInt()];
        byte[] bytes = new byte[numbers.length * Long.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
        return numbers;
    }
}
