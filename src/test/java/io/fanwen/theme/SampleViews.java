package io.fanwen.theme;

import io.fanwen.page.view.Parts;
import io.fanwen.page.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A view of every kind with something in each place, and an article with as little as can be. */
final class SampleViews {
    static final Parts.Date DAY = new Parts.Date("2025-07-06T00:00:00+08:00", "2025-07-06", "2025", "07");
    static final String HOSTILE = "<script>alert('&\"')</script>";

    private final String language;

    SampleViews(String language) {
        this.language = language;
    }

    /** By template. */
    SortedMap<String, Record> all() {
        SortedMap<String, Record> views = new TreeMap<>();
        views.put("home", new Views.HomeView(site(), head("范文站"), tree(), cards(8, false), cards(8, true), topicNodes(18), 12040));
        views.put("article", article(8));
        views.put("plain", new Views.PlainView(site(), head("关于本站"), trail("关于本站"), "关于本站",
                "<p>本站收录原创范文，供写作时参考。</p>\n<h2 id=\"a\">怎么用</h2>\n<p>打开一篇，复制，改成自己的。</p>", Map.of("note", "x")));
        views.put("category", new Views.CategoryView(site(), head("岗位职责"), trail("岗位职责"), "岗位职责",
                Optional.of("各类岗位的职责说明，按行业和部门编排。"), "<p>写岗位职责，先写清这个岗位要达成什么。</p>", Optional.of(12), Optional.of(3480), tree(), false,
                "/docs/duty/", "/docs/duty/hot/", cards(10, false), Optional.of(pager()), Optional.empty()));
        views.put("topic", new Views.TopicView(site(), head("呼叫中心"), trail("呼叫中心"), "呼叫中心", "<p>与呼叫中心有关的范文。</p>",
                Optional.of(26), topics(6), cards(6, false), Optional.of(pager())));
        views.put("topics", new Views.TopicsView(site(), head("专题"), trail("专题"),
                List.of(new Parts.TopicGroup("50篇以上", topicNodes(12)), new Parts.TopicGroup("10至49篇", topicNodes(20))), 32,
                Optional.empty()));
        views.put("hot", new Views.HotView(site(), head("热门排行"), trail("热门排行"), cards(12, true), lookup()));
        views.put("newest", new Views.NewestView(site(), head("最新加入"), trail("最新加入"), cards(12, false), Optional.of(pager())));
        views.put("archive", new Views.ArchiveView(site(), head("归档"), trail("归档"), List.of(year("2025"), year("2024")), 3));
        views.put("period", new Views.PeriodView(site(), head("2025年"), trail("2025年"), "2025年", Optional.of(320), year("2025").months(),
                cards(6, false), Optional.of(pager())));
        views.put("not-found", new Views.NotFoundView(site(), head("没有找到"), lookup()));
        views.put("search", new Views.SearchView(site(), head("搜索"), trail("搜索"), "/docs/search/",
                List.of(new Parts.SearchCategory("岗位职责", "岗位职责", false), new Parts.SearchCategory("呼叫中心", "岗位职责/呼叫中心", true)),
                List.of("2025", "2024"), lookup()));
        views.put("redirect", new Views.RedirectView(site(), head("呼叫中心"), "呼叫中心岗位职责", "/docs/duty/call.html"));
        return views;
    }

