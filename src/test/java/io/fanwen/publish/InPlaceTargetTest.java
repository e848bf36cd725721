package io.fanwen.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.build.Progress;
import io.fanwen.output.Manifest;
import io.fanwen.text.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InPlaceTargetTest {
    /** The first line of a page names the files that it needs. */
    private static final Map<String, String> OLD = Map.of("index.html", "a.html style.css", "a.html", "style.css old.svg", "b.html", "style.css old.svg",
            "style.css", "1", "old.svg", "1", "gone.html", "old.svg", "gone.docx", "1");
    private static final Map<String, String> NEW = Map.of("index.html", "a.html c.html style.css", "a.html", "style.css new.svg", "b.html",
            "style.css old.svg", "c.html", "new.svg", "style.css", "2", "old.svg", "1", "new.svg", "1");

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore(this::everyPageHasWhatItNeeds);

    @Test
    void putsASiteThere() throws Exception {
        publish(OLD);

        assertEquals(text(OLD), there());
    }

    @Test
    void neverRefersToWhatIsNotThereAndFinishesWhatWasCutOff() throws Exception {
        publish(OLD);
        int before = store.changes();
        publish(NEW);
        int changes = store.changes() - before;
        assertTrue(changes > 8, "changes: " + changes);
        for (int n = 0; n < changes; n++) {
            store.files.clear();
            publish(OLD);
            store.cutOffAfter(n);

            assertThrows(IOException.class, () -> publish(NEW), "after " + n);
            everyPageHasWhatItNeeds();
            store.cutOffAfter(Integer.MAX_VALUE);
            store.lockAge = 601;
            publish(NEW);

            assertEquals(text(NEW), there(), "after " + n);
        }
    }

    @Test
    void sendsOnlyWhatIsDifferent() throws Exception {
        publish(OLD);

        Plan plan = publish(NEW);

        assertEquals("[c.html, new.svg] [a.html, index.html, style.css] [gone.docx, gone.html]",
                plan.added().keySet() + " " + plan.changed().keySet() + " " + plan.removed());
        assertTrue(publish(NEW).isNothing());
    }

    @Test
    void keepsWhatOlderPagesLoadForOneMorePublish() throws Exception {
        publish(NEW);
        Map<String, String> without = new TreeMap<>(NEW);
        without.remove("new.svg");
        without.putAll(Map.of("a.html", "style.css", "c.html", ""));

        publish(without);

        assertTrue(store.files.containsKey("new.svg"));
        assertTrue(publish(without).isNothing());
        without.put("d.html", "");
        publish(without);
        assertFalse(store.files.containsKey("new.svg"));
    }

    @Test
    void leavesOthersFilesAlone() throws Exception {
        store.files.put("mine.html", bytes(""));
        store.files.put("a.html", bytes("mine"));

        Plan plan = plan(OLD, Plan.Strangers.LEFT_ALONE);

        assertEquals("[a.html] [mine.html]", plan.inTheWay() + " " + plan.foreign());
        plan = plan(OLD, Plan.Strangers.TAKEN_OVER);
        assertEquals("[] [a.html] [mine.html]", plan.inTheWay() + " " + plan.changed().keySet() + " " + plan.removed());
    }

    @Test
    void sendsAgainWhatSomebodyElseCutShort() throws Exception {
        publish(OLD);
        store.files.put("style.css", new byte[0]);

        assertEquals("[style.css]", publish(OLD).changed().keySet().toString());
        assertEquals(text(OLD), there());
    }

    @Test
    void letsOneAtATime() throws Exception {
        try (Target first = target()) {
            first.hold();

            NotPublished busy = assertThrows(NotPublished.class, () -> publish(OLD));

            assertEquals(PublishCode.STORE_BUSY, busy.diagnostic().code());
            assertFalse(busy.isRefusal());
        }
        publish(OLD);
        assertFalse(store.files.containsKey(StoreLock.PATH));
    }

    @Test
    void countsALockOfAProgramThatIsGoneNoMore() throws Exception {
        Process gone = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        gone.waitFor();
        store.files.put(StoreLock.PATH, bytes(java.net.InetAddress.getLocalHost().getHostName() + " " + gone.pid() + " x"));

        publish(OLD);

        assertEquals(text(OLD), there());
    }

    @Test
    void refusesToGuessFromADamagedLedger() throws Exception {
        publish(OLD);
        store.files.put(".fanwen/files", bytes("fanwen published 1\n"));

        NotPublished refused = assertThrows(NotPublished.class, () -> publish(OLD));

        assertEquals(PublishCode.LEDGER_DAMAGED, refused.diagnostic().code());
    }

    private Target target() {
        return new InPlaceTarget(store, "store", 3);
    }

    private Plan publish(Map<String, String> site) throws IOException {
        SortedMap<String, SiteFile> files = files(site);
        try (Target target = target()) {
            target.hold();
            Plan plan = target.plan(files, Plan.Strangers.LEFT_ALONE);
            assertEquals("[]", plan.inTheWay().toString());
            if (!plan.isNothing()) {
                target.send(plan, Progress.SILENT);
            }
            return plan;
        }
    }

    private Plan plan(Map<String, String> site, Plan.Strangers strangers) throws IOException {
        try (Target target = target()) {
            return target.plan(files(site), strangers);
        }
    }

    private SortedMap<String, SiteFile> files(Map<String, String> site) throws IOException {
        SortedMap<String, Manifest.Entry> manifest = new TreeMap<>();
        for (Map.Entry<String, String> file : site.entrySet()) {
            byte[] bytes = bytes(file.getValue());
            Files.write(folder.resolve(file.getKey()), bytes);
            manifest.put(file.getKey(), new Manifest.Entry(Fingerprint.of(bytes), bytes.length));
        }
        return SiteFiles.of(folder, manifest, SiteFiles.Gzip.NONE);
    }

    private void everyPageHasWhatItNeeds() {
        store.files.forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                for (String needed : new String(bytes, StandardCharsets.UTF_8).split(" ")) {
                    assertTrue(needed.isEmpty() || store.files.containsKey(needed), path + " needs " + needed);
                }
            }
        });
    }

    private SortedMap<String, String> there() {
        SortedMap<String, String> there = new TreeMap<>();
        store.files.forEach((path, bytes) -> {
            if (!path.startsWith(".fanwen/")) {
                there.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return there;
    }

    private static SortedMap<String, String> text(Map<String, String> site) {
        return new TreeMap<>(site);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
