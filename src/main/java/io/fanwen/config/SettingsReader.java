package io.fanwen.config;

import io.fanwen.config.SiteConfig.AddressSettings;
import io.fanwen.config.SiteConfig.ContentSettings;
import io.fanwen.config.SiteConfig.Footer;
import io.fanwen.config.SiteConfig.ListSettings;
import io.fanwen.config.SiteConfig.MenuItem;
import io.fanwen.config.SiteConfig.SiteAddress;
import io.fanwen.config.SiteConfig.WordFiles;
import io.fanwen.config.SiteConfig.WordLook;
import io.fanwen.config.SiteConfig.WordSettings;
import io.fanwen.fields.FieldMap;
import io.fanwen.fields.FieldReader;
import io.fanwen.fields.FieldReader.Range;
import io.fanwen.fields.FieldValue;
import io.fanwen.fields.PlacedText;
import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.RawHtml;
import io.fanwen.text.Place;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes settings of fields. What is wrong is collected by the reader of the fields. Not thread-safe; for one site. */
final class SettingsReader {
    private static final String DEFAULT_LANGUAGE = "zh-CN";
    private static final String DEFAULT_PATTERN = "{category}/{slug}.html";
    /** Where the two registries of China ask a site's footer to point. */
    private static final String ICP = "https://beian.miit.gov.cn/";
    private static final String POLICE = "https://beian.mps.gov.cn/";
    /** A folder's name that means the same on every system. */
    private static final Pattern THEME_NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,63}");

    private final FieldReader site;

    SettingsReader(FieldReader site) {
        this.site = site;
    }

    /** The settings; empty if one that must be there is not, or is wrong. */
    Optional<SiteConfig> read() {
        Optional<String> title = site.text("title");
        Optional<String> description = site.text("description");
        Optional<SiteAddress> address = site.placedText("address").flatMap(text -> SiteAddresses.read(text, site));
        String language = site.placedText("language").flatMap(text -> Languages.read(text, site)).orElse(DEFAULT_LANGUAGE);
        ZoneId zone = site.placedText("time-zone").flatMap(text -> Zones.read(text, site)).orElseGet(() -> Zones.usualFor(language));
        String theme = site.placedText("theme").flatMap(this::themeName).orElse("default");
        List<MenuItem> navigation = menu(site, "navigation");
        Footer footer = site.section("footer").map(this::footer).orElse(new Footer(Optional.empty(), List.of(), List.of()));
        Snippets snippets = site.section("snippets").map(SnippetsReader::read).orElse(Snippets.NONE);
        ContentSettings content = content();
        AddressSettings addresses = addresses();
        ListSettings lists = site.section("lists").map(SettingsReader::lists).orElse(new ListSettings(20, 200, 20));
        CheckSettings check = site.section("check").map(CheckSettingsReader::read).orElse(CheckSettings.DEFAULT);
        PublishSettings publish = new PublishSettingsReader(site).read();
        requirePresent("title", "title: 范文");
        requirePresent("address", "address: https://www.example.com/");
        return title.isEmpty() || address.isEmpty() ? Optional.empty() : Optional.of(new SiteConfig(title.get(), description, address.get(),
                language, zone, theme, navigation, footer, snippets, content, addresses, lists, word(), site.flag("votes").orElse(false), check, publish,
                site.choice(SiteConfig.Editor.class, "editor")));
    }

    private void requirePresent(String name, String example) {
        boolean other = site.value(name).filter(value -> !(value instanceof FieldValue.Scalar)).isPresent();
        if (site.text(name).isEmpty() && !other) {
            site.report(Place.file(SiteConfigReader.SETTINGS), ConfigCode.MISSING_SETTING, name, example);
        }
    }

    private Optional<String> themeName(PlacedText name) {
        if (THEME_NAME.matcher(name.text()).matches()) {
            return Optional.of(name.text());
        }
        site.report(name.place(), ConfigCode.NOT_THEME_NAME, name.text());
        return Optional.empty();
    }

    private AddressSettings addresses() {
        Optional<PlacedText> pattern = site.placedText("address-pattern");
        boolean pinyin = site.choice(Slugs.class, "slugs").filter(slugs -> slugs == Slugs.PINYIN).isPresent();
        return new AddressSettings(pattern.map(PlacedText::text).orElse(DEFAULT_PATTERN), pinyin,
                pattern.map(PlacedText::place).orElse(Place.file(SiteConfigReader.SETTINGS)));
    }

    /** {@code slugs: keep|pinyin}. */
    private enum Slugs { KEEP, PINYIN }

    private Footer footer(FieldReader footer) {
        List<MenuItem> records = Stream.of(record(footer, "icp", ICP), record(footer, "police", POLICE)).flatMap(Optional::stream).toList();
        return new Footer(footer.text("text"), menu(footer, "links"), records);
    }

    /** A registration: its number alone, or a map of {@code text} and {@code link}. */
    private static Optional<MenuItem> record(FieldReader footer, String name, String registry) {
        Optional<FieldValue> value = footer.value(name);
        if (value.isPresent() && value.get() instanceof FieldMap) {
            return footer.section(name).flatMap(section -> {
                Optional<PlacedText> text = required(section, "text");
                Optional<PlacedText> link = section.placedText("link");
                return text.map(number -> new MenuItem(number.text(), link.map(PlacedText::text).orElse(registry),
                        link.orElse(number).place()));
            });
        }
        return footer.placedText(name).map(number -> new MenuItem(number.text(), registry, number.place()));
    }

    private static List<MenuItem> menu(FieldReader reader, String name) {
        return reader.sections(name).stream().flatMap(entry -> menuItem(entry).stream()).toList();
    }

    private static Optional<MenuItem> menuItem(FieldReader entry) {
        Optional<PlacedText> title = required(entry, "title");
        Optional<PlacedText> to = required(entry, "to");
        return title.flatMap(text -> to.map(target -> new MenuItem(text.text(), target.text(), target.place())));
    }

    private static Optional<PlacedText> required(FieldReader entry, String name) {
        Optional<PlacedText> text = entry.placedText(name);
        boolean given = entry.value(name).isPresent();
        if (text.isEmpty() && !given) {
            entry.report(entry.place(), ConfigCode.MISSING_IN_ENTRY, name);
        }
        return text;
    }

    private ContentSettings content() {
        List<String> names = site.texts("experience").orElse(List.of()).stream().map(PlacedText::text).toList();
        return new ContentSettings(site.choice(Dialect.class, "dialect").orElse(Dialect.DOCUMENT),
                site.choice(RawHtml.class, "html").orElse(RawHtml.SANITISE), names);
    }

    private WordSettings word() {
        return new WordSettings(site.choice(WordFiles.class, "word").orElse(WordFiles.BOTH),
                site.choice(WordLook.class, "word-style").orElse(WordLook.PLAIN), site.flag("word-experience").orElse(false));
    }

    private static ListSettings lists(FieldReader lists) {
        return new ListSettings(lists.wholeNumber(new Range(1, 200), "page-size").orElse(20),
                lists.wholeNumber(new Range(1, 1000), "hottest").orElse(200), lists.wholeNumber(new Range(1, 200), "feed").orElse(20));
    }
}
