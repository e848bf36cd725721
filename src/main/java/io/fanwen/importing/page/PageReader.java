package io.fanwen.importing.page;

import io.fanwen.article.TypedNumbers;
import io.fanwen.fields.Moment;
import io.fanwen.html.HtmlReader;
import io.fanwen.importing.file.ForeignText;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.Unreadable;
import io.fanwen.importing.manuscript.Arranger;
import io.fanwen.importing.manuscript.Fact;
import io.fanwen.importing.manuscript.Facts;
import io.fanwen.importing.manuscript.Manuscript;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads saved web pages and plain texts. Immutable. */
public final class PageReader {
    /** Above the text stand a few lines; further down a line that looks like one of the head is text. */
    private static final int HEAD = 14;
    /** Nothing but text is longer. */
    private static final int LONGEST_FURNITURE = 60;
    private static final Pattern FURNITURE = Pattern.compile("《.+\\.(?:docx?|wps)》?|(?:将|把)?本文的?\\s*word.*|推荐度\\s*[:：]?.*|点击下载.*|下载本文.*|"
            + "(?:相关|猜你|热门|推荐|最新|随机)(?:专题|信息|文章|阅读|推荐|范文|喜欢|排行|加入|加入范文|发布)[:：]?|最新加入.*|分类查询.*|"
            + "上一篇\\s*[:：]?.*|下一篇\\s*[:：]?.*|版权声明.*|本文(?:地址|链接|来源)\\s*[:：].*|文档下载.*|返回顶部|复制全文|一键复制", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("(?i)</?(?:p|br|div|span|strong|b|h[1-6]|table|ul|ol|img|a|section)\\b[^>]*>|&nbsp;");
    private static final Pattern BUTTON = Pattern.compile("一键复制|复制|复制全文|点击复制|复制本篇|收藏|打印|分享|点赞");

    private final Arranger arranger;
    private final ZoneId zone;

    /** @param zone of days and times without one */
    public PageReader(Arranger arranger, ZoneId zone) {
        this.arranger = arranger;
        this.zone = zone;
    }

    /**
     * A page of HTML.
     *
     * @param place of the source
     * @param saved the bytes of a picture that was saved with the page, by its address in the page
     */
    public Manuscript html(ForeignText page, Place place, Function<String, Optional<byte[]>> saved) throws Unreadable {
        return manuscript(HtmlPage.read(page.text(), arranger::isMark, this::standsAlone, saved), page.encoding(), place);
    }

    /** A page saved as text, or a text that never was a page. @param place of the source */
    public Manuscript text(ForeignText page, Place place) throws Unreadable {
        return manuscript(TextLines.read(page.text(), this::standsAlone), page.encoding(), place);
    }

    /**
     * A text without a page around it, as a content-management system keeps it: HTML, or plain text.
     *
     * @param facts   what is known of it
     * @param remarks what was said of it already
     */
    public Manuscript fragment(Facts facts, String body, List<Diagnostic> remarks, Place place) throws Unreadable {
        List<Diagnostic> all = new ArrayList<>(remarks);
        List<Block> blocks;
        if (TAG.matcher(body).find()) {
            HtmlLines lines = new HtmlLines(picture -> Optional.empty(), this::standsAlone);
            blocks = lines.blocks(HtmlReader.read(body));
            lines.remarks().stream().sorted().forEach(code -> all.add(Diagnostic.at(place, code)));
        } else {
            blocks = TextLines.read(body, this::standsAlone).content();
        }
        if (blocks.isEmpty()) {
            throw new Unreadable(ImportCode.NO_TEXT);
        }
        return new Manuscript(facts, new Document(blocks, List.of()), Map.of(), all);
    }

    private boolean standsAlone(Block block) {
        return arranger.isMark(block) || isFurniture(block) || Arranger.line(block).filter(line -> new PageHead(zone).takes(line, "")).isPresent();
    }

    private Manuscript manuscript(PageText page, String encoding, Place place) throws Unreadable {
        List<Block> content = new ArrayList<>(page.content());
        List<Diagnostic> remarks = new ArrayList<>();
        page.remarks().stream().sorted().forEach(code -> remarks.add(Diagnostic.at(place, code)));
        if (!encoding.equals("UTF-8")) {
            remarks.add(Diagnostic.at(place, ImportCode.READ_AS, encoding));
        }
        trimTail(content, remarks, place);
        PageHead head = new PageHead(zone);
        Optional<String> title = page.title().or(() -> title(content));
        String bare = title.map(TypedNumbers::withoutCount).orElse("");
        Arranger.lines(page.above()).forEach(line -> head.takes(line, bare));
        trimHead(content, head, title.orElse(""));
        if (content.isEmpty()) {
            throw new Unreadable(ImportCode.NO_TEXT);
        }
        return new Manuscript(facts(head.facts(), title, page.date(), remarks, place), new Document(content, List.of()), page.pictures(), remarks);
    }

    private Facts facts(Facts said, Optional<String> title, Optional<String> date, List<Diagnostic> remarks, Place place) {
        Facts facts = title.isPresent() ? said.with(Fact.TITLE, title.get()) : said;
        Optional<String> day = date.flatMap(text -> Moment.of(text, zone)).map(moment -> moment.day().toString());
        if (!facts.has(Fact.DATE) && day.isPresent()) {
            facts = facts.with(Fact.DATE, day.get());
        }
        if (!facts.has(Fact.DATE)) {
            remarks.add(Diagnostic.at(place, ImportCode.NO_DATE));
        }
        return facts;
    }

    /** The line that counts its pieces, else the first that says nothing of where or when. */
    private Optional<String> title(List<Block> content) {
        PageHead probe = new PageHead(zone);
        List<String> lines = content.stream().limit(HEAD).filter(block -> !arranger.isMark(block)).flatMap(block -> Arranger.line(block).stream()).toList();
        return lines.stream().filter(line -> !TypedNumbers.withoutCount(line).equals(line)).findFirst()
                .or(() -> lines.stream().filter(line -> !probe.takes(line, "")).findFirst().filter(line -> line.length() <= LONGEST_FURNITURE
                        && !line.matches(".*[。；;，,：:]$")));
    }

    /** Lines of the head leave the text, and the title with them. */
    private void trimHead(List<Block> content, PageHead head, String title) {
        int mark = IntStream.range(0, content.size()).filter(i -> arranger.isMark(content.get(i))).findFirst().orElse(content.size());
        List<Block> kept = new ArrayList<>();
        for (Block block : content.subList(0, Math.min(mark, HEAD))) {
            Optional<String> line = Arranger.line(block).or(() -> listed(block));
            boolean gone = line.isPresent() && (line.get().equals(title) || TypedNumbers.withoutCount(line.get()).equals(
                    TypedNumbers.withoutCount(title)) || head.takes(line.get(), TypedNumbers.withoutCount(title)) || BUTTON.matcher(line.get()).matches());
            if (!gone) {
                kept.add(block);
            }
        }
        content.subList(0, Math.min(mark, HEAD)).clear();
        content.addAll(0, kept);
    }

    /** A breadcrumb that is a list. */
    private static Optional<String> listed(Block block) {
        return block instanceof Block.BulletList list && list.items().size() < 8 && list.items().stream().allMatch(item -> item.blocks().size() == 1)
                ? Optional.of(String.join(" > ", Arranger.lines(list.items().stream().flatMap(item -> item.blocks().stream()).toList())))
                : Optional.empty();
    }

    /** Everything from the first line of furniture behind the last mark goes, and buttons wherever they are. */
    private void trimTail(List<Block> content, List<Diagnostic> remarks, Place place) {
        content.removeIf(block -> Arranger.line(block).filter(line -> BUTTON.matcher(line).matches()).isPresent());
        int last = IntStream.range(0, content.size()).filter(i -> arranger.isMark(content.get(i))).reduce((a, b) -> b).orElse(0);
        int first = IntStream.range(last + 1, Math.max(last + 1, content.size())).filter(i -> isFurniture(content.get(i))).findFirst()
                .orElse(content.size());
        int lines = content.size() - first;
        if (lines > 0) {
            content.subList(first, content.size()).clear();
            remarks.add(Diagnostic.at(place, ImportCode.FURNITURE_LEFT_OUT, Integer.toString(lines)));
        }
    }

    private static boolean isFurniture(Block block) {
        return Arranger.line(block).filter(line -> line.length() <= LONGEST_FURNITURE && FURNITURE.matcher(line).matches()).isPresent();
    }
}
