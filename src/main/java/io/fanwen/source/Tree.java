package io.fanwen.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What lies in some places of a site, folders above what is in them, otherwise in no order that means anything; each looked at once, on
 * all cores. Links are seen and never followed.
 *
 * @param faults what could not be looked at
 */
record Tree(List<Seen> seen, List<Fault> faults) {
    /** @param path of what could not be looked at, relative to the site's folder */
    record Fault(String path, String folder, IOException reason) {}

    /** A path and whatever the system made of it: one of both. */
    private record Answer(Optional<Seen> seen, Optional<Fault> fault) {
        static Answer at(String path, String folder, Path file) {
            try {
                return new Answer(Optional.of(Seen.at(path, folder, file)), Optional.empty());
            } catch (IOException e) {
                return new Answer(Optional.empty(), Optional.of(new Fault(path, folder, e)));
            }
        }
    }

    /** Something in a folder that has not been looked at yet. */
    private record Name(String path, String folder, Path file) {}

    /**
     * @param places files and folders, relative to the site's folder, forward slashes; those that do not exist hold nothing
     * @param wanted of which folders the contents are wanted
     */
    static Tree at(Path site, List<String> places, Predicate<Seen> wanted) {
        Tree tree = new Tree(new ArrayList<>(), new ArrayList<>());
        List<Seen> level = tree.add(places.stream().filter(place -> Files.exists(site.resolve(place), LinkOption.NOFOLLOW_LINKS))
                .map(place -> Answer.at(place, place, site.resolve(place))));
        while (!level.isEmpty()) {
            List<Name> names = new ArrayList<>();
            for (Seen folder : level) {
                if (folder.kind() == Seen.Kind.FOLDER && wanted.test(folder)) {
                    tree.list(folder, names);
                }
            }
            level = tree.add(names.parallelStream().map(name -> Answer.at(name.path(), name.folder(), name.file())));
        }
        return tree;
    }

    private List<Seen> add(Stream<Answer> answers) {
        List<Seen> found = new ArrayList<>();
        for (Answer answer : answers.toList()) {
            answer.seen().ifPresent(found::add);
            answer.fault().ifPresent(faults::add);
        }
        seen.addAll(found);
        return found;
    }

    private void list(Seen folder, List<Name> names) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder.entry().file())) {
            for (Path file : inside) {
                names.add(new Name(folder.path() + "/" + file.getFileName(), folder.path(), file));
            }
        } catch (DirectoryIteratorException e) {
            faults.add(new Fault(folder.path(), folder.path(), e.getCause()));
        } catch (IOException e) {
            faults.add(new Fault(folder.path(), folder.path(), e));
        }
    }

    /** Stops at what could not be looked at in some folders, unless it was deleted meanwhile. */
    void check(Set<String> folders) {
        for (Fault fault : faults) {
            if (folders.contains(fault.folder()) && !(fault.reason() instanceof NoSuchFileException)) {
                throw Faults.of(fault.path(), fault.reason());
            }
        }
    }
}
