package io.fanwen.importing.blog;

import io.fanwen.fields.Moment;
import io.fanwen.importing.blog.Matter.Form;
import io.fanwen.importing.blog.Matter.Value;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.manuscript.Fact;
import io.fanwen.importing.manuscript.Facts;
import io.fanwen.importing.manuscript.OldPaths;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the matter of one article as facts. For one article; not thread-safe. */
final class BlogFacts {
    private static final Set<String> KNOWN = Set.of("title", "date", "publishdate", "pubdate", "created", "published", "updated", "lastmod", "modified",
            "last_modified_at", "tags", "tag", "categories", "category", "description", "summary", "excerpt", "author", "authors", "draft", "slug",
            "aliases", "alias", "redirect_from", "permalink", "url", "layout", "type");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})");
    private static final Pattern FILE_DAY = Pattern.compile("^([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})-?");

    private final Matter matter;
    private final Place place;
    private final ZoneId zone;
    private final List<Diagnostic> remarks = new ArrayList<>();

    BlogFacts(Matter matter, Place place, ZoneId zone) {
        this.matter = matter;
        this.place = place;
        this.zone = zone;
    }

    /** @param name in lower case */
    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    List<Diagnostic> remarks() {
        return remarks;
    }

    /** @param stem the file's name without its ending */
    Facts read(String stem) {
        Facts facts = Facts.none().with(Fact.TOPICS, topics()).with(Fact.ALIASES, aliases());
        facts = with(facts, Fact.TITLE, matter.text("title"));
        facts = with(facts, Fact.SUMMARY, matter.text("description", "summary", "excerpt"));
        facts = with(facts, Fact.AUTHOR, matter.text("author", "authors").filter(name -> name.length() < 100));
        facts = with(facts, Fact.CATEGORY, category());
        facts = with(facts, Fact.SLUG, matter.text("slug"));
        boolean draft = matter.text("draft").filter("true"::equalsIgnoreCase).isPresent()
                || matter.text("published").filter("false"::equalsIgnoreCase).isPresent();
        facts = draft ? facts.with(Fact.DRAFT, "true") : facts;
        facts = dates(facts, stem);
        tellTheRest();
        return facts;
    }

    private static Facts with(Facts facts, Fact fact, Optional<String> text) {
        return text.isPresent() ? facts.with(fact, text.get()) : facts;
    }

    private Facts dates(Facts known, String stem) {
        Optional<String> typed = matter.text("date", "publishdate", "pubdate", "created")
                .or(() -> matter.text("published").filter(said -> DAY.matcher(said).lookingAt()));
        Optional<Moment> date = typed.flatMap(this::moment);
        typed.filter(said -> date.isEmpty()).ifPresent(said -> remark(ImportCode.DATE_UNREADABLE, shown(said)));
        Matcher named = FILE_DAY.matcher(stem);
        Optional<Moment> day = date.or(() -> named.find() ? Moment.of(named.group(1), zone) : Optional.empty());
        if (day.isEmpty()) {
            remark(ImportCode.NO_DATE);
            return known;
        }
        Facts facts = known.with(Fact.DATE, written(day.get()));
        Optional<Moment> updated = matter.text("updated", "lastmod", "modified", "last_modified_at").flatMap(this::moment)
                .filter(later -> later.compareTo(day.get()) > 0 && !later.day().equals(day.get().day()));
        return updated.isPresent() ? facts.with(Fact.UPDATED, written(updated.get())) : facts;
    }

    private Optional<Moment> moment(String typed) {
        return Moment.of(typed, zone).or(() -> rfc(typed)).or(() -> {
            Matcher day = DAY.matcher(typed);
            return day.find() ? Moment.of(day.group(1) + "-" + day.group(2) + "-" + day.group(3), zone) : Optional.empty();
        });
    }

    private Optional<Moment> rfc(String typed) {
        try {
            return Moment.of(OffsetDateTime.parse(typed, DateTimeFormatter.RFC_1123_DATE_TIME).toString(), zone);
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static String written(Moment moment) {
        return moment.day() + moment.time().map(time -> " " + time.withNano(0).format(DateTimeFormatter.ofPattern("HH:mm:ss"))).orElse("");
    }

    /** A text may hold several, parted by commas; by spaces only where no comma is and no word of Chinese. */
    private List<String> topics() {
        Optional<Value> value = matter.first("tags", "tag");
        if (value.isEmpty()) {
            return List.of();
        }
        return value.get().text().map(BlogFacts::parted).orElseGet(() -> value.get().texts()).stream().map(BlogFacts::name).filter(name -> !name.isEmpty()).toList();
    }

    private static List<String> parted(String text) {
        return Arrays.asList(text.matches("(?s).*[,，、;；].*") ? text.split("[,，、;；]\\s*") : text.split("\\s+"));
    }

    /** Hexo and Jekyll mean a path by a list, Hugo several categories; a list of lists is several paths. */
    private Optional<String> category() {
        Optional<Value> value = matter.first("categories", "category");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean nested = value.get().items().stream().anyMatch(item -> !item.items().isEmpty());
        List<String> path = value.get().text().map(text -> Arrays.asList(text.split(text.matches("(?s).*[,，].*") ? "[,，]\\s*" : "[/>＞]")))
                .orElseGet(() -> nested ? value.get().items().get(0).texts() : value.get().texts());
        boolean more = nested && value.get().items().size() > 1 || isHugo() && path.size() > 1;
        List<String> kept = isHugo() && !path.isEmpty() ? path.subList(0, 1) : path;
        if (more) {
            remark(ImportCode.MORE_CATEGORIES, String.join("/", kept));
        }
        return Optional.of(String.join("/", kept.stream().map(BlogFacts::name).map(name -> name.replace('/', '-')).filter(name -> !name.isEmpty()).toList()))
                .filter(text -> !text.isEmpty());
    }

    /** Hugo alone has them. */
    private boolean isHugo() {
        return matter.form() == Form.TOML || matter.form() == Form.JSON;
    }

    private static String name(String typed) {
        return typed.replaceFirst("^#", "").strip();
    }

    private List<String> aliases() {
        List<String> typed = new ArrayList<>();
        for (String name : List.of("permalink", "url", "aliases", "alias", "redirect_from")) {
            matter.first(name).ifPresent(value -> typed.addAll(value.texts()));
        }
        List<String> kept = new ArrayList<>();
        for (String address : typed) {
            OldPaths.of(address).ifPresentOrElse(kept::add, () -> remark(ImportCode.ALIAS_LEFT_OUT, shown(address)));
        }
        return kept;
    }

    private void tellTheRest() {
        Set<String> rest = new TreeSet<>(matter.values().keySet());
        rest.removeAll(KNOWN);
        if (!rest.isEmpty()) {
            remark(ImportCode.FIELDS_LEFT_OUT, shown(String.join(", ", rest)));
        }
        if (!matter.sound()) {
            remark(ImportCode.FRONT_MATTER_UNREADABLE);
        }
    }

    private void remark(ImportCode code, String... arguments) {
        remarks.add(Diagnostic.at(place, code, arguments));
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
