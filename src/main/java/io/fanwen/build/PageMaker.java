package io.fanwen.build;

import io.fanwen.output.Output;
import io.fanwen.output.Staging;
import io.fanwen.page.Page;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.theme.RenderException;
import io.fanwen.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes pages, or keeps those whose template and view are what they were. May be used by several threads.
 *
 * @param from     what each templated page was made of, by output path; filled here
 * @param rendered how many were made; counted here
 */
record PageMaker(Theme theme, Staging staging, PageMemory memory, Map<String, Fingerprint> from, AtomicInteger rendered) {
    PageMaker(Theme theme, Staging staging, PageMemory memory) {
        this(theme, staging, memory, new ConcurrentHashMap<>(), new AtomicInteger());
    }

    /** Makes a page part of the new site; what is wrong, if its template cannot show it. */
    Optional<Diagnostic> make(Page page) {
        try {
            if (page.content() instanceof Page.Templated templated) {
                Fingerprint now = fingerprint(templated);
                from.put(page.outputPath(), now);
                PageMemory.MadePage then = memory.made().get(page.outputPath());
                if (then != null && then.from().equals(now) && staging.keep(page.outputPath(), page.source(), then.to())) {
                    return Optional.empty();
                }
            }
            add(staging, new Output(page.outputPath(), new Output.Bytes(bytes(page)), page.source()));
            return Optional.empty();
        } catch (RenderException e) {
            return Optional.of(e.diagnostic());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private Fingerprint fingerprint(Page.Templated page) {
        return new Fingerprint.Builder().add(theme.fingerprint(page.template())).add(page.fingerprint().get()).build();
    }

    private byte[] bytes(Page page) {
        if (page.content() instanceof Page.Templated templated) {
            rendered.incrementAndGet();
            return theme.render(templated.template(), templated.view().get()).getBytes(StandardCharsets.UTF_8);
        }
        return ((Page.Made) page.content()).bytes().get();
    }

    static void add(Staging staging, Output output) {
        try {
            staging.add(output);
        } catch (IOException e) {
            throw new UncheckedIOException(Optional.ofNullable(e.getMessage()).orElse(output.path()), e);
        }
    }
}
