package io.fanwen.importing;

import io.fanwen.fields.Moment;
import io.fanwen.importing.docx.WordText;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.manuscript.Fact;
import io.fanwen.importing.manuscript.Facts;
import io.fanwen.importing.manuscript.Manuscript;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.PlainText;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a Word file says of its article: in its text, in its properties, by its name. Immutable. */
final class WordManuscripts {
    private static final int LONGEST_TITLE = 80;
    /** What programs write where nobody wrote anything. */
    private static final Pattern NO_TITLE = Pattern.compile("(?i)microsoft word.*|powerpoint.*|文档 ?[0-9]*|document ?[0-9]*|untitled.*|无标题.*|.*\\.(?:docx?|dotx?|wps|tmp)");
    private static final Pattern NO_AUTHOR = Pattern.compile("(?i)administrators?|admin|user|users|owner|微软用户|用户|windows.*|microsoft.*|apache poi|"
            + "python-docx|un-named|unknown|office|lenovo|hp|dell|pc|wps.*|libreoffice.*|openoffice.*");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；;，,！!]$");

    private final ZoneId zone;

    /** @param zone in which the day of a moment is told */
    WordManuscripts(ZoneId zone) {
        this.zone = zone;
    }

    Manuscript of(SourceItem item, WordText text) {
        List<Diagnostic> remarks = new ArrayList<>();
        Place place = Place.file(item.name());
        text.remarks().stream().sorted().forEach(code -> remarks.add(Diagnostic.at(place, code)));
        List<Block> blocks = new ArrayList<>(text.document().blocks());
        String title = title(item, text, blocks, remarks);
        if (!blocks.isEmpty() && line(blocks.get(0)).filter(title::equals).isPresent()) {
            blocks.remove(0);
        }
        Facts facts = Facts.none().with(Fact.TITLE, title);
        return new Manuscript(properties(facts, text, remarks, place), new Document(blocks, text.document().footnotes()), text.pictures(),
                remarks);
    }

    /** The title as the reader of the file sees it, else as the properties or the file's name have it. */
    private static String title(SourceItem item, WordText text, List<Block> blocks, List<Diagnostic> remarks) {
        Optional<String> shown = text.title().filter(title -> !title.isBlank())
                .or(() -> onlyFirstHeading(blocks)).or(() -> firstCentred(blocks));
        if (shown.isPresent()) {
            return shown.get();
        }
        Optional<String> property = Optional.ofNullable(text.properties().get("title")).map(String::strip)
                .filter(title -> !title.isEmpty() && !NO_TITLE.matcher(title).matches());
        remarks.add(Diagnostic.at(Place.file(item.name()), property.isPresent() ? ImportCode.TITLE_FROM_PROPERTIES : ImportCode.TITLE_FROM_NAME,
                property.orElse(item.stem())));
        return property.orElse(item.stem());
    }

    private static Optional<String> onlyFirstHeading(List<Block> blocks) {
        if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Heading first)) {
            return Optional.empty();
        }
        boolean only = blocks.stream().filter(block -> block instanceof Block.Heading heading && heading.level() <= first.level()).count() == 1;
        return only ? line(first) : Optional.empty();
    }

    /** How most people set a title. */
    private static Optional<String> firstCentred(List<Block> blocks) {
        boolean centred = !blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph first && first.attributes().classes().contains("centre");
        return centred ? line(blocks.get(0)).filter(text -> text.length() <= LONGEST_TITLE && !SENTENCE.matcher(text).matches())
                : Optional.empty();
    }

    private static Optional<String> line(Block block) {
        String text = block instanceof Block.Heading heading ? PlainText.ofInlines(heading.inlines())
                : block instanceof Block.Paragraph paragraph ? PlainText.ofInlines(paragraph.inlines()) : "";
        return Optional.of(text.replaceAll("\\s+", " ").strip()).filter(words -> !words.isEmpty());
    }

    private Facts properties(Facts known, WordText text, List<Diagnostic> remarks, Place place) {
        Facts facts = known;
        Optional<Moment> created = Optional.ofNullable(text.properties().get("created")).flatMap(said -> Moment.of(said, zone));
        if (created.isPresent()) {
            facts = facts.with(Fact.DATE, created.get().day().toString());
            remarks.add(Diagnostic.at(place, ImportCode.DATE_FROM_PROPERTIES, created.get().day().toString()));
        } else {
            remarks.add(Diagnostic.at(place, ImportCode.NO_DATE));
        }
        Optional<String> author = property(text, "creator").filter(name -> !NO_AUTHOR.matcher(name).matches());
        facts = author.isPresent() ? facts.with(Fact.AUTHOR, author.get()) : facts;
        Optional<String> summary = property(text, "description").or(() -> property(text, "subject"));
        facts = summary.isPresent() ? facts.with(Fact.SUMMARY, summary.get()) : facts;
        Optional<String> category = property(text, "category");
        facts = category.isPresent() ? facts.with(Fact.CATEGORY, category.get()) : facts;
        List<String> topics = property(text, "keywords").map(said -> Arrays.asList(said.split("[，、；,;]\\s*|\\s{2,}"))).orElse(List.of());
        return facts.with(Fact.TOPICS, topics);
    }

    private static Optional<String> property(WordText text, String name) {
        return Optional.ofNullable(text.properties().get(name)).map(String::strip).filter(said -> !said.isEmpty());
    }
}
