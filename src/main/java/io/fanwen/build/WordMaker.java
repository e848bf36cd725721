package io.fanwen.build;

import io.fanwen.address.Addresses;
import io.fanwen.output.Output;
import io.fanwen.output.Staging;
import io.fanwen.page.Bodies;
import io.fanwen.page.Downloads;
import io.fanwen.text.Fingerprint;
import io.fanwen.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the Word files of a site, or keeps those that would come out the same. {@link #make} comes before the pages, which show how large
 * the files are.
 */
final class WordMaker {
    private final List<WordFile> files;
    private final WordFiles contents;
    private final Map<String, Fingerprint> from = new ConcurrentHashMap<>();
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();

    WordMaker(LoadedSite site, Theme theme, Bodies bodies) {
        files = WordFiles.files(site);
        contents = new WordFiles(site, theme, bodies, file -> sizes.getOrDefault(file.outputPath(), 0L));
    }

    /** Every Word file that the site has, by article. */
    List<WordFile> files() {
        return files;
    }

    /** What pages show of them; to be asked after {@link #make}. */
    Downloads downloads() {
        return contents;
    }

    /** What each file was made of, by output path. */
    Map<String, Fingerprint> from() {
        return from;
    }

    /** Makes all files part of the new site; the pictures in them are to be part of it already. */
    void make(Staging staging, PageMemory memory, Progress progress) {
        progress.begin(Progress.Stage.WORD, files.size());
        files.parallelStream().forEach(file -> {
            try {
                make(file, staging, memory);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
            progress.step();
        });
    }

    private void make(WordFile file, Staging staging, PageMemory memory) throws IOException {
        String path = file.outputPath();
        Fingerprint now = contents.fingerprint(file, picture -> staging.fingerprint(Addresses.file(picture.address())));
        from.put(path, now);
        PageMemory.MadePage then = memory.made().get(path);
        if (then == null || !then.from().equals(now) || !staging.keep(path, file.source(), then.to())) {
            staging.add(new Output(path, new Output.Bytes(contents.bytes(file)), file.source()));
        }
        sizes.put(path, staging.size(path));
    }
}
