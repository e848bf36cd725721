package io.fanwen.config;

import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.RawHtml;
import io.fanwen.text.Place;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code site.yaml} (with {@code site.local.yaml} and {@code FANWEN_…} variables over it) says.
 *
 * @param title       the site's name, plain text
 * @param description one sentence for feeds and search engines; empty if there is none
 * @param address     where the site is served
 * @param language    BCP 47 tag for {@code lang}; its first part chooses the theme's strings
 * @param zone        the time zone of bare days and of "today"
 * @param theme       the theme's name, a folder under {@code themes/} or a built-in one
 * @param navigation  the main menu, in order
 * @param footer      what stands below every page
 * @param snippets    what others give to put on every page
 * @param content     how articles are read
 * @param addresses   how addresses are made
 * @param lists       how long lists are
 * @param word        which Word files there are, and how they look
 * @param votes       whether readers may say that an experience was useful to them
 * @param check       what its content is checked for
 * @param publish     where the site is sent
 * @param editor      what opens files from the preview
 */
public record SiteConfig(String title, Optional<String> description, SiteAddress address, String language, ZoneId zone, String theme,
        List<MenuItem> navigation, Footer footer, Snippets snippets, ContentSettings content, AddressSettings addresses, ListSettings lists,
        WordSettings word, boolean votes, CheckSettings check, PublishSettings publish, Optional<Editor> editor) {
    public SiteConfig {
        Objects.requireNonNull(title, "title");
        navigation = List.copyOf(navigation);
    }

    /**
     * Where the site is served: {@code https://host/docs/} is origin {@code https://host} and base path {@code /docs}.
     *
     * @param origin   scheme, host and port, without a slash at the end
     * @param basePath empty, or begins with a slash and does not end with one; percent-encoded
     */
    public record SiteAddress(String origin, String basePath) {}

    /**
     * One entry of the menu or the footer.
     *
     * @param to    a content path ({@code /about.md}, {@code /岗位职责/}), the name of a built-in page ({@code home}, {@code newest},
     *              {@code hot}, {@code topics}, {@code archive}, {@code search}) or an absolute http(s) address
     * @param place where it stands, for messages when it points nowhere
     */
    public record MenuItem(String title, String to, Place place) {}

    /**
     * @param text  a line of plain text, such as the copyright
     * @param links contact, complaints, disclaimer …
     * @param records 备案 numbers with their links
     */
    public record Footer(Optional<String> text, List<MenuItem> links, List<MenuItem> records) {
        public Footer {
            links = List.copyOf(links);
            records = List.copyOf(records);
        }
    }

    /**
     * How articles are read. An article depends on its file and on this alone.
     *
     * @param experienceNames what a heading that begins an experience may be called, besides the built-in names
     */
    public record ContentSettings(Dialect dialect, RawHtml html, List<String> experienceNames) {
        public ContentSettings {
            experienceNames = List.copyOf(experienceNames);
        }
    }

    /**
     * @param pattern tokens {@code {category} {slug} {id} {year} {month}}; default {@code {category}/{slug}.html}
     * @param pinyin  whether Chinese file names become pinyin in addresses
     * @param place   of the pattern, for messages when it is none; the whole of {@code site.yaml} if it is the default
     */
    public record AddressSettings(String pattern, boolean pinyin, Place place) {}

    /**
     * @param pageSize articles on a list page; 1 to 200
     * @param hottest  how many the hottest orders show; 1 to 1000
     * @param feed     articles in a feed; 1 to 200
     */
    public record ListSettings(int pageSize, int hottest, int feed) {}

    /** @param experience whether experiences are in them too */
    public record WordSettings(WordFiles files, WordLook look, boolean experience) {}

    /** Which Word files are made: one for each article, one for each piece of several, both, or none. */
    public enum WordFiles {
        BOTH, ARTICLE, PIECES, OFF;

        public boolean ofArticles() {
            return this == BOTH || this == ARTICLE;
        }

        public boolean ofPieces() {
            return this == BOTH || this == PIECES;
        }
    }

    /** How a Word file looks: as a document of everyday use, or as GB/T 9704 wants it of official ones. */
    public enum WordLook { PLAIN, OFFICIAL }

    /**
     * An editor that a link can open a file in.
     *
     * <p>Links as the editors' own handbooks give them.
     */
    public enum Editor {
        VSCODE("vscode://file{path}:{line}:{column}"), VSCODIUM("vscodium://file{path}:{line}:{column}"),
        CURSOR("cursor://file{path}:{line}:{column}"), ZED("zed://file{path}:{line}:{column}"),
        IDEA("idea://open?file={path}&line={line}&column={column}");

        private final String link;

        Editor(String link) {
            this.link = link;
        }

        /** With {@code {path}} for an absolute, percent-encoded path that begins with a slash, {@code {line}} and {@code {column}} from 1. */
        public String link() {
            return link;
        }
    }
}
