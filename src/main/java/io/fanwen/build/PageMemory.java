package io.fanwen.build;

import io.fanwen.output.Stamps;
import io.fanwen.text.Fingerprint;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What pages were made of the last time, and what came out, so that a page whose view is still the same is not made again. Belongs to one
 * published folder and to one program. Immutable.
 *
 * @param made   by output path
 * @param stamps how the published files looked
 */
record PageMemory(Map<String, MadePage> made, Stamps stamps) {
    /** Nothing is remembered. */
    static final PageMemory NONE = new PageMemory(Map.of(), Stamps.NONE);

    /**
     * @param from of the template and of everything that its view held
     * @param to   of the bytes that it came to
     */
    record MadePage(Fingerprint from, Fingerprint to) {}

    /** @param out the published folder: pages made for another say nothing of this one */
    static CacheFile file(Path cache, Path out) {
        Fingerprint key = new Fingerprint.Builder().add(Program.fingerprint()).add(out.toString()).build();
        return new CacheFile(cache.resolve("pages"), key);
    }

    static PageMemory load(CacheFile file) {
        Optional<PageMemory> loaded = file.read(in -> {
            int count = in.readInt();
            Map<String, MadePage> made = new HashMap<>(Math.min(count, 1 << 20) * 4 / 3 + 1);
            for (int i = 0; i < count; i++) {
                made.put(in.readUTF(), new MadePage(CacheFile.readFingerprint(in), CacheFile.readFingerprint(in)));
            }
            return new PageMemory(made, Stamps.read(in));
        });
        return loaded.orElse(NONE);
    }

    Void write(DataOutputStream out) throws IOException {
        out.writeInt(made.size());
        for (Map.Entry<String, MadePage> page : made.entrySet()) {
            out.writeUTF(page.getKey());
            CacheFile.writeFingerprint(out, page.getValue().from());
            CacheFile.writeFingerprint(out, page.getValue().to());
        }
        stamps.write(out);
        return null;
    }
}
