package io.fanwen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Carries a sealed journal out, from wherever it was left. */
final class Commit {
    private final Path folder;
    private final Path own;
    private final Path staging;

    Commit(Path folder) {
        this.folder = folder;
        this.own = folder.resolve(OutputFolder.OWN);
        this.staging = own.resolve(OutputFolder.STAGING);
    }

    /** Returns when the new site is in place and on the disk, and the journal is gone. */
    void finish(Journal journal) throws IOException {
        Set<String> placed = alreadyPlaced(journal);
        List<Path> touched = new ArrayList<>();
        for (Journal.Step step : journal.steps()) {
            touched.add(folder.resolve(step.path()));
            carryOut(step, placed);
        }
        Durability.flush(folder, touched);
        Files.deleteIfExists(own.resolve(OutputFolder.JOURNAL));
        Durability.forceFolder(own);
        Folders.deleteTree(staging);
    }

    /** @param placed what {@link #alreadyPlaced} said before the first step */
    void carryOut(Journal.Step step, Set<String> placed) throws IOException {
        if (step instanceof Journal.Place place) {
            place(place);
        } else if (step instanceof Journal.Remove remove && !placed.contains(Plan.folded(remove.path()))) {
            remove(remove);
        }
    }

    /**
     * Paths, folded as a file system without case folds them, that an interrupted commit has filled already: where {@code A.html} became
     * {@code a.html} on such a system, removing the former again would remove the latter.
     */
    Set<String> alreadyPlaced(Journal journal) throws IOException {
        Set<String> placed = new HashSet<>();
        for (Journal.Step step : journal.steps()) {
            if (step instanceof Journal.Place place && !Folders.exists(staging.resolve(place.staged()))) {
                placed.add(Plan.folded(place.path()));
            }
        }
        return placed;
    }

    private void place(Journal.Place place) throws IOException {
        Path staged = staging.resolve(place.staged());
        Path target = folder.resolve(place.path());
        if (!Folders.exists(staged)) {
            if (!Folders.exists(target)) {
                throw new NoSuchFileException(staged.toString(), target.toString(), "named by the journal, but neither is there");
            }
            return;
        }
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            Folders.deleteHollow(target);
        }
        Files.createDirectories(target.getParent());
        Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void remove(Journal.Remove remove) throws IOException {
        Path target = folder.resolve(remove.path());
        if (Folders.exists(target) && !Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(target);
        }
        Folders.prune(target.getParent(), folder);
    }
}
