package org.yishiting.transcripts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import java.time.LocalDate;
import java.util.List;
import org.yishiting.transcripts.Paper.Fact;
import org.yishiting.transcripts.Paper.Part;
import org.yishiting.transcripts.Signature.State;
import org.yishiting.transcripts.Signature.Way;

/** The hearing on the charging point, and a council that decided two things. */
final class Papers {

    private static final LocalDate SIGNED = LocalDate.of(2026, 9, 17);

    private Papers() {}

    static Paper hearing() {
        return new Paper(PaperKind.TRANSCRIPT, "SY-TZ-2026-007", "松月社区听证会笔录", "松月社区居民委员会", "zh-CN", LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 18), 2,
                List.of(new Fact("听证事项", "北门集中充电点选址方案（关联议题T-2026-008）"), new Fact("依据", "《松月社区议事规则》第十二条；参照行政许可法第四十八条的通知与笔录要求"), new Fact("性质", "居民自治听证，不作出行政决定"),
                        new Fact("公告", "2026年9月2日在公开栏、门户及短信发布，材料同日送达；距开会13日"), new Fact("时间", "2026年9月15日19:00—20:48"), new Fact("地点", "社区二楼议事厅，线上同步"),
                        new Fact("主持人", "方敏（社区居委会副主任，非方案经办人）"), new Fact("记录员", "陆一舟"), new Fact("说明人", "居委会何俊、物业公司工程部姜涛"), new Fact("监督", "居务监督委员会罗桂兰")),
                List.of(new Part("到场", List.of(new Passage.Noted("听证参加人应到15名，实到13名（业主6、租户3、外卖骑手1、临近一楼住户2、消防志愿者1），已达三分之二。旁听9名。缺席2名：马先生、覃女士（均请假）。"),
                                new Passage.Noted("主持人宣布事项、纪律，告知权利：可陈述、提问、核对和更正笔录；有权申请回避。问：是否申请回避？众：不申请。"))),
                        new Part("陈述与质询", List.of(new Passage.Said("何俊", "居委会", "拟在北门东侧建带棚充电点，40个口，距最近楼栋12米，投资9.6万元，其中街道补助6万元，其余用公共收益；备选为南围墙，距楼8米，需移树两棵。", false),
                                new Passage.Said("郑阿姨", "一楼住户", "我不反对建，但棚子正对我家厨房，担心气味和半夜有人说话。能否往东移五米、晚上十一点后不进出？", true),
                                new Passage.Said("𠮷㑇堃", "业主", "名字里有生僻字的人，也要打得出来：喆、翀、犇。", false),
                                new Passage.Asked("梁先生", "9.6万元有几家报价？", "姜涛", "目前两家，会补到三家并公示。"),
                                new Passage.Voted("先建二十个口试三个月", true, 9, 3, 1, 13, "到场过半数", true))),
                        new Part("争议焦点", List.of(new Passage.Disputed(1, "夜间使用"), new Passage.Disputed(2, "公共收益动用程序"), new Passage.Disputed(3, "棚位与一楼距离"))),
                        new Part("主持人归纳", List.of(new Passage.Resolved(1, "推荐北门方案并东移五米，请设计复核", "何俊", "姜涛", LocalDate.of(2026, 9, 24)),
                                new Passage.Resolved(2, "夜间22:30后推行入场、关闭语音", null, null, null), new Passage.Dissented("韦女士", "应全部放到小区外"))),
                        new Part("核对与签名", List.of(new Passage.Noted("经参加人阅读（对视力不便者由记录员宣读）。签名确认11人；更正后签名1人；拒绝签名1人。")))),
                List.of(new Signature("方敏", "主持人", State.SIGNED, Way.PHONE, SIGNED, null, null), new Signature("梁先生", "第4席（业主）", State.SIGNED_WITH_CORRECTION, Way.PAPER, SIGNED, "将“同意使用公共收益”更正为“同意提交业主决定”", null),
                        new Signature("韦女士", "第6席（业主）", State.REFUSED, Way.DESK, SIGNED, "认为应再议", null), new Signature("郑阿姨", "第13席（临近一楼住户）", State.SIGNED, Way.DESK, SIGNED, null, drawing())),
                List.of("听证报告：9月24日前公布", "逐条采纳说明：9月30日前答复", "附件：方案、平面图、报价、意见书、签到表（签到表不公开）"), List.of());
    }

    static Paper council() {
        return new Paper(PaperKind.SUMMARY, "〔2026〕12号", "松月社区议事会纪要", "松月社区居民委员会", "zh-CN", LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 15), 1, List.of(new Fact("时间", "2026年10月12日19:00")),
                List.of(new Part("议定事项", List.of(new Passage.Resolved(1, "路灯月底前修好", "何俊", null, LocalDate.of(2026, 10, 31))))), List.of(), List.of(), List.of());
    }

    static Proof proof(Paper paper) {
        return new Proof("https://yishiting.example.org/records/verify?sha256=" + paper.fingerprint(), paper.fingerprint(), "");
    }

    /** A JPEG of a line, as the desk sends one. */
    static String drawing() {
        var image = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 300, 100);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4));
        pen.draw(new CubicCurve2D.Double(20, 80, 90, 0, 180, 120, 280, 20));
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
