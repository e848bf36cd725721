package io.fanwen.build;

import io.fanwen.heat.LogChunks;
import io.fanwen.heat.LogChunksFile;
import io.fanwen.heat.RecentVisitors;
import io.fanwen.library.CountsFile;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where counting visits keeps what it knows: the counts and which lines were counted with the site's data, the visitors of the last half
 * hour and the voters of the last day in the cache, which is never published or kept in git.
 */
final class HeatFiles {
    private static final String COUNTS = "data/counts.csv";
    private static final String CHUNKS = "data/heat-log.csv";
    private static final int SALT = 16;

    private final Path site;
    private final CacheFile recent;
    private final CacheFile today;

    HeatFiles(Path site, Path cache) {
        this.site = site;
        this.recent = new CacheFile(cache.resolve("heat"), Fingerprint.of("visitors of the last half hour, 1"));
        this.today = new CacheFile(cache.resolve("heat-votes"), Fingerprint.of("voters of the last day, 1"));
    }

    Outcome<Map<Long, LogChunks.Chunk>> chunks() throws IOException {
        return LogChunksFile.read(source(CHUNKS));
    }

    /** Of visits, downloads and copies. */
    RecentVisitors visitors() {
        return known(recent, RecentVisitors.HALF_AN_HOUR);
    }

    RecentVisitors voters() {
        return known(today, RecentVisitors.A_DAY);
    }

    private static RecentVisitors known(CacheFile file, long window) {
        return file.read(in -> readVisitors(in, window)).orElseGet(() -> {
            byte[] salt = new byte[SALT];
            new SecureRandom().nextBytes(salt);
            return new RecentVisitors(window, salt, Map.of());
        });
    }

    /**
     * Writes all. The counts come last: if the machine stops between the two, some visits are lost, and none counts twice.
     *
     * @param counted what is new
     */
    void write(List<CountsFile.Count> counted, LogChunks chunks, RecentVisitors visitors, RecentVisitors voters) throws IOException {
        String before = new String(bytes(COUNTS), StandardCharsets.UTF_8);
        String after = asWritten(CountsFile.with(source(COUNTS), counted), before);
        Path counts = draft(COUNTS, after);
        move(draft(CHUNKS, LogChunksFile.text(chunks.all())), CHUNKS);
        if (after.equals(before) || counted.isEmpty()) {
            Files.delete(counts);
        } else {
            move(counts, COUNTS);
        }
        recent.write(out -> writeVisitors(visitors, out));
        today.write(out -> writeVisitors(voters, out));
    }

    /** With the byte order mark and the line ends that spreadsheets want and the text had. */
    private static String asWritten(String text, String before) {
        String mark = before.startsWith("\ufeff") && !text.startsWith("\ufeff") ? "\ufeff" : "";
        return mark + (before.contains("\r\n") ? text.replace("\n", "\r\n") : text);
    }

    private Source source(String file) throws IOException {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        return new Source(file, text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private byte[] bytes(String file) throws IOException {
        Path path = site.resolve(file);
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(path) : new byte[0];
    }

    private Path draft(String file, String text) throws IOException {
        Path draft = site.resolve(file + ".draft");
        Files.createDirectories(draft.getParent());
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return draft;
    }

    private void move(Path draft, String file) throws IOException {
        Files.move(draft, site.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static RecentVisitors readVisitors(DataInputStream in, long window) throws IOException {
        byte[] salt = in.readNBytes(SALT);
        Map<Long, Long> seen = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            long visitor = in.readLong();
            seen.put(visitor, in.readLong());
        }
        return new RecentVisitors(window, salt, seen);
    }

    private static Void writeVisitors(RecentVisitors visitors, DataOutputStream out) throws IOException {
        out.write(visitors.salt());
        Map<Long, Long> seen = visitors.seen();
        out.writeInt(seen.size());
        for (Map.Entry<Long, Long> visitor : seen.entrySet()) {
            out.writeLong(visitor.getKey());
            out.writeLong(visitor.getValue());
        }
        return null;
    }
}
