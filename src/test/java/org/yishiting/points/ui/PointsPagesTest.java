package org.yishiting.points.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.ViewTest;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.points.About;
import org.yishiting.points.Awards;
import org.yishiting.points.CapPeriod;
import org.yishiting.points.Consultation;
import org.yishiting.points.Evidence;
import org.yishiting.points.LedgerFiles;
import org.yishiting.points.Openings;
import org.yishiting.points.Passbook;
import org.yishiting.points.PassbookPaper;
import org.yishiting.points.PointsFixtures;
import org.yishiting.points.PointsPaths;
import org.yishiting.points.Pools;
import org.yishiting.points.RuleDraft;
import org.yishiting.points.RuleUnit;
import org.yishiting.points.RuleVersion;
import org.yishiting.points.Rules;
import org.yishiting.points.Thanks;
import org.yishiting.residency.DwellingKind;
import org.yishiting.residency.Households;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.ResidentsFixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PointsPagesTest extends ViewTest {

    @Autowired ApplicationContext context;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired Communities communities;
    @Autowired CurrentCommunity current;
    @Autowired Households households;
    @Autowired Awards awards;
    @Autowired Rules rules;
    @Autowired Consultation consultation;
    @Autowired Passbook passbook;
    @Autowired PassbookPaper paper;
    @Autowired LedgerFiles files;
    @Autowired Openings openings;

    CommunityId place;
    String code;
    Actor member;
    Actor staff;
    RuleVersion rule;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
        code = String.valueOf(communities.find(place).orElseThrow().code());
        member = ResidentsFixtures.member(context, place);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        rule = PointsFixtures.cleaning(context, place);
        current.choose(communities.find(place).orElseThrow());
    }

    @Test
    void thePassbookSaysWhyUnderWhichRuleAndWhoReviewed() {
        for (var time = 0; time < 5; time++) {
            give(member, "time-" + time);
        }
        signIn(member);
        open(PointsPaths.PASSBOOK);
        assertThat(page()).contains("12", "楼道清洁", "规则R01第1版", "小吴审", "到了上限的", "应记3分，到上限记了0分", "只加不扣", "余额只有您自己看得见", "怎么得分", "申报一件事");
        speak(Locale.ENGLISH);
        assertThat(page()).contains("Rule R01, version 1", "reviewed by", "Beyond the cap");
    }

    @Test
    void aLineIsFoundWrongOnItsPageAndTheAnswerStandsBelowIt() {
        give(member, "wrong");
        signIn(member);
        open(PointsPaths.PASSBOOK);
        pressDrawn("这笔不对");
        assertThat(page()).contains("第1笔", "+3分", "换一个没经手的人去查");
        _setValue(_get(TextArea.class), "那天我扫了两次。");
        _click(_get(Button.class, it -> it.withText("交上去")));
        assertThat(page()).contains("收到了。没经手的人去查", "在查", "前答复");
        assertThat(drawn("button[data-press]")).isEmpty();

        signIn(ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place), "SUPERVISORY_COMMITTEE");
        var row = context.getBean(PointsAtDesk.class).rows(code, 10).getFirst();
        assertThat(row.title()).isEqualTo("小吴说第1笔不对");
        UI.getCurrent().add(row.inside().get());
        _setValue(_get(TextArea.class), "只有一张签到单，请补一份申报。");
        _click(_get(Button.class, it -> it.withText("没有错")));
        assertThat(context.getBean(PointsAtDesk.class).rows(code, 10)).isEmpty();
        signIn(member);
        open(PointsPaths.PASSBOOK);
        assertThat(page()).contains("查过，没有错", "小吴答复：只有一张签到单，请补一份申报。");
        assertThat(passbook.balance(member, place)).isEqualTo(3);
    }

    @Test
    void whoMovedSeesWhatIsLeftElsewhereAndItsBook() {
        var before = ResidentsFixtures.place(context);
        var there = PointsFixtures.cleaning(context, before);
        context.getBean(Memberships.class).join(member, before);
        transaction.executeWithoutResult(_ -> awards.give(new Thanks(member.resident(), there, 1, Zone.today(clock), "claim:before", staff.resident(), null)));
        context.getBean(Memberships.class).leave(member, before);
        signIn(member);
        open(PointsPaths.PASSBOOK);
        assertThat(page()).contains("还有3分，到那里照样能换", "还没有记录");
        open(PointsPaths.passbook(String.valueOf(communities.find(before).orElseThrow().code())));
        assertThat(page()).contains("楼道清洁").doesNotContain("还没有记录");
    }

    @Test
    @Tag("P21")
    void thePageOfAnotherIsAnotherBook() {
        give(member, "mine");
        signIn(ResidentsFixtures.member(context, place));
        open(PointsPaths.PASSBOOK);
        assertThat(page()).contains("还没有记录").doesNotContain("楼道清洁");
    }

    /** Outside the passbook nothing is different for who has many points and who has none. */
    @Test
    @Tag("P20")
    void pagesAreTheSameWithManyPointsAndWithNone() {
        for (var time = 0; time < 4; time++) {
            give(member, "many-" + time);
        }
        for (var path : new String[] {"topics", PointsPaths.rules(code), "points/" + code + "/claim", "points/" + code + "/publicity"}) {
            signIn(member);
            open(path);
            var many = page();
            signIn(ResidentsFixtures.member(context, place));
            open(path);
            assertThat(page()).as(path).isEqualTo(many);
        }
    }

    @Test
    void aHouseholdAgreesAndKeepsTogether() {
        var other = ResidentsFixtures.member(context, place);
        households.found(member, place, DwellingKind.HOME);
        households.join(other, households.invite(member, place));
        give(member, "one");
        context.getBean(Pools.class).agree(other, place);
        signIn(member);
        open(PointsPaths.PASSBOOK);
        assertThat(page()).contains("家庭合用", "2人里有1人同意");
        _click(_get(Button.class, it -> it.withText("我同意合用")));
        _click(_get(Button.class, it -> it.withText("存一些")));
        _setValue(_get(IntegerField.class), 2);
        _click(_get(Button.class, it -> it.withText("存进去")));
        assertThat(page()).contains("合用里有2分，其中2分是您的一份");
    }

    @Test
    void everybodyReadsTheRulesAndMembersSayWhatTheyThink() {
        var proposed = rules.propose(staff, place, new RuleDraft(About.GARDEN, "社区花园认养", RuleUnit.QUARTER, 10, 10,
                CapPeriod.QUARTER, null, Evidence.SHOWN, "每季度查看"));
        open(PointsPaths.rules(code));
        assertThat(page()).contains("楼道清洁", "一次3分，每人每月最多12分", "不奖励").doesNotContain("社区花园认养");
        rules.consult(staff, proposed, 1);
        open(PointsPaths.rules(code));
        assertThat(page()).contains("正在征求意见", "社区花园认养");
        open(PointsPaths.rule(proposed));
        assertThat(_find(TextArea.class)).isEmpty();
        signIn(member);
        open(PointsPaths.rule(proposed));
        _setValue(_get(TextArea.class), "能不能按月算？");
        _click(_get(Button.class, it -> it.withText("提意见")));
        assertThat(page()).contains("能不能按月算？", "收到了。答复以后告诉您。", "还没有答复");

        signIn(staff, "COMMITTEE_STAFF");
        open(PointsPaths.ADMIN_RULES);
        _click(_get(Button.class, it -> it.withText("答复")));
        _setValue(_get(TextArea.class), "先按季度试。");
        _click(_get(Button.class, it -> it.withText("公布答复")));
        assertThat(consultation.remarks(proposed, 1).getFirst().answer()).isEqualTo("先按季度试。");
    }

    @Test
    void theLedgerIsCheckedAndAMistakeMended() {
        give(member, "twice");
        signIn(staff, "COMMITTEE_STAFF");
        open(PointsPaths.ADMIN_LEDGER);
        assertThat(page()).contains("第1笔", "发放3分");
        _click(_get(Button.class, it -> it.withText("现在核对一遍")));
        assertThat(page()).contains("1笔都和当初记的一样");
        _click(_get(Button.class, it -> it.withText("更正")));
        _setValue(_get(TextArea.class), "同一张单子录了两遍");
        _setValue(_get(TextField.class), "签到单第3页");
        _click(_get(Button.class, it -> it.withText("更正这一笔")));
        assertThat(page()).contains("更正了3分，记在第2笔", "已更正");
        assertThat(passbook.balance(member, place)).isZero();
    }

    @Test
    void thePassbookIsPrintedSmallAndLargeInTheLanguageOfThePage() throws IOException {
        give(member, "printed");
        signIn(member);
        open(PointsPaths.PAPER);
        assertThat(page()).contains("打印A6小本", "打印A4大字");
        var small = new ByteArrayOutputStream();
        var large = new ByteArrayOutputStream();
        paper.pdf(member, place, false, "https://example.org/me/points", Locale.SIMPLIFIED_CHINESE, small);
        paper.pdf(member, place, true, "https://example.org/me/points", Locale.ENGLISH, large);
        assertThat(words(small)).contains("文明存折", "持有人", "楼道清洁", "余额3分").doesNotContain("Holder");
        assertThat(words(large)).contains("Passbook", "Holder", "balance3", "楼道清洁").doesNotContain("持有人");
    }

    @Test
    void booksOnPaperAreCarriedOverByWhoeverBringsThem() {
        var list = "户,姓名,积分,截至\n3栋201,王大爷,86,2026-09-01\n3栋201,王大爷,86,2026-09-01\n5栋,李姐,零,2026-09-01\n6栋,小张,12,2026/9/1\n7栋,小陈,20,2026-09-30\n";
        var report = openings.read(staff, place, "名单.csv", new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
        assertThat(report.taken()).extracting(it -> it.person()).containsExactly("王大爷", "小陈");
        assertThat(report.problems()).hasSize(3);
        assertThat(report.points()).isEqualTo(106);
        var again = openings.read(staff, place, "名单.csv", new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
        assertThat(again.taken()).isEmpty();

        signIn(member);
        open(PointsPaths.PASSBOOK);
        _setValue(_get(TextField.class, it -> it.withLabel("结转码")), report.taken().getFirst().code());
        _click(_get(Button.class, it -> it.withText("转进来")));
        assertThat(page()).contains("86", "纸质存折结转，截至2026-09-01", "结转");
        assertThat(passbook.balance(member, place)).isEqualTo(86);
    }

    @Test
    void anAuditorReconcilesFromTheExportAlone() throws Exception {
        give(member, "one");
        give(member, "two");
        var out = new ByteArrayOutputStream();
        files.ndjson(staff, place, out);
        var lines = out.toString(StandardCharsets.UTF_8).strip().split("\n");
        assertThat(lines).hasSize(2);
        var json = JsonMapper.shared();
        var previous = "";
        var sum = 0L;
        for (var line : lines) {
            var it = json.readTree(line);
            var canonical = new StringBuilder();
            for (var field : new String[] {previous, text(it, "community"), text(it, "place"), text(it, "kind"), text(it, "from"), text(it, "to"), text(it, "amount"), text(it, "source"),
                    text(it, "why"), text(it, "rule"), text(it, "reviewer"), text(it, "reference"), text(it, "reverses"), text(it, "at")}) {
                canonical.append(field.length()).append(':').append(field).append('\n');
            }
            previous = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
            assertThat(text(it, "fingerprint")).isEqualTo(previous);
            sum += it.get("amount").asLong();
        }
        assertThat(sum).isEqualTo(passbook.balance(member, place));
        var table = new ByteArrayOutputStream();
        files.xlsx(staff, place, table);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(table.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(2)).isEqualTo("小＊");
        }
        assertThat(jdbc.sql("select count(*) from privacy_audit where subject_id = ? and what = 'points.read.ledger'").param(member.resident().toString()).query(Integer.class).single())
                .isEqualTo(1);
    }

    private static String words(ByteArrayOutputStream pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        }
    }

    private static String text(JsonNode it, String field) {
        return it.get(field).isNull() ? "" : it.get(field).asString();
    }

    private void give(Actor who, String source) {
        transaction.executeWithoutResult(_ -> awards.give(new Thanks(who.resident(), rule, 1, Zone.today(clock), "claim:" + source, staff.resident(), null)));
    }
}
