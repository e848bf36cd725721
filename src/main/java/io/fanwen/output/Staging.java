package io.fanwen.output;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;

/**
 * A new site on its way: what is different from the folder is written beside it, nothing in it is touched before {@link #commit}.
 *
 * <p>{@link #add} may be called by several threads at once; {@code commit} once, when they are done.
 */
public final class Staging {
    private final Path folder;
    private final Path own;
    private final Path staging;
    private final Manifest old;
    private final boolean afresh;
    private final Stamps stamps;
    private final Gate gate;
    private final Map<String, Manifest.Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, String> sources = new ConcurrentHashMap<>();
    private final Map<String, String> staged = new ConcurrentHashMap<>();
    private final AtomicInteger names = new AtomicInteger();
    private Optional<Manifest> committed = Optional.empty();

    /**
     * @param manifest of the site that is there
     * @param stamps   how its files looked
     * @param afresh   whether every file is written again
     */
    record Known(Manifest manifest, Stamps stamps, boolean afresh) {}

    Staging(Path folder, Known known, Gate gate) throws IOException {
        this.folder = folder;
        this.own = folder.resolve(OutputFolder.OWN);
        this.staging = own.resolve(OutputFolder.STAGING);
        this.old = known.manifest();
        this.afresh = known.afresh();
        this.stamps = known.stamps();
        this.gate = gate;
        Folders.deleteTree(staging);
        Files.createDirectory(staging);
    }

    /**
     * Makes a file part of the new site. Nothing is written if the folder has those bytes already.
     *
     * @throws IllegalStateException if the new site has a file of that path: collisions are to be found before
     */
    public void add(Output output) throws IOException {
        claim(output.path(), output.source());
        Manifest.Entry entry = output.content() instanceof Output.Bytes bytes
                ? new Manifest.Entry(Fingerprint.of(bytes.bytes()), bytes.bytes().length)
                : entryOf(((Output.Copy) output.content()).from());
        entries.put(output.path(), !afresh && isThere(output.path(), entry) ? entry : write(output, entry));
    }

    /**
     * Makes a file that the folder has already part of the new site, without its bytes being made again.
     *
     * @param source      as in {@link Output}
     * @param fingerprint of the bytes that it is to have
     * @return whether the folder has it, with those bytes; otherwise nothing has happened, and it is to be added
     */
    public boolean keep(String path, String source, Fingerprint fingerprint) throws IOException {
        Manifest.Entry entry = old.files().get(path);
        if (afresh || entry == null || !entry.fingerprint().equals(fingerprint) || !isThere(path, entry)) {
            return false;
        }
        claim(path, source);
        entries.put(path, entry);
        return true;
    }

    /**
     * Makes all files that the folder has part of the new site, but for some that are to be added.
     *
     * @param others whether a path is one of those
     */
    public void keepAllBut(Predicate<String> others) {
        old.files().forEach((path, entry) -> {
            if (!others.test(path)) {
                entries.put(path, entry);
            }
        });
    }

    /** What the new site's files are, and how they look on the disk now. To be asked after {@link #commit}. */
    public Stamps stamps() throws IOException {
        return stamps.renewed(folder, entries, staged.keySet());
    }

    /** Of everything that the new site holds, as {@link OutputFolder#fingerprint} will tell it. To be asked after {@link #commit}. */
    public Fingerprint fingerprint() {
        return committed.orElseThrow().fingerprint();
    }

    /** The fingerprint of a file of the new site that has been added or kept. */
    public Fingerprint fingerprint(String path) {
        return entries.get(path).fingerprint();
    }

    /** How many bytes such a file has. */
    public long size(String path) {
        return entries.get(path).size();
    }

    private void claim(String path, String source) {
        String other = sources.putIfAbsent(path, source);
        if (other != null) {
            throw new IllegalStateException(path + " comes from " + other + " and from " + source);
        }
    }

    /**
     * Makes the new site the site.
     *
     * @throws UnfinishedCommit if the machine failed once it had become the site, and files of the old one are still in its place
     * @throws IOException      if the machine failed before; the folder is untouched
     * @throws Refusal          if files that are not ours stand where outputs are to come; nothing has been touched then
     */
    public Report commit() throws IOException, Refusal {
        Lock inside = gate.enter();
        try {
            return commitInside();
        } catch (UnfinishedCommit e) {
            throw e;
        } catch (IOException e) {
            throw Folders.exists(own.resolve(OutputFolder.JOURNAL)) ? new UnfinishedCommit(e) : e;
        } finally {
            inside.unlock();
        }
    }

