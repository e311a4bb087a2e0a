package org.yishiting.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.yishiting.ViewTest;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDraft;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.proposals.RemarkDraft;
import org.yishiting.proposals.RemarkKind;
import org.yishiting.proposals.RemarkLog;
import org.yishiting.residents.ResidentsFixtures;

@Import(HallFixtures.class)
class RemarkViewsTest extends ViewTest {

    @Autowired HallFixtures given;
    @Autowired RemarkLog remarks;
    @Autowired ApplicationContext context;

    @Test
    void aMemberSaysOneThingAndSeesItAmongTheirs() {
        var place = given.community();
        signIn(given.member(place));

        open(ProposalsPaths.say(place.code()));
        _setValue(_get(TextArea.class), "路灯不亮，下夜班害怕。");
        _click(_get(Button.class, it -> it.withText("说出去")));

        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("记下了");
        assertThat(page()).contains("我说过的");
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    void aLineIsEnteredAndSeveralAreGatheredIntoATopic() {
        var place = given.community();
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        remarks.say(given.member(place), place.id(), "北门", "门禁刷不开", List.of(), null);
        signIn(staff, "COMMITTEE_STAFF");
        open(ProposalsPaths.list(place.code()));
        open(ProposalsPaths.LOG);
        _setValue(_get(TextField.class, it -> it.withLabel("设施或地方")), "11号楼门口");
        _setValue(_get(TextArea.class, it -> it.withLabel("提到什么")), "门禁坏了半个月");
        _click(_get(Button.class, it -> it.withText("记下")));
        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("门禁坏了半个月");

        open(ProposalsPaths.LOG);
        assertThat(_find(Checkbox.class)).hasSize(2);
        _find(Checkbox.class).forEach(it -> _setValue(it, Boolean.TRUE));
        assertThat(page()).contains("选了2条");
        _click(_get(Button.class, it -> it.withText("归成新议题")));
        _setValue(_get(TextField.class, it -> it.withLabel("议题的题目")), "11号楼门禁");
        _setValue(_get(TextArea.class, it -> it.withLabel("怎么回事")), "门禁坏了半个月，刷不开。");
        _click(_get(Button.class, it -> it.withText("立为问事议题")));

        assertThat(page()).contains("11号楼门禁", "从哪儿来", "2人提过这件事", "门禁坏了半个月", "门禁刷不开");
    }

    @Test
    void theTopicShowsWhoTypedTheSlipInAndMembersPutTheirNameToIt() {
        var place = given.community();
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        var slip = remarks.note(ResidentsFixtures.holder(context, Office.GRID_CONTACT, place.id()), place.id(),
                new RemarkDraft(RemarkKind.SLIP, LocalDate.now(Zone.PORTAL), null, "8号楼后面", "晚上被狗追过两次", 1));
        var topic = remarks.gather(staff, place.id(), Set.of(slip), new TopicDraft("流浪犬", "8号楼后面有几只狗。", null, null, null));

        signIn(given.member(place));
        open(HallPaths.topic(topic));
        assertThat(page()).contains("纸条", "8号楼后面", "网格员代录");
        _click(_get(Button.class, it -> it.withText("我也遇到过")));
        assertThat(page()).contains("记下了，您也遇到过");
        open(HallPaths.topic(topic));
        assertThat(page()).contains("2人提过这件事", "您也提过这件事");
    }

    @Test
    void staffSeeWhereNobodyAsked() {
        var place = given.community();
        var contact = ResidentsFixtures.holder(context, Office.GRID_CONTACT, place.id());
        remarks.note(contact, place.id(), new RemarkDraft(RemarkKind.VISIT, LocalDate.now(Zone.PORTAL).minusDays(100), null, "卫生站门口", "坡道太陡", 1));
        remarks.note(contact, place.id(), new RemarkDraft(RemarkKind.VISIT, LocalDate.now(Zone.PORTAL), null, "北门岗亭", "", 1));
        signIn(contact, "GRID_CONTACT");
        open(ProposalsPaths.list(place.code()));

        open(ProposalsPaths.COVERAGE);

        assertThat(page()).contains("该去问问的", "问过的");
        assertThat(page().indexOf("卫生站门口")).isLessThan(page().indexOf("北门岗亭"));
        assertThat(page()).contains("100天前");
    }

    @Test
    void theCompetenceListIsKeptLineByLine() {
        var place = given.community();
        signIn(ResidentsFixtures.holder(context, Office.CONVENOR, place.id()), "CONVENOR");
        open(ProposalsPaths.list(place.code()));

        open(ProposalsPaths.COMPETENCES);
        _setValue(_get(TextField.class, it -> it.withLabel("写什么")), "楼道怎么用");
        _setValue(_get(TextField.class, it -> it.withLabel("提示的字")), "楼道 晾晒");
        _click(_get(Button.class, it -> it.withText("加上")));

        assertThat(page()).contains("自治第1项：楼道怎么用", "楼道 晾晒");
    }
}
