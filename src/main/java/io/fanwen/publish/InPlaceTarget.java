package io.fanwen.publish;

import io.fanwen.build.Progress;
import io.fanwen.publish.Ledger.Item;
import io.fanwen.publish.Ledger.State;
import io.fanwen.publish.Plan.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A target where files are replaced one by one: first what pages refer to, then pages, then what leads to them, and only then what is no longer
 * wanted goes. The ledger there names a file before it is touched, so that a publish that was cut off is finished by the next one.
 */
final class InPlaceTarget implements Target {
    private static final String OWN = ".fanwen/";
    private static final String LEDGER = OWN + "files";
    private static final Store.Delivery PLAIN = new Store.Delivery("text/plain", false, false);

    private final Store store;
    private final String name;
    private final int parallel;
    private final StoreLock lock;
    private boolean held;
    private Ledger ledger = Ledger.EMPTY;
    private SortedMap<String, Store.Listed> there = Collections.emptySortedMap();

    /**
     * @param name     the target's, for messages
     * @param parallel how many files are on their way at once
     */
    InPlaceTarget(Store store, String name, int parallel) {
        this.store = store;
        this.name = name;
        this.parallel = parallel;
        this.lock = new StoreLock(store, name);
    }

    @Override
    public void hold() throws IOException {
        lock.hold();
        held = true;
    }

    @Override
    public Plan plan(SortedMap<String, SiteFile> files, Plan.Strangers strangers) throws IOException {
        Optional<byte[]> kept = store.read(LEDGER);
        ledger = kept.isEmpty() ? Ledger.EMPTY
                : Ledger.read(kept.get()).orElseThrow(() -> NotPublished.refused(PublishCode.LEDGER_DAMAGED, LEDGER, name));
        there = store.list();
        there.keySet().removeIf(path -> path.startsWith(OWN));
        Plan.Draft draft = new Plan.Draft(strangers);
        for (SiteFile file : files.values()) {
            Store.Listed listed = there.get(file.path());
            if (listed == null) {
                draft.missing(file);
            } else {
                draft.present(file, found(file, listed));
            }
        }
        List<String> retired = new ArrayList<>();
        for (String path : there.keySet()) {
            if (!files.containsKey(path)) {
                leftOver(path, draft, retired);
            }
        }
        // Nothing is changed only to tidy up.
        if (!draft.plan().isNothing()) {
            retired.forEach(path -> draft.leftOver(path, Found.OTHER));
        }
        return draft.plan();
    }

    @Override
    public void send(Plan plan, Progress progress) throws IOException {
        List<SiteFile> fresh = new ArrayList<>(plan.added().values());
        fresh.addAll(plan.changed().values());
        fresh.sort(Comparator.comparing(SiteFile::path, Wave.ORDER));
        progress.begin(Progress.Stage.SENDING, fresh.size() + plan.removed().size());
        write(announced(plan));
        Map<String, Item> sent = new ConcurrentHashMap<>();
        for (Wave wave : Wave.values()) {
            List<SiteFile> files = fresh.stream().filter(file -> Wave.of(file.path()) == wave).toList();
            each(files, wave == Wave.ENTRIES ? 1 : parallel, file -> {
                byte[] bytes = file.bytes();
                store.write(file.path(), bytes,
                        new Store.Delivery(ContentTypes.of(file.path()), file.gzip(), SiteFiles.isImmutable(file.path())));
                sent.put(file.path(), new Item(file.fingerprint(), bytes.length, State.LIVE));
                lock.freshen();
                progress.step();
            });
        }
        each(plan.removed(), parallel, path -> {
            store.delete(path);
            lock.freshen();
            progress.step();
        });
        write(settled(plan, sent));
    }

    @Override
    public void rollBack() throws IOException {
        throw NotPublished.refused(PublishCode.NO_WAY_BACK, name);
    }

    @Override
    public void close() throws IOException {
        try (store) {
            if (held) {
                held = false;
                lock.letGo();
            }
        }
    }

    /** A file that a cut-off publish was about to replace is ours, and known only if the other side says what it holds. */
    private Found found(SiteFile file, Store.Listed listed) throws IOException {
        Optional<Item> item = ledger.item(file.path());
        if (item.isEmpty()) {
            return Found.FOREIGN;
        }
        if (item.get().state() != State.PENDING) {
            return ledger.found(file, listed.size());
        }
        return listed.md5().isPresent() && listed.md5().get().equals(md5(file.bytes())) ? Found.SAME : Found.OTHER;
    }

    private void leftOver(String path, Plan.Draft draft, List<String> retired) {
        Optional<Item> item = ledger.item(path);
        if (item.isEmpty()) {
            draft.leftOver(path, Found.FOREIGN);
        } else if (item.get().state() == State.RETIRED) {
            retired.add(path);
        } else if (!SiteFiles.isLoadedByPages(path)) {
            draft.leftOver(path, Found.OTHER);
        }
    }

    /** What will have been there: all that was ours, and all that is on its way. */
    private Ledger announced(Plan plan) {
        Ledger.Draft draft = new Ledger.Draft(ledger);
        plan.added().values().forEach(file -> draft.put(file.path(), new Item(file.fingerprint(), 0, State.PENDING)));
        plan.changed().values().forEach(file -> draft.put(file.path(), new Item(file.fingerprint(), 0, State.PENDING)));
        return draft.ledger();
    }

    /** What is there now. */
    private Ledger settled(Plan plan, Map<String, Item> sent) {
        Ledger.Draft draft = new Ledger.Draft();
        // What is still there and belongs to the site no more.
        there.keySet().forEach(path -> ledger.item(path)
                .ifPresent(item -> draft.put(path, new Item(item.fingerprint(), item.size(), State.RETIRED))));
        plan.removed().forEach(draft::drop);
        plan.unchanged().forEach((path, file) -> draft.put(path, new Item(file.fingerprint(), there.get(path).size(), State.LIVE)));
        draft.putAll(sent);
        return draft.ledger();
    }

    private void write(Ledger now) throws IOException {
        store.write(LEDGER, now.write(), PLAIN);
    }

    private interface Work<T> {
        void on(T item) throws IOException;
    }

    /** All of them, several at once; the first fault stops the rest. */
    private static <T> void each(Collection<T> items, int parallel, Work<T> work) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (T item : items) {
                done.add(threads.submit(() -> {
                    work.on(item);
                    return null;
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            if (e.getCause() instanceof UncheckedIOException fault) {
                throw fault.getCause();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sending", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
