package io.fanwen.publish;

import io.fanwen.output.Durability;
import io.fanwen.output.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whole sites side by side, one of which is served: {@code www} is a link to {@code www.releases/0007}. What fanwen put into a release stands in
 * {@code www.releases/0007.files}. A release is there when both are.
 */
final class Releases {
    private static final String LEDGER = ".files";
    private static final String NAME = "\\d{4,9}";

    private final Path link;
    private final Path home;

    /** @param link absolute; what the web server serves */
    Releases(Path link) {
        this.link = link;
        this.home = link.resolveSibling(link.getFileName() + ".releases");
    }

    /** One of them. */
    record Release(int number, Path tree, Ledger ledger) {}

    Path link() {
        return link;
    }

    /** Where they are. */
    Path home() {
        return home;
    }

    /** What is served now, if it is one of them. */
    Optional<Release> served() throws IOException {
        if (!Files.isSymbolicLink(link)) {
            return Optional.empty();
        }
        Path to = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        if (!home.equals(to.getParent()) || !to.getFileName().toString().matches(NAME)) {
            throw NotPublished.refused(PublishCode.LINK_OF_OTHERS, link.toString(), to.toString());
        }
        return Folders.exists(to) ? Optional.of(read(Integer.parseInt(to.getFileName().toString()))) : Optional.empty();
    }

    /** The numbers of all that are there, from the oldest. */
    List<Integer> numbers() throws IOException {
        if (!Folders.exists(home)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(home)) {
            return inside.map(path -> path.getFileName().toString()).filter(name -> name.matches(NAME)).map(Integer::valueOf)
                    .filter(number -> Files.exists(ledger(number))).sorted().toList();
        }
    }

    Release read(int number) throws IOException {
        Path file = ledger(number);
        Ledger ledger = Ledger.read(Files.readAllBytes(file))
                .orElseThrow(() -> NotPublished.refused(PublishCode.LEDGER_DAMAGED, file.toString(), link.toString()));
        return new Release(number, tree(number), ledger);
    }

    /** An empty folder for a release in the making; what an interrupted publish left of one is deleted. */
    Path begin() throws IOException {
        Path building = home.resolve("building");
        Folders.deleteTree(building);
        Files.createDirectory(building);
        return building;
    }

    /**
     * Makes a release of what was built, for good, and numbers it.
     *
     * @param files all that is in it
     */
    int seal(Path building, List<Path> files, Ledger ledger) throws IOException {
        int number = numbers().stream().max(Comparator.naturalOrder()).orElse(0) + 1;
        // Of a release whose publish was killed between its two renames.
        Folders.deleteTree(tree(number));
        Path list = building.resolveSibling("building" + LEDGER);
        Files.write(list, ledger.write());
        List<Path> flushed = new ArrayList<>(files);
        flushed.add(list);
        Durability.flush(home, flushed);
        Files.move(building, tree(number));
        Files.move(list, ledger(number), StandardCopyOption.ATOMIC_MOVE);
        Durability.forceFolder(home);
        return number;
    }

    /** From now on readers see that release: one rename. */
    void serve(int number) throws IOException {
        Path next = home.resolve("next");
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, link.getParent().relativize(tree(number)));
        if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
            // An empty folder that somebody made for us.
            Files.delete(link);
        }
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durability.forceFolder(link.getParent());
    }

    void delete(int number) throws IOException {
        Files.deleteIfExists(ledger(number));
        Folders.deleteTree(tree(number));
    }

    private Path tree(int number) {
        return home.resolve(String.format("%04d", number));
    }

    private Path ledger(int number) {
        return home.resolve(String.format("%04d", number) + LEDGER);
    }
}
