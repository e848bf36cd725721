package io.fanwen.importing;

import io.fanwen.address.Slug;
import io.fanwen.article.ExperienceNames;
import io.fanwen.article.TypedNumbers;
import io.fanwen.importing.ImportRequest.Switch;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.Unreadable;
import io.fanwen.importing.manuscript.Arranged;
import io.fanwen.importing.manuscript.Arranger;
import io.fanwen.importing.manuscript.Fact;
import io.fanwen.importing.manuscript.Facts;
import io.fanwen.importing.manuscript.Manuscript;
import io.fanwen.importing.manuscript.OneExperience;
import io.fanwen.markdown.Document;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes drafts of manuscripts: divides them, names them, finds their category. Immutable. */
final class Drafts {
    private static final Pattern FILE_DAY = Pattern.compile("^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}-(?=.)");
    /** Folders of blogs that say nothing of what is in them. */
    private static final Pattern NO_CATEGORY = Pattern.compile("(?i)_.*|source|content|posts?|blogs?|articles?|archives?|[0-9]{1,4}|[0-9]{4}[-.]?[0-9]{2}");

    private final ImportRequest request;
    private final ExperienceNames names;
    private final Arranger arranger;

    Drafts(ImportRequest request) {
        this.request = request;
        this.names = new ExperienceNames(request.config().content().experienceNames());
        this.arranger = new Arranger(names, request.has(Switch.WITH_COUNTS));
    }

    ExperienceNames experienceNames() {
        return names;
    }

    /** Whether many blogs have a folder of that name. */
    static boolean isCommon(String folder) {
        return NO_CATEGORY.matcher(folder).matches();
    }

    Arranger arranger() {
        return arranger;
    }

    Draft of(SourceItem item, Manuscript manuscript) throws Unreadable {
        Place place = Place.file(item.name());
        List<Diagnostic> remarks = new ArrayList<>(manuscript.remarks());
        String title = TypedNumbers.withoutCount(manuscript.facts().get(Fact.TITLE).orElse(item.stem()));
        Arranged arranged = arranger.arrange(manuscript.document().blocks());
        boolean heat = manuscript.facts().has(Fact.HEAT) && !request.has(Switch.WITH_COUNTS);
        if (arranged.leftOut() > 0 || heat) {
            remarks.add(Diagnostic.at(place, ImportCode.COUNTS_LEFT_OUT));
        }
        if (arranged.secondary() > 0) {
            remarks.add(Diagnostic.at(place, ImportCode.SECOND_EXPERIENCE, Integer.toString(arranged.secondary())));
        }
        String name = name(title, item);
        String slug = Slug.ofLabel(name, request.config().addresses().pinyin(), place).value().orElse(name);
        Facts facts = manuscript.facts().with(Fact.TITLE, title).with(Fact.SLUG, slug).with(Fact.SOURCE, item.source()).without(Fact.CATEGORY);
        facts = heat ? facts.without(Fact.HEAT) : facts;
        facts = arranged.declared() ? facts.with(Fact.PIECES, "many") : facts;
        return new Draft(facts, new Document(arranged.blocks(), manuscript.document().footnotes()), manuscript.pictures(),
                category(item, manuscript), name, arranged.pieces(), remarks);
    }

    /** A blog's article is divided as its author did; it is named as its file is. */
    Draft ofBlog(SourceItem item, Manuscript manuscript) throws Unreadable {
        Place place = Place.file(item.name());
        boolean index = item.stem().equals("index") && !item.folders().isEmpty();
        String own = index ? item.folders().get(item.folders().size() - 1) : item.stem();
        String bare = FILE_DAY.matcher(own).replaceFirst("").replaceFirst("^[_.]+(?=.)", "");
        String title = TypedNumbers.withoutCount(manuscript.facts().get(Fact.TITLE).orElse(bare));
        String name = Slug.ofLabel(bare, false, place).value().filter(slug -> !slug.startsWith("_")).isPresent()
                ? Slug.ofLabel(bare, false, place).value().get() : name(title, item);
        String wanted = manuscript.facts().get(Fact.SLUG).map(slug -> slug.substring(slug.lastIndexOf('/') + 1)).orElse(name);
        String slug = Slug.ofLabel(wanted, request.config().addresses().pinyin(), place).value().orElse(name);
        List<String> folders = item.folders().subList(0, item.folders().size() - (index ? 1 : 0)).stream()
                .filter(folder -> !NO_CATEGORY.matcher(folder).matches()).toList();
        Facts facts = manuscript.facts().with(Fact.TITLE, title).with(Fact.SLUG, slug).with(Fact.SOURCE, item.source()).without(Fact.CATEGORY);
        facts = item.folders().contains("_drafts") ? facts.with(Fact.DRAFT, "true") : facts;
        OneExperience one = OneExperience.of(manuscript.document().blocks(), names);
        List<Diagnostic> remarks = new ArrayList<>(manuscript.remarks());
        if (one.lowered() > 0) {
            remarks.add(Diagnostic.at(place, ImportCode.SECOND_EXPERIENCE, Integer.toString(one.lowered())));
        }
        Document document = new Document(one.blocks(), manuscript.document().footnotes());
        return new Draft(facts, document, manuscript.pictures(), said(manuscript).orElse(folders), name, 1, remarks);
    }

    private static String name(String title, SourceItem item) throws Unreadable {
        Place place = Place.file(item.name());
        Optional<String> name = Slug.ofLabel(title, false, place).value().or(() -> Slug.ofLabel(item.stem(), false, place).value())
                .filter(slug -> !slug.startsWith("_"));
        return name.orElseThrow(() -> new Unreadable(ImportCode.NO_NAME, title));
    }

    /** As the source says, else the folders it lay in. */
    private static List<String> category(SourceItem item, Manuscript manuscript) {
        return said(manuscript).orElse(item.folders());
    }

    private static Optional<List<String>> said(Manuscript manuscript) {
        return manuscript.facts().get(Fact.CATEGORY).map(text -> Arrays.stream(text.split("\\s*[/>＞]\\s*")).filter(name -> !name.isBlank()).toList());
    }
}
