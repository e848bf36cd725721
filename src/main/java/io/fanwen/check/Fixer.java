package io.fanwen.check;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.LoadedSite;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.source.FileEntry;
import io.fanwen.source.FolderWalk;
import io.fanwen.source.SourceCode;
import io.fanwen.source.SourceDecoder;
import io.fanwen.source.SourceFile;
import io.fanwen.source.SourceReader;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mends what is mechanical: the width of punctuation, links to files that were moved or renamed, the spelling of topics, GB18030 that is to
 * be UTF-8. First it plans, so that the difference can be shown; every byte that no fix is about stays as it is.
 */
public final class Fixer {
    private static final String GB18030 = "GB18030";

    private Fixer() {}

    /** What there is to mend, by path. Changes nothing. Rules that are off, and files that silence them, are left alone. */
    public static List<FileFix> plan(BuildRequest request) throws IOException {
        Optional<SiteConfig> config = SiteConfigReader.read(request.site(), request.environment()).value();
        if (config.isEmpty()) {
            return List.of();
        }
        Checker checker = new Checker(request, Optional.empty());
        CheckResult result = checker.check(config.get());
        Set<String> wanted = result.findings().stream().map(finding -> finding.path() + " " + finding.rule()).collect(Collectors.toSet());
        Map<String, List<Diagnostic>> said = result.findings().stream().map(Finding::diagnostic).collect(Collectors.groupingBy(d -> d.place().path()));
        List<FileFix> fixes = new ArrayList<>();
        for (FileEntry entry : FolderWalk.walk(request.site(), "content").files()) {
            if (entry.name().endsWith(".md")) {
                plan(entry, said.getOrDefault(entry.path(), List.of()), checker.whole(), wanted).ifPresent(fixes::add);
            }
        }
        return fixes;
    }

    private static Optional<FileFix> plan(FileEntry entry, List<Diagnostic> said, Optional<LoadedSite> site, Set<String> wanted) {
        Optional<SourceFile> file = SourceReader.read(entry).value();
        Optional<Source> source = file.flatMap(read -> SourceDecoder.decode(read).value());
        if (source.isEmpty()) {
            boolean foreign = said.stream().anyMatch(d -> d.code() == SourceCode.OTHER_ENCODING && d.arguments().get(1).equals(GB18030));
            return file.filter(read -> foreign).flatMap(read -> converted(entry, read.bytes()));
        }
        List<Edit> edits = new ArrayList<>();
        if (wanted.contains(entry.path() + " " + CheckCode.MIXED_PUNCTUATION.id())) {
            for (Punctuation.Mark mark : Punctuation.in(Prose.of(source.get()))) {
                edits.add(new Edit(source.get().position(mark.offset()), String.valueOf(mark.typed()), String.valueOf(mark.wide())));
            }
        }
        said.forEach(d -> LinkFix.of(d, site).ifPresent(edits::add));
        site.ifPresent(loaded -> edits.addAll(TopicFix.of(source.get(), loaded, wanted)));
        return FileFix.of(entry, file.get().bytes(), edits);
    }

    private static Optional<FileFix> converted(FileEntry entry, byte[] bytes) {
        try {
            String text = Charset.forName(GB18030).newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(new FileFix(entry, bytes, text.getBytes(StandardCharsets.UTF_8), Optional.of(GB18030), List.of()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes a file as planned, whole or not at all; its permissions stay.
     *
     * @return whether it was written; not if somebody has changed it since
     */
    public static boolean write(FileFix fix) throws IOException {
        Path file = fix.entry().file();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Arrays.equals(Files.readAllBytes(file), fix.before())) {
            return false;
        }
        // A dotfile: should we be killed here, no build takes it for content.
        Path draft = file.resolveSibling("." + file.getFileName() + ".fanwen-draft");
        try {
            Files.copy(file, draft, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            Files.write(draft, fix.after());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }
}