    private Report commitInside() throws IOException, Refusal {
        SortedSet<String> removed = removed();
        Plan plan = new Plan(folder, new TreeMap<>(staged), removed);
        List<Diagnostic> obstacles = plan.obstacles(old.files().keySet());
        if (!obstacles.isEmpty()) {
            throw new Refusal(obstacles);
        }
        Report report = report(removed);
        Manifest manifest = new Manifest(new TreeMap<>(entries));
        committed = Optional.of(manifest);
        if (!manifest.equals(old) || !staged.isEmpty() || !Folders.exists(own.resolve(OutputFolder.MANIFEST))) {
            finish(seal(plan, manifest));
        }
        return report;
    }

    private void finish(Journal journal) throws UnfinishedCommit {
        try {
            new Commit(folder).finish(journal);
        } catch (IOException e) {
            throw new UnfinishedCommit(e);
        }
    }

    private Report report(SortedSet<String> removed) {
        SortedSet<String> made = new TreeSet<>();
        SortedSet<String> changed = new TreeSet<>();
        staged.keySet().forEach(path -> (old.files().containsKey(path) ? changed : made).add(path));
        long bytes = staged.keySet().stream().mapToLong(path -> entries.get(path).size()).sum();
        return new Report(made, changed, removed, entries.size() - staged.size(), bytes);
    }

    /** From its return on the new site is the site. */
    private Journal seal(Plan plan, Manifest manifest) throws IOException {
        List<Journal.Step> steps = plan.steps();
        manifest.write(staging.resolve(OutputFolder.MANIFEST));
        steps.add(new Journal.Place(OutputFolder.MANIFEST, OutputFolder.OWN + "/" + OutputFolder.MANIFEST));
        Durability.flush(staging, steps.stream().filter(Journal.Place.class::isInstance)
                .map(step -> staging.resolve(((Journal.Place) step).staged())).toList());
        Journal journal = new Journal(steps);
        journal.seal(own.resolve(OutputFolder.JOURNAL));
        return journal;
    }

    /** For tests of what happens when a program dies between the seal and the end. */
    Journal sealOnly() throws IOException {
        return seal(new Plan(folder, new TreeMap<>(staged), removed()), new Manifest(new TreeMap<>(entries)));
    }

    private SortedSet<String> removed() {
        SortedSet<String> removed = new TreeSet<>(old.files().keySet());
        removed.removeAll(entries.keySet());
        return removed;
    }

    /** Whether the folder holds these bytes under that path, whoever wrote them. */
    private boolean isThere(String path, Manifest.Entry entry) throws IOException {
        Path file = folder.resolve(path);
        return stamps.vouchFor(path, file, entry)
                || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == entry.size() && entryOf(file).equals(entry);
    }

    private Manifest.Entry write(Output output, Manifest.Entry expected) throws IOException {
        String name = Integer.toString(names.incrementAndGet());
        Path file = staging.resolve(name);
        staged.put(output.path(), name);
        Lock inside = gate.enter();
        try {
            return Faults.naming(file, () -> writeTo(file, output, expected));
        } finally {
            inside.unlock();
        }
    }

    private static Manifest.Entry writeTo(Path file, Output output, Manifest.Entry expected) throws IOException {
        if (output.content() instanceof Output.Bytes bytes) {
            Files.write(file, bytes.bytes());
            return expected;
        }
        // The file may have changed since it was looked at: what counts is what was copied.
        try (InputStream in = Files.newInputStream(((Output.Copy) output.content()).from())) {
            Files.copy(in, file);
        }
        return entryOf(file);
    }

    private static Manifest.Entry entryOf(Path file) throws IOException {
        return Faults.naming(file, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                Fingerprint fingerprint = Fingerprint.of(in);
                return new Manifest.Entry(fingerprint, Files.size(file));
            }
        });
    }

    /**
     * What a commit did.
     *
     * @param made      paths that are new
     * @param changed   paths with new bytes
     * @param removed   paths that are gone
     * @param unchanged how many stayed as they were
     * @param bytes     in made and changed files
     */
    public record Report(SortedSet<String> made, SortedSet<String> changed, SortedSet<String> removed, int unchanged, long bytes) {}
}