    /** Everything present, {@code count} pieces. */
    Views.ArticleView article(int count) {
        List<Parts.Piece> pieces = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            pieces.add(piece(i));
        }
        return new Views.ArticleView(site(), head("呼叫中心总负责人岗位职责职位要求怎么写"), trail("呼叫中心总负责人岗位职责职位要求怎么写"), "呼叫中心总负责人岗位职责职位要求怎么写",
                count > 1, count, Optional.of(DAY), Optional.of(DAY), Optional.of("1.2万"), Optional.of(2600), 9,
                Optional.of(new Parts.Rating("4.5", List.of(1, 2, 3, 4), true, List.of())), Optional.of("编辑部"), Optional.of("原创"),
                Optional.of("呼叫中心岗位职责"), Optional.empty(), "<p>呼叫中心的岗位职责，既要写清日常的接听与回访，也要写清对服务质量的责任。下面精选" + count + "篇，各有侧重。</p>",
                pieces, new Parts.CategoryLink("岗位职责范本", "/docs/duty/"), topics(3), Optional.of(new Parts.WordFile("/docs/duty/call.docx",
                "呼叫中心总负责人岗位职责.docx", "36 KB")), Optional.of(card(3)), Optional.of(card(4)), topics(8),
                IntStream.range(5, 13).mapToObj(SampleViews::card).toList(), IntStream.range(13, 19).mapToObj(SampleViews::card).toList(),
                "/docs/duty/newest.json", lookup(), Optional.empty(), Map.of("note", HOSTILE));
    }

    /** Only what every article has: one short piece, and nothing around it. */
    Views.ArticleView bareArticle() {
        Parts.Piece piece = new Parts.Piece(1, "p1", "请假条", Optional.of(50), "<p>王老师：因病请假一天。</p>", Optional.empty(), Optional.empty());
        return new Views.ArticleView(site(), head("请假条"), trail("请假条"), "请假条", false, 1, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), "", List.of(piece), new Parts.CategoryLink("条据", "/docs/notes/"), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), "/docs/notes/newest.json", List.of(),
                Optional.of("draft"), Map.of());
    }

    /** The same article with markup where its author types text. */
    Views.ArticleView hostileArticle() {
        Views.ArticleView a = article(2);
        return new Views.ArticleView(site(), head(HOSTILE), trail(HOSTILE), HOSTILE, true, 2, a.published(), a.updated(),
                Optional.of(HOSTILE), a.length(), 1, a.rating(), Optional.of(HOSTILE), Optional.of(HOSTILE), Optional.of(HOSTILE),
                Optional.of("\"onerror=\"alert(1)"), "", a.pieces().stream().map(p -> new Parts.Piece(p.number(), p.anchor(), HOSTILE,
                        p.length(), p.html(), p.experience(), Optional.of(new Parts.WordFile("/a.docx", HOSTILE, "1 KB")))).toList(),
                new Parts.CategoryLink(HOSTILE, "/"), List.of(new Parts.TopicLink(HOSTILE, "/t/")), a.word(),
                Optional.of(new Parts.Card(HOSTILE, "/x", Optional.empty())), a.newer(), a.relatedTopics(), a.related(), a.newest(),
                a.newestUrl(), a.lookup(), Optional.of(HOSTILE), Map.of("note", HOSTILE));
    }

    private static Parts.Piece piece(int n) {
        String html = """
                <p>职责描述：</p>
                <ol>
                <li>负责呼叫中心各项制度、流程的建设，制定年度计划并组织实施；</li>
                <li>全面完成集团下达的营销与服务指标，每月向分管领导汇报一次进展；</li>
                <li>统筹 <strong>客户满意度</strong>、接听率与一次解决率，提出改进办法[1]。</li>
                </ol>
                <h3 id="req%d">任职要求</h3>
                <ul>
                <li>本科及以上学历，8年以上客户服务工作经验；</li>
                <li>熟悉 CRM 与工单系统，能用 Excel 做数据分析。</li>
                </ul>
                <div class="table">
                <table>
                <thead>
                <tr>
                <th>指标</th>
                <th class="right">目标</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>20秒接听率</td>
                <td class="right">95%%</td>
                </tr>
                <tr>
                <td>客户满意度</td>
                <td class="right">98.5%%</td>
                </tr>
                </tbody>
                </table>
                </div>
                <p>姓名：<span class="blank">________</span></p>
                <p class="right">人力资源部</p>
                <div class="alert alert-tip" role="note">
                <p class="alert-title">提示</p>
                <p>指标的数值请按本单位的情况修改。</p>
                </div>
                """.formatted(n);
        String experience = """
                <p>写好一份岗位职责，得从岗位的实际工作出发。先把每天要做的事情列出来，再写每件事做到什么程度算好，最后写清向谁汇报。这样写出来的职责，读的人知道该做什么，考核的人知道看什么。</p>
                <h4 id="note%d">书写注意事项</h4>
                <p>不要照抄别家的指标。接听率、满意度这些数字，要与本单位的人手和业务量相称。</p>
                """.formatted(n);
        String title = n % 3 == 0 ? "呼叫中心客服主管岗位职责与任职要求（适合百人以上的团队使用）" : "呼叫中心客服岗位工作职责";
        return new Parts.Piece(n, "p" + n, title, Optional.of(n * 50), html,
                n == 2 ? Optional.empty() : Optional.of(new Parts.Experience(experience, n == 4 ? Optional.of(1) : Optional.of(30 + n))),
                Optional.of(new Parts.WordFile("/docs/duty/call-p" + n + ".docx", title + ".docx", "12 KB")));
    }

    private Parts.Site site() {
        return new Parts.Site("公文范文库", Optional.of("写作时可以参考、复制和下载的范文"), "https://example.org/docs", "/docs/", language, "/docs/",
                List.of(new Parts.MenuLink("首页", "/docs/", false), new Parts.MenuLink("热门排行", "/docs/hot/", false),
                        new Parts.MenuLink("最新加入", "/docs/newest/", false), new Parts.MenuLink("专题", "/docs/topics/", false)),
                new Parts.Footer(Optional.of("© 2026 公文范文库"), List.of(new Parts.MenuLink("联系我们", "/docs/contact.html", false),
                        new Parts.MenuLink("投诉与建议", "/docs/complaints.html", false)),
                        List.of(new Parts.MenuLink("京ICP备00000000号", "https://beian.miit.gov.cn/", true))),
                List.of(new Parts.FeedLink("公文范文库", "/docs/feed.xml", "application/atom+xml")), Optional.of("/docs/search.html"),
                Optional.of("/docs/favicon.svg"), Optional.of("/docs/ballot.txt"),
                Optional.of(new Parts.Snippet(Optional.empty(), "<p>别家的广告。</p>")), Optional.of(new Parts.Snippet(Optional.empty(), "<span></span>")),
                Optional.of("; script-src 'self'"));
    }

    private static Parts.Head head(String title) {
        return new Parts.Head(title, Optional.of(title + "的范文与书写经验。"), "https://example.org/docs/x.html", false, "article", Optional.empty(),
                Optional.of(DAY), Optional.of(DAY), List.of("{\"@context\":\"https://schema.org\",\"@type\":\"WebPage\",\"name\":\"x\"}"));
    }

    private static List<Parts.Crumb> trail(String last) {
        return List.of(new Parts.Crumb("首页", Optional.of("/docs/")), new Parts.Crumb("岗位职责", Optional.of("/docs/duty/")),
                new Parts.Crumb(last, Optional.empty()));
    }

    private static Parts.Card card(int n) {
        return new Parts.Card(n % 2 == 0 ? "客服专员岗位职责与考核标准" : "酒店前台接待岗位职责怎么写", "/docs/duty/" + n + ".html",
                n % 5 == 0 ? Optional.empty() : Optional.of(DAY));
    }

    private static List<Parts.ListCard> cards(int count, boolean ranked) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> new Parts.ListCard(
                n % 4 == 0 ? "人力资源部招聘专员岗位职责、任职要求与工作流程范本大全（含制造业与互联网行业）" : "客服专员岗位职责", "/docs/duty/" + n + ".html", Optional.of(DAY),
                n % 3 == 0 ? Optional.empty() : Optional.of("列出客服专员每天的工作，写清做到什么程度算好，适合中小企业直接修改后使用。"), Optional.of("860"),
                n % 2 == 0 ? Optional.of(n) : Optional.empty(), 600, new Parts.CategoryLink("岗位职责", "/docs/duty/"),
                ranked ? Optional.of(n) : Optional.empty())).toList();
    }

    private static List<Parts.CategoryNode> tree() {
        List<Parts.CategoryNode> leaves = List.of(leaf("呼叫中心", 26), leaf("酒店", 118), leaf("物业", 64), leaf("人力资源", 210));
        return List.of(new Parts.CategoryNode("岗位职责", "/docs/duty/", Optional.of("职责说明与任职要求"), 12, 3480, leaves),
                new Parts.CategoryNode("工作总结", "/docs/summary/", Optional.empty(), 0, 2210, leaves),
                new Parts.CategoryNode("合同协议", "/docs/contract/", Optional.empty(), 9, 904, List.of()));
    }

    private static Parts.CategoryNode leaf(String title, int total) {
        return new Parts.CategoryNode(title, "/docs/duty/" + total + "/", Optional.empty(), total, total, List.of());
    }

    private static List<Parts.CategoryLink> lookup() {
        return IntStream.range(0, 9).mapToObj(n -> new Parts.CategoryLink(List.of("岗位职责", "工作总结", "合同协议").get(n % 3), "/docs/" + n + "/"))
                .toList();
    }

    private static List<Parts.TopicLink> topics(int count) {
        return IntStream.range(0, count).mapToObj(n -> new Parts.TopicLink(List.of("呼叫中心", "岗位职责", "客户服务与投诉处理").get(n % 3),
                "/docs/topics/" + n + "/")).toList();
    }

    private static List<Parts.TopicNode> topicNodes(int count) {
        return IntStream.range(0, count).mapToObj(n -> new Parts.TopicNode(List.of("呼叫中心", "年终总结", "安全生产责任书").get(n % 3),
                "/docs/topics/" + n + "/", 120 - n)).toList();
    }

    private static Parts.ArchiveYear year(String year) {
        return new Parts.ArchiveYear(year + "年", "/docs/" + year + "/", 320, IntStream.rangeClosed(1, 12)
                .mapToObj(m -> new Parts.ArchiveLink(year + "年" + m + "月", "/docs/" + year + "/" + m + "/", m * 3)).toList());
    }

    private static Parts.Pager pager() {
        return new Parts.Pager(Optional.of("/docs/duty/"), Optional.of("/docs/duty/page-10/"), List.of(
                new Parts.PagerLink("最新", "/docs/duty/", false, false), new Parts.PagerLink("12", "/docs/duty/page-12/", false, false),
                new Parts.PagerLink("11", "/docs/duty/page-11/", true, false), new Parts.PagerLink("10", "/docs/duty/page-10/", false, false),
                new Parts.PagerLink("1", "/docs/duty/page-1/", false, true)), 11, Optional.of(12));
    }
}
