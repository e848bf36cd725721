package io.fanwen.build;

import io.fanwen.library.Attachment;
import io.fanwen.output.Output;
import io.fanwen.page.Downloads;
import io.fanwen.source.SourceReader;
import io.fanwen.text.Fingerprint;
import io.fanwen.theme.Theme;

/** The Word files of an edition, made when they are asked for; a page that shows how large one is asks too. Thread-safe. */
final class LiveWords {
    private final LoadedSite site;
    private final EditionMemory memory;
    private final WordFiles files;

    LiveWords(LoadedSite site, Theme theme, EditionMemory memory) {
        this.site = site;
        this.memory = memory;
        files = new WordFiles(site, theme, SiteBuilder.bodies(site), this::size);
    }

    /** What pages show of them. */
    Downloads downloads() {
        return files;
    }

    Output output(WordFile file) {
        return new Output(file.outputPath(), new Output.Bytes(files.bytes(file)), file.source());
    }

    private long size(WordFile file) {
        return memory.wordSize(file.outputPath(), files.fingerprint(file, this::picture), () -> files.bytes(file).length);
    }

    private Fingerprint picture(Attachment attachment) {
        return SourceReader.fingerprint(site.beside().get(attachment.path()));
    }
}
