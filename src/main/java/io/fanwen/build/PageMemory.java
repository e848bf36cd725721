package io.fanwen.build;

import io.fanwen.text.Fingerprint;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What pages were made of the last time, and what came out, so that a page whose view is still the same is not made again. Belongs to one
 * published folder and to one program. Immutable.
 *
 * @param made by output path
 */
record PageMemory(Map<String, MadePage> made) {
    /** Nothing is remembered. */
    static final PageMemory NONE = new PageMemory(Map.of());

    /**
     * @param from of the template and of everything that its view held
     * @param to   of the bytes that it came to
     */
    record MadePage(Fingerprint from, Fingerprint to) {}

    static PageMemory load(CacheFile file) {
        Optional<PageMemory> loaded = file.read(in -> {
            int count = in.readInt();
            Map<String, MadePage> made = new HashMap<>(Math.min(count, 1 << 20) * 4 / 3 + 1);
            for (int i = 0; i < count; i++) {
                made.put(in.readUTF(), new MadePage(CacheFile.readFingerprint(in), CacheFile.readFingerprint(in)));
            }
            return new PageMemory(made);
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
        return null;
    }
}
