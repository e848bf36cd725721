package io.fanwen.related;

import java.util.Random;

/** Made-up Chinese text that says something else for every seed, in which no rule of a check finds anything. */
public final class Sentences {
    private static final String[] WHO = {"客服主管", "采购专员", "值班工程师", "人事部门", "财务人员", "项目经理", "仓库保管员", "行政前台", "质检小组", "培训讲师",
        "法务顾问", "司机班", "信息中心", "安保队长", "后勤组", "档案室"};
    private static final String[] WHEN = {"每天早晨", "季度末", "接到通知后", "盘点之前", "签约当天", "午休时间", "放假前夕", "出差期间", "月初例会上", "值班表公布后",
        "新人入职时", "设备检修时"};
    private static final String[] DOES = {"核对", "登记", "汇报", "整理", "抽查", "安排", "回访", "验收", "保管", "公示", "修订", "移交"};
    private static final String[] WHAT = {"出入库单据", "来访记录", "合同文本", "考勤数据", "车辆里程", "培训签到表", "客户意见", "消防器材", "报销凭证", "会议纪要",
        "备用钥匙", "样品清单", "排班方案", "供应商名录", "设备台账", "应急预案"};

    private Sentences() {}

    /** @param count of sentences, some sixteen characters each */
    public static String of(long seed, int count) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            for (String[] words : new String[][] {WHEN, WHO, DOES, WHAT}) {
                text.append(words[random.nextInt(words.length)]);
            }
            text.append("，并").append(DOES[random.nextInt(DOES.length)]).append(WHAT[random.nextInt(WHAT.length)]).append('。');
        }
        return text.toString();
    }
}
