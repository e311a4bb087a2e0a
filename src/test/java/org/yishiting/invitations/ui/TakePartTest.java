package org.yishiting.invitations.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.yishiting.ViewTest;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.invitations.Drawing;
import org.yishiting.invitations.InvitationsFixtures;
import org.yishiting.invitations.Quota;
import org.yishiting.invitations.Registrations;
import org.yishiting.invitations.Standing;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.residents.ResidentsFixtures;

@Import(HallFixtures.class)
class TakePartTest extends ViewTest {

    @Autowired ApplicationContext context;
    @Autowired HallFixtures hall;
    @Autowired Registrations registrations;
    @Autowired Drawing drawing;
    @Autowired InvitationsAtDesk desk;
    @Autowired RecusalsAtDesk recusals;

    HallFixtures.Place place;

    @BeforeEach
    void aPlace() {
        place = hall.community();
    }

    /** From the announcement to the seats, as people do it. */
    @Test
    @SuppressWarnings("unchecked")
    void somebodyRegistersIsDrawnAndSaysThatTheyCome() {
        var made = InvitationsFixtures.open(context, place.id());
        var person = ResidentsFixtures.member(context, place.id());
        open(MeetingsPaths.meeting(made.id()));
        assertThat(page()).contains("15个发言席", "租户4席（保留）", "登录后报名", "种子的指纹");

        signIn(person);
        open(MeetingsPaths.meeting(made.id()));
        press("报名");
        CheckboxGroup<Quota> seats = _get(CheckboxGroup.class);
        seats.setValue(Set.of(InvitationsFixtures.plan().groups().get(1)));
        _click(_find(Button.class, it -> it.withText("报名")).getLast());
        open(MeetingsPaths.meeting(made.id()));
        assertThat(page()).contains("报上名了", "抽签号001", "1人报名");
        assertThat(registrations.own(person, made.id()).orElseThrow().standing()).isEqualTo(Standing.ASKED);

        InvitationsFixtures.closed(context, made);
        signIn(made.staff(), "COMMITTEE_STAFF");
        assertThat(desk.rows(place.code(), 20)).extracting(DeskRow::kind).contains("invitations.desk.draw");
        open(MeetingsPaths.prepare(made.id()));
        _setValue(_get(TextField.class, it -> it.withLabel("见证人报的数")), "3317");
        _setValue(_get(TextField.class, it -> it.withLabel("见证人")), "罗桂兰");
        press("抽签");
        assertThat(drawing.isDrawn(made.id())).isTrue();

        signIn(person);
        open(MeetingsPaths.meeting(made.id()));
        assertThat(page()).contains("您有一个租户席位", "罗桂兰当场报的数是3317", "看抽签过程");
        press("我来");
        open(MeetingsPaths.meeting(made.id()));
        assertThat(page()).contains("您说了来");
    }

    @Test
    void writesInsteadOfComingAndAsksSomebodyToStepAside() {
        var made = InvitationsFixtures.open(context, place.id());
        signIn(ResidentsFixtures.member(context, place.id()));
        open(MeetingsPaths.meeting(made.id()));
        unfold("来不了，写下意见");
        _setValue(_get(TextArea.class, it -> it.withLabel("您的意见")), "夜里只准推行");
        press("交上去");
        open(MeetingsPaths.meeting(made.id()));
        assertThat(page()).contains("您的意见收到了", "夜里只准推行");
        unfold("觉得谁该回避");
        _setValue(_get(TextArea.class, it -> it.withLabel("为什么")), "她经办这件事");
        press("提出来");
        open(MeetingsPaths.meeting(made.id()));
        assertThat(page()).contains("监督委员会在看");

        signIn(ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place.id()), "SUPERVISORY_COMMITTEE");
        var rows = recusals.rows(place.code(), 20);
        assertThat(rows).hasSize(1);
        var inside = rows.getFirst().inside().get();
        UI.getCurrent().add(inside);
        _setValue(_get(inside, TextArea.class), "她没有经办，材料里写明了");
        _click(_find(inside, Button.class).getLast());
        assertThat(recusals.rows(place.code(), 20)).isEmpty();
    }

    private static void press(String label) {
        _click(_find(Button.class, it -> it.withText(label)).getFirst());
        MockVaadin.clientRoundtrip(false);
    }

    private static void unfold(String summary) {
        var details = _find(NativeDetails.class).stream().filter(it -> summary.equals(it.getSummaryText())).findFirst().orElseThrow();
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
        MockVaadin.clientRoundtrip(false);
    }
}
