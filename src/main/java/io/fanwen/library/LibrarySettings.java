package io.fanwen.library;

import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfig.AddressSettings;
import io.fanwen.config.SiteConfig.MenuItem;
import java.util.List;
import java.util.stream.Stream;

/**
 * The settings of a site that its library depends on. Two sites whose settings are equal here have equal libraries of equal articles.
 *
 * @param basePath as in {@link SiteConfig.SiteAddress#basePath()}
 * @param hottest  as in {@link SiteConfig.ListSettings#hottest()}
 * @param menu     what the menu and the footer name
 */
public record LibrarySettings(AddressSettings addresses, String basePath, int hottest, List<MenuItem> menu) {
    public LibrarySettings {
        menu = List.copyOf(menu);
    }

    /** Those of a site. */
    public static LibrarySettings of(SiteConfig config) {
        SiteConfig.Footer footer = config.footer();
        return new LibrarySettings(config.addresses(), config.address().basePath(), config.lists().hottest(),
                Stream.of(config.navigation(), footer.links(), footer.records()).flatMap(List::stream).toList());
    }
}
