package io.fanwen.importing.blog;

import io.fanwen.han.Folding;
import io.fanwen.html.Html;
import io.fanwen.importing.file.ForeignText;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.Pictures;
import io.fanwen.importing.file.Unreadable;
import io.fanwen.importing.manuscript.Fact;
import io.fanwen.importing.manuscript.Facts;
import io.fanwen.importing.manuscript.Manuscript;
import io.fanwen.importing.manuscript.Rewriter;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.MarkdownCode;
import io.fanwen.markdown.MarkdownParser;
import io.fanwen.markdown.PlainText;
import io.fanwen.markdown.RawHtml;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads articles of Hexo, Jekyll and Hugo: Markdown as CommonMark means it, below front matter in YAML or TOML. Immutable and thread-safe. */
public final class BlogReader {
    private final MarkdownParser before;
    private final Rewriting rewriting;
    private final ZoneId zone;

    /**
     * @param html what the site does with HTML
     * @param zone of days and times without one
     */
    public BlogReader(RawHtml html, ZoneId zone) {
        this.before = new MarkdownParser(Dialect.COMMONMARK, html);
        this.rewriting = new Rewriting(html);
        this.zone = zone;
    }

    /**
     * @param place of the source
     * @param stem  the file's name without its ending
     * @param saved the bytes of a picture that lies in the blog, by its address in the text
     */
    public Manuscript read(ForeignText text, Place place, String stem, Function<String, Optional<byte[]>> saved) throws Unreadable {
        MatterReader.Parted parted = MatterReader.read(text.text());
        TemplateTags.Made made = TemplateTags.of(parted.body());
        if (made.text().isBlank()) {
            throw new Unreadable(ImportCode.NOTHING_BELOW);
        }
        BlogFacts reader = new BlogFacts(parted.matter(), place, zone);
        Facts facts = reader.read(stem);
        List<Diagnostic> remarks = new ArrayList<>(reader.remarks());
        if (!text.encoding().equals("UTF-8")) {
            remarks.add(Diagnostic.at(place, ImportCode.READ_AS, text.encoding()));
        }
        if (made.tags()) {
            remarks.add(Diagnostic.at(place, ImportCode.TEMPLATE_TAGS));
        }
        Outcome<Document> parsed = before.parse(new Source(place.path(), made.text()), 0);
        if (parsed.value().isEmpty()) {
            remarks.add(Diagnostic.at(place, ImportCode.KEPT_AS_TYPED));
            return new Manuscript(titled(facts, stem, new ArrayList<>(), remarks, place), rewriting.asCode(made.text()), Map.of(), remarks);
        }
        Targets targets = new Targets(saved);
        List<Block> blocks = new ArrayList<>(parsed.value().get().blocks());
        facts = titled(facts, stem, blocks, remarks, place);
        Document document = targets.rewriter().document(new Document(lowered(blocks), parsed.value().get().footnotes()));
        if (parsed.diagnostics().stream().anyMatch(said -> said.code() == MarkdownCode.UNSAFE_HTML || said.code() == MarkdownCode.UNUSED_FOOTNOTE)) {
            remarks.add(Diagnostic.at(place, ImportCode.HTML_LEFT_OUT));
        }
        targets.remarks.stream().sorted().forEach(code -> remarks.add(Diagnostic.at(place, code)));
        Document safe = rewriting.safe(document);
        if (safe != document) {
            remarks.add(Diagnostic.at(place, ImportCode.KEPT_AS_TYPED));
        }
        return new Manuscript(facts, safe, targets.pictures, remarks);
    }

    /** With the title of the text if the matter has none; a heading that says the title again leaves the text. */
    private static Facts titled(Facts facts, String stem, List<Block> blocks, List<Diagnostic> remarks, Place place) {
        Optional<String> first = blocks.isEmpty() || !(blocks.get(0) instanceof Block.Heading heading) || heading.level() != 1 ? Optional.empty()
                : Optional.of(PlainText.ofInlines(heading.inlines()).replaceAll("\\s+", " ").strip()).filter(words -> !words.isEmpty());
        Optional<String> given = facts.get(Fact.TITLE);
        if (first.isPresent() && (given.isEmpty() || Folding.same(first.get(), given.get()))) {
            blocks.remove(0);
            return facts.with(Fact.TITLE, given.orElse(first.get()));
        }
        if (given.isPresent()) {
            return facts;
        }
        String name = stem.replaceFirst("^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}-(?=.)", "");
        remarks.add(Diagnostic.at(place, ImportCode.TITLE_FROM_NAME, name));
        return facts.with(Fact.TITLE, name);
    }

    /** Level 1 is the title's. */
    private static List<Block> lowered(List<Block> blocks) {
        return blocks.stream().map(block -> block instanceof Block.Heading heading && heading.level() == 1
                ? new Block.Heading(2, heading.inlines(), heading.attributes(), "", 0) : block).toList();
    }

    /** Where links lead and pictures lie. For one article. */
    private static final class Targets {
        private final Function<String, Optional<byte[]>> saved;
        private final Map<String, byte[]> pictures = new LinkedHashMap<>();
        private final Map<String, Optional<String>> names = new HashMap<>();
        private final Set<ImportCode> remarks = EnumSet.noneOf(ImportCode.class);

        Targets(Function<String, Optional<byte[]>> saved) {
            this.saved = saved;
        }

        Rewriter rewriter() {
            return new Rewriter(this::link, this::picture);
        }

        /** Links to other articles have other addresses from now on. */
        private Optional<String> link(String target) {
            boolean keeps = Html.scheme(target).isPresent() && Html.isSafeLink(target) || target.startsWith("//");
            if (!keeps) {
                remarks.add(ImportCode.LINKS_UNDONE);
            }
            return keeps ? Optional.of(target) : Optional.empty();
        }

        private Optional<String> picture(String target) {
            boolean elsewhere = Html.scheme(target).isPresent() && Html.isSafeImage(target) || target.startsWith("//");
            return elsewhere ? Optional.of(target) : names.computeIfAbsent(target, this::load);
        }

        private Optional<String> load(String target) {
            Optional<byte[]> bytes = saved.apply(target);
            Optional<String> ending = bytes.flatMap(Pictures::ending);
            if (ending.isEmpty()) {
                remarks.add(ImportCode.PICTURE_LEFT_OUT);
                return Optional.empty();
            }
            String name = (pictures.size() + 1) + "." + ending.get();
            pictures.put(name, bytes.get());
            return Optional.of(name);
        }
    }
}
