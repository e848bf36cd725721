package io.fanwen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Writes articles as a big library of samples has them: 5.5 KB of UTF-8 on average, one to eight pieces, up to 450 categories of very
 * unequal size, five topics each, heat by Pareto's law, every other one with a link to an earlier one. The same number makes the same bytes.
 */
final class CorpusMaker {
    /** For whom the articles are. The text is the same. */
    enum Flavour { FANWEN, HUGO }

    private static final List<String> FIELDS = List.of(("呼叫中心 物业服务 连锁餐饮 冷链运输 学前教育 社区卫生 跨境贸易 光伏发电 装备制造 "
            + "房屋建筑 酒店客房 图书发行 种植合作社 地铁运营 环境监测 体育场馆 养老机构 软件开发 小额信贷 广告策划 法律援助 医疗设备 仓库配送 服装加工 "
            + "粮油食品 危化安全 水库管理 乡村民宿 剧场演出 数据标注").split(" "));
    private static final List<String> JOBS = List.of(("负责人 客服代表 运营经理 项目主管 质检员 培训师 技术员 行政专员 采购员 出纳 安全员 店长 "
            + "班长 调度员 统计员 产品策划 编辑 招聘专员 法务专员 业务员 保管员 化验员 护士 辅导员 网络管理员 美工 前台 审核员 督导员 组长").split(" "));
    private static final List<String> KINDS = List.of(("岗位职责 工作总结 工作计划 述职报告 活动方案 实习报告 合同范本 管理制度 应急预案 会议纪要 "
            + "申请书 通知 倡议书 演讲稿 自我鉴定").split(" "));
    private static final List<Integer> PIECES = List.of(1, 1, 2, 2, 3, 3, 4, 5, 8);
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 3600;

    private final Vocabulary vocabulary;
    private final Flavour flavour;
    private final Random random = new Random(10);
    private final List<String> folders = new ArrayList<>();

    CorpusMaker(Path words, Flavour flavour) throws IOException {
        List<String> labels = new ArrayList<>(FIELDS);
        labels.addAll(JOBS);
        labels.addAll(KINDS);
        this.vocabulary = new Vocabulary(words, labels);
        this.flavour = flavour;
    }

    /** @param content the folder that gets the articles */
    void write(int articles, Path content) throws IOException {
        for (int i = 0; i < articles; i++) {
            String text = article(i);
            Path folder = content.resolve(folders.get(i));
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            Files.writeString(folder.resolve("a" + i + ".md"), text);
        }
    }

    private String article(int number) {
        String field = unequal(FIELDS);
        String job = unequal(JOBS);
        String kind = unequal(KINDS);
        List<String> labels = List.of(field, job, kind);
        StringBuilder out = new StringBuilder(8192);
        out.append("---\ntitle: ").append(field).append(job).append(kind).append('：').append(vocabulary.phrase(random, labels))
                .append('（').append(number).append("）\ndate: ").append(FIRST_DAY.plusDays(random.nextInt(DAYS + 1))).append('\n');
        if (flavour == Flavour.HUGO) {
            out.append("categories: ['").append(kind).append('/').append(field).append("']\n");
        }
        TreeSet<String> topics = new TreeSet<>(labels);
        topics.add(field + kind);
        topics.add(vocabulary.rare(random));
        out.append("topics: [").append(String.join(", ", topics)).append("]\nheat: ").append((int) (pareto(1.1) * 20))
                .append("\nsummary: ").append(field).append(job).append(kind).append("\n---\n\n");
        new PieceWriter(random, vocabulary, labels, flavour).write(field, job, kind, Vocabulary.any(random, PIECES), out);
        link(kind + "/" + field, out);
        folders.add(kind + "/" + field);
        return out.toString();
    }

    private void link(String folder, StringBuilder out) {
        int to = folders.isEmpty() || random.nextBoolean() ? -1 : random.nextInt(folders.size());
        if (to >= 0) {
            Path way = Path.of(folder).relativize(Path.of(folders.get(to))).resolve("a" + to + ".md");
            out.append("\n另见[相关范文](").append(way).append(")。\n");
        }
    }

    /** Some are had by very many. */
    private String unequal(List<String> of) {
        return random.nextDouble() < 0.6 ? of.get((int) Math.min(pareto(0.9) - 1, of.size() - 1)) : Vocabulary.any(random, of);
    }

    /** At least 1. */
    private double pareto(double alpha) {
        return StrictMath.pow(1 - random.nextDouble(), -1 / alpha);
    }

    /** {@code CorpusMaker N FOLDER fanwen|hugo WORDS}. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 4) {
            System.err.println("CorpusMaker N FOLDER fanwen|hugo WORDS");
            System.exit(2);
        }
        Flavour flavour = arguments[2].equals("hugo") ? Flavour.HUGO : Flavour.FANWEN;
        new CorpusMaker(Path.of(arguments[3]), flavour).write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    }
}
