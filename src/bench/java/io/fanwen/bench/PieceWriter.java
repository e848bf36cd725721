package io.fanwen.bench;

import io.fanwen.bench.CorpusMaker.Flavour;
import java.util.List;
import java.util.Random;

/**
 * Writes the text of one article: postings with a numbered list, sometimes a table, and experiences.
 *
 * @param labels field, occupation and kind of the article
 */
record PieceWriter(Random random, Vocabulary vocabulary, List<String> labels, Flavour flavour) {

    void write(String field, String job, String kind, int pieces, StringBuilder out) {
        sentence("。", out);
        out.append('\n');
        for (int i = 0; i < pieces; i++) {
            out.append("\n## ").append(field).append(i == 0 ? job : vocabulary.rare(random)).append(kind).append("\n\n");
            posting(out);
            out.append("\n### 书写经验");
            if (flavour == Flavour.FANWEN) {
                out.append(" {useful=").append(between(10, 99)).append('}');
            } else {
                between(10, 99);
            }
            experience(out);
            if (random.nextDouble() < 0.3) {
                out.append("\n#### 书写注意事项");
                experience(out);
            }
        }
    }

    private void posting(StringBuilder out) {
        sentence("：", out);
        out.append("\n\n");
        items(between(3, 9), "。", true, out);
        if (random.nextBoolean()) {
            out.append("\n**任职资格：**\n\n");
            items(between(2, 5), "；", false, out);
        }
        if (random.nextDouble() < 0.15) {
            out.append("\n| 项目 | 要求 |\n| --- | --- |\n| 学历 | 大专 |\n| 年限 | ").append(between(1, 10)).append("年以上 |\n| 外语 | 不限 |\n");
        }
    }

    private void items(int count, String end, boolean numbered, StringBuilder out) {
        for (int i = 1; i <= count; i++) {
            out.append(numbered ? i + ". " : "- ");
            sentence(end, out);
            out.append('\n');
        }
    }

    private void experience(StringBuilder out) {
        out.append('\n');
        for (int paragraphs = between(2, 4); paragraphs > 0; paragraphs--) {
            out.append('\n');
            for (int sentences = between(2, 6); sentences > 0; sentences--) {
                sentence("。", out);
            }
            out.append('\n');
        }
    }

    private void sentence(String end, StringBuilder out) {
        for (int clauses = between(1, 4); clauses > 0; clauses--) {
            for (int phrases = between(1, 2); phrases > 0; phrases--) {
                out.append(vocabulary.phrase(random, labels));
            }
            out.append(clauses > 1 ? "，" : end);
        }
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }
}
