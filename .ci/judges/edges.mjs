// Writes the sources of a site whose pages are awkward to lay out: edges.mjs DIR. Very long titles, one short piece, twenty long ones,
// an empty topic list, a category of one and one of many, words that cannot be broken, wide tables, everything a posting may hold.
import fs from "node:fs";
import path from "node:path";

const folder = process.argv[2];
const write = (file, text) => {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
};
const article = (file, fields, body) => write(`content/${file}`, `---\n${fields.join("\n")}\n---\n\n${body}\n`);
const day = (n) => `202${n % 6}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;

const SENTENCES = ["接到报修后先问清楼栋、房号和联系电话，再按轻重缓急安排人员。", "每周一上午把上周没有办完的事列成清单，写明原因和办结时间。",
  "凡涉及费用的事项，事前报预算，事后凭单据核销，不得先办后补。", "交接时双方当面清点，在交接单上签字，各留一份备查。",
  "遇到说不清的情况，先记录，再请示，不当场作没有把握的答复。"];
const text = (from, count) => Array.from({ length: count }, (_, n) => SENTENCES[(from + n) % SENTENCES.length]).join("");

write("site.yaml", `title: 边界样张
description: 专门用来检查版面的样张：标题过长、篇数过多、内容过少，都在这里。
address: https://edges.example.org/
votes: true
language: zh-CN
time-zone: Asia/Shanghai
lists: {page-size: 10}
navigation:
  - {title: 物业管理与后勤保障, to: /物业管理/}
  - {title: 只有一篇, to: /只有一篇/}
  - {title: 热门排行, to: hot}
  - {title: 最新加入, to: newest}
  - {title: 全部专题, to: topics}
  - {title: 归档, to: archive}
  - {title: 另一个站, to: "https://other.example.org/"}
footer:
  text: 样张不作任何用途。
  links:
    - {title: 联系我们, to: /contact.md}
    - {title: 归档, to: archive}
  icp: 京ICP备00000000号
  police: 京公网安备00000000000000号
`);
write("content/contact.md", "---\ntitle: 联系我们\n---\n\n来信请寄编辑部。\n");
write("content/物业管理/_category.md", "---\ntitle: 物业管理与后勤保障\nsummary: 从值班到报修，从巡查到交接。\n---\n\n这一栏收录物业与后勤岗位常用的文书，可以直接改用。\n");
write("content/只有一篇/_category.md", "---\ntitle: 只有一篇\n---\n");

const long = "某某市某某区某某街道办事处机关后勤服务中心关于进一步加强和规范办公用房管理以及公务用车使用和节能降耗工作的通知";
article("物业管理/long-title.md", [`title: ${long}`, "date: 2025-07-06", "updated: 2025-09-01 08:30", "heat: 123456", "rating: 4.5", "author: 机关后勤服务中心综合管理科",
  "source: 内部资料汇编（第十二辑）", "topics: [后勤, 办公用房, 公务用车, 节能降耗, 通知公告, 一个名字特别特别长的专题用来检查标签换行]"],
`导语一句话交代背景。${text(0, 3)}

${Array.from({ length: 20 }, (_, n) => `## ${n % 4 === 0 ? `${long}（之${n + 1}）` : `后勤服务中心第${n + 1}季度工作安排`}

${text(n, 8)}

1. ${text(n + 1, 1)}
2. ${text(n + 2, 1)}
   - ${text(n, 1)}
3. ${text(n + 3, 1)}

${text(n, 10)}

### 书写经验 {useful=${(n + 1) * 137}}

${text(n + 2, 6)}

#### 书写注意事项

1. ${text(n, 1)}
2. ${text(n + 4, 1)}
`).join("\n")}`);
article("物业管理/short.md", ["title: 请假条", "date: 2025-03-02"], "因事请假半天。");
article("物业管理/everything.md", ["title: 样样都有", "date: 2025-05-05", "heat: 7", "topics: [后勤]"], `各种写法放在一处。

## 试用期考核表

### 一、考核内容

按下表逐项打分，**满分100分：**不足60分的延长试用期。

| 序号 | 考核项目 | 标准 | 分值 | 自评 | 部门评分 | 人事评分 | 说明 |
| --: | --- | --- | --: | --: | --: | --: | --- |
| 1 | 出勤 | 不迟到早退 | 20 | 20 | 18 | 19 | 含加班 |
| 2 | 工作质量 | 差错率低于千分之三 | 50 | 45 | 44 | 44.5 | 见附件 |

3. 从第三条数起
4. 接着数到第四条

- 并列的一条
- [ ] 还没有做
- [x] 已经做了

> 引用一句话[^1]。

考核人：______  日期：______

落款单位 {.right}

[^1]: 这是脚注。

### 书写经验 {useful=12}

> [!WARNING]
> 分值要合计为100分。

可参考 https://www.example.com/a/very/long/address/that/goes/on/and/on/for/ever/and/ever/index.html?with=a&query=too 里的写法。

## Abbreviation-without-any-place-to-break-${"Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(2)}

\`\`\`
一段等宽的文字，不会自动换行，应当在自己的框里左右滚动，而不是把整个页面撑宽，这一行就是写得这么长，长到手机放不下。
\`\`\`

正文。
`);
article("只有一篇/only.md", ["title: 值班日志怎么写", "date: 2024-01-15", "topics: [只此一篇]"], text(0, 5));
for (let n = 0; n < 60; n++) {
  article(`物业管理/${n % 3 === 0 ? "值班" : "巡查"}/n${n}.md`, [`title: 第${n + 1}号${n % 2 ? "巡查记录" : "值班安排"}${n % 7 ? "" : "以及交接事项说明与补充规定"}`, `date: ${day(n)}`,
    `topics: [后勤, 专题${n}]`, `heat: ${n * n}`], text(n, 4 + (n % 5)));
}
