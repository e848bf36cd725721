package io.fanwen.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.page.Downloads;
import io.fanwen.page.Page;
import io.fanwen.page.view.Parts;
import io.fanwen.text.Fingerprint;
import io.fanwen.theme.Theme;
import io.fanwen.theme.ThemeLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page's fingerprint, which is made without its view, tells views apart whatever is done to the site. */
class PagePrintsTest {
    /** {@code mvn test -Dtest=PagePrintsTest -Dfanwen.steps=10000} for the long run. */
    private static final int STEPS = Integer.getInteger("fanwen.steps", 60);

    @TempDir
    Path folder;

    @Test
    void twoPagesWithTheSameFingerprintHaveTheSameView() throws Exception {
        long seed = Long.getLong("fanwen.seed", new Random().nextLong());
        RandomSite site = new RandomSite(folder, new Random(seed));
        site.addArticles(12);
        Map<String, Fingerprint> views = new HashMap<>();
        int loaded = 0;
        for (int step = 0; step < STEPS; step++) {
            String at = "seed " + seed + ", step " + step + ": " + site.edit();
            BuildRequest request = new BuildRequest(folder, folder.resolve("site"), Map.of(), Optional.of(site.now()), Instant.EPOCH,
                    new BuildRequest.Options(step % 3 == 0, true, false));
            SiteConfig config = SiteConfigReader.read(folder, Map.of()).value().orElseThrow();
            Optional<LoadedSite> found = SiteLoader.load(request, config, Progress.SILENT).value();
            if (found.isEmpty()) {
                continue;
            }
            loaded++;
            Theme theme = ThemeLoader.load(folder.resolve("themes"), config.theme(), config.language()).value().orElseThrow();
            for (Page page : SiteBuilder.pages(found.get(), theme, downloads(step / 10),
                    new RelatedNeighbours(found.get(), RelatedNeighbours.Memory.of(request.cache(), SiteLoader.articleKey(config))))) {
                if (page.content() instanceof Page.Templated templated) {
                    String print = theme.fingerprint(templated.template()).hex() + templated.fingerprint().get().hex();
                    Fingerprint view = Fingerprint.of(templated.view().get().toString());
                    Fingerprint known = views.putIfAbsent(print, view);
                    assertEquals(known == null ? view : known, view, at + ": " + page.address());
                }
            }
        }
        assertTrue(loaded > STEPS / 2, "seed " + seed + ": only " + loaded + " could be looked at");
    }

    /** Word files whose sizes change now and then. */
    private static Downloads downloads(int size) {
        return new Downloads() {
            @Override
            public Optional<Parts.WordFile> article(String path) {
                return Optional.of(new Parts.WordFile("/a.docx", path, size + " KB"));
            }

            @Override
            public Optional<Parts.WordFile> piece(String path, int number) {
                return number == 2 ? Optional.empty() : Optional.of(new Parts.WordFile("/p.docx", path, (size + number) + " KB"));
            }
        };
    }
}
