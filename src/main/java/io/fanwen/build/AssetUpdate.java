package io.fanwen.build;

import io.fanwen.config.SiteConfig;
import io.fanwen.output.Output;
import io.fanwen.output.OutputFolder;
import io.fanwen.output.Refusal;
import io.fanwen.output.Staging;
import io.fanwen.output.Stamps;
import io.fanwen.text.Outcome;
import io.fanwen.theme.Asset;
import io.fanwen.theme.ThemeLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Publishes assets whose bytes have changed, where nothing else of a site has. Pages hold the names of assets and never what is in them,
 * so that no page can have changed.
 *
 * @param site the site's folder
 */
record AssetUpdate(Path site, SiteConfig config, FolderMemory memory) {
    private static final String THEMES = "themes/";
    private static final String ASSETS = "assets/";

    /** Whether a file is an asset of a theme. @param path relative to the site's folder */
    static boolean isAsset(String path) {
        return path.startsWith(THEMES) && path.startsWith(ASSETS, path.indexOf('/', THEMES.length()) + 1);
    }

    static Output output(Asset asset) {
        return new Output(asset.path(), new Output.Bytes(asset.bytes()), "the theme's " + asset.name());
    }

    /**
     * @param folder looks as the last build left it
     * @param known  of its files
     * @param last   that build, with what the site is made of now
     * @return empty if there is something to say of the theme, or was
     */
    Optional<BuildResult.Published> publish(OutputFolder folder, Stamps known, LastBuild last) throws IOException, Refusal {
        Outcome<List<Asset>> found = ThemeLoader.assets(site.resolve(THEMES), config.theme());
        if (!found.diagnostics().isEmpty() || last.diagnostics().stream().anyMatch(said -> said.place().path().startsWith(THEMES))) {
            return Optional.empty();
        }
        Map<String, Asset> assets = found.value().orElseThrow().stream().collect(Collectors.toMap(Asset::path, asset -> asset));
        Staging staging = folder.stage(false, known);
        staging.keepAllBut(assets::containsKey);
        for (Asset asset : assets.values()) {
            staging.add(output(asset));
        }
        Staging.Report report = staging.commit();
        memory.stamps().write(staging.stamps()::writeTo);
        memory.last().write(last.with(staging.fingerprint())::write);
        return Optional.of(last.again(report));
    }
}
