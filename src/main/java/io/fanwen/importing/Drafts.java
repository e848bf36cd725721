package io.fanwen.importing;

import io.fanwen.address.Slug;
import io.fanwen.article.ExperienceNames;
import io.fanwen.article.TypedNumbers;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.Unreadable;
import io.fanwen.importing.manuscript.Arranged;
import io.fanwen.importing.manuscript.Arranger;
import io.fanwen.importing.manuscript.Fact;
import io.fanwen.importing.manuscript.Facts;
import io.fanwen.importing.manuscript.Manuscript;
import io.fanwen.markdown.Document;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes drafts of manuscripts: divides them, names them, finds their category. Immutable. */
final class Drafts {
    private final ImportRequest request;
    private final Arranger arranger;

    Drafts(ImportRequest request) {
        this.request = request;
        this.arranger = new Arranger(new ExperienceNames(request.config().content().experienceNames()), request.options().withCounts());
    }

    Arranger arranger() {
        return arranger;
    }

    Draft of(SourceItem item, Manuscript manuscript) throws Unreadable {
        Place place = Place.file(item.name());
        List<Diagnostic> remarks = new ArrayList<>(manuscript.remarks());
        String title = TypedNumbers.withoutCount(manuscript.facts().get(Fact.TITLE).orElse(item.stem()));
        Arranged arranged = arranger.arrange(manuscript.document().blocks());
        boolean heat = manuscript.facts().has(Fact.HEAT) && !request.options().withCounts();
        if (arranged.leftOut() > 0 || heat) {
            remarks.add(Diagnostic.at(place, ImportCode.COUNTS_LEFT_OUT));
        }
        if (arranged.secondary() > 0) {
            remarks.add(Diagnostic.at(place, ImportCode.SECOND_EXPERIENCE, Integer.toString(arranged.secondary())));
        }
        String name = name(title, item);
        String slug = Slug.ofLabel(name, request.config().addresses().pinyin(), place).value().orElse(name);
        Facts facts = manuscript.facts().with(Fact.TITLE, title).with(Fact.SLUG, slug).with(Fact.SOURCE, item.name()).without(Fact.CATEGORY);
        facts = heat ? facts.without(Fact.HEAT) : facts;
        facts = arranged.declared() ? facts.with(Fact.PIECES, "many") : facts;
        return new Draft(facts, new Document(arranged.blocks(), manuscript.document().footnotes()), manuscript.pictures(),
                category(item, manuscript), name, arranged.pieces(), remarks);
    }

    private static String name(String title, SourceItem item) throws Unreadable {
        Place place = Place.file(item.name());
        Optional<String> name = Slug.ofLabel(title, false, place).value().or(() -> Slug.ofLabel(item.stem(), false, place).value())
                .filter(slug -> !slug.startsWith("_"));
        return name.orElseThrow(() -> new Unreadable(ImportCode.NO_NAME, title));
    }

    /** As the source says, else the folders it lay in. */
    private static List<String> category(SourceItem item, Manuscript manuscript) {
        Optional<String> said = manuscript.facts().get(Fact.CATEGORY);
        return said.map(text -> Arrays.stream(text.split("\\s*[/>／＞]\\s*")).filter(name -> !name.isBlank()).toList()).orElse(item.folders());
    }
}
