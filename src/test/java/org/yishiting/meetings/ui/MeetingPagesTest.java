package org.yishiting.meetings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.yishiting.ViewTest;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.meetings.MeetingDraft;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingQuery;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.Templates;
import org.yishiting.residents.ResidentsFixtures;

@Import(HallFixtures.class)
class MeetingPagesTest extends ViewTest {

    @Autowired ApplicationContext context;
    @Autowired HallFixtures hall;
    @Autowired Meetings meetings;
    @Autowired OpenMeetingPage open;
    @Autowired MeetingsAtDesk desk;

    HallFixtures.Place place;

    @BeforeEach
    void aPlace() {
        place = hall.community();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest("GET", "/")));
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void showsWhatPeopleNeedToComePrepared() {
        var made = MeetingsFixtures.planned(context, place.id(), MeetingKind.COUNCIL);
        meetings.move(made.staff(), made.id(), MeetingStatus.ANNOUNCED);

        open(MeetingsPaths.list(place.code()));
        assertThat(page()).contains("北门集中充电点", "已公布");
        open(MeetingsPaths.meeting(made.id()));

        assertThat(page()).contains("19:00—21:00", "社区二楼议事厅", "为什么开这个会", "一页纸看懂方案", "说明方案", "2.1", "方敏", "陆一舟", "离开会", "记到日历");
        assertThat(drawn(".ys-now")).hasSize(1);
    }

    @Test
    void nobodyElseSeesWhatIsNotAnnounced() {
        var made = MeetingsFixtures.planned(context, place.id(), MeetingKind.COUNCIL);
        open(MeetingsPaths.meeting(made.id()));
        assertThat(UI.getCurrent().getCurrentView().getClass()).isNotEqualTo(MeetingPageView.class);
        signIn(made.staff(), "COMMITTEE_STAFF");
        open(MeetingsPaths.meeting(made.id()));
        assertThat(page()).contains("准备这场会");
    }

    @Test
    void staffPlansPreparesAndAnnounces() {
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        signIn(staff, "COMMITTEE_STAFF");
        open(MeetingsPaths.list(place.code()));
        open(MeetingsPaths.DESK);
        unfold("另开一场会");
        _setValue(_get(TextField.class, it -> it.withLabel("事由")), "楼道停车");
        _setValue(_get(TextArea.class, it -> it.withLabel("为什么开")), "商量楼道里的车怎么办");
        _click(_get(Button.class, it -> it.withText("建好，去准备")));
        MockVaadin.clientRoundtrip(false);

        var planned = meetings.list(place.id(), new MeetingQuery(null, java.util.Set.of(), true, 0, 5)).items().getFirst();
        assertThat(page()).contains("楼道停车", "还没定时间", "还没有主持人", "还没有议程");
        unfold("写议程");
        assertThat(_get(TextArea.class, it -> it.withLabel("一行一项")).getValue()).contains("说明方案");
        _click(_find(Button.class, it -> it.withText("存好")).getFirst());
        open(MeetingsPaths.prepare(planned.id()));
        assertThat(page()).contains("告知权利", "写好议程").doesNotContain("还没有议程");
    }

    @Test
    void theDeskShowsWhatHasToBeAnnouncedInTime() {
        var made = MeetingsFixtures.planned(context, place.id(), MeetingKind.COUNCIL);
        signIn(made.staff(), "COMMITTEE_STAFF");
        var rows = desk.rows(place.code(), 20);
        assertThat(rows).extracting(DeskRow::kind).containsExactly("meetings.desk.kind.announce");
        assertThat(rows.getFirst().due()).isNotNull();
        var inside = rows.getFirst().inside().get();
        UI.getCurrent().add(inside);
        _click(_get(inside, Button.class, it -> it.withText("公布会议")));
        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.ANNOUNCED);
        signIn(ResidentsFixtures.member(context, place.id()));
        assertThat(desk.rows(place.code(), 20)).isEmpty();
    }

    @Test
    void theNoticeIsOnOneSheetAndTheDayFitsACalendar() throws Exception {
        var made = MeetingsFixtures.planned(context, place.id(), MeetingKind.COUNCIL);
        meetings.move(made.staff(), made.id(), MeetingStatus.ANNOUNCED);

        assertThat(open.notice(made.id().toString()).getBody()).contains("议事会：北门集中充电点", "晚上7点", "社区二楼议事厅", "<svg", "主持人 方敏");
        try (var pdf = Loader.loadPDF(java.util.Objects.requireNonNull(open.pdf(made.id().toString()).getBody()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        var ics = java.util.Objects.requireNonNull(open.calendar(made.id().toString()).getBody());
        assertThat(ics).startsWith("BEGIN:VCALENDAR\r\n").contains("UID:" + made.id(), "STATUS:CONFIRMED", "DTSTART:");
        assertThat(ics.split("\r\n")).allMatch(it -> it.getBytes(StandardCharsets.UTF_8).length <= 75);
        meetings.terminate(made.staff(), made.id(), "事情办好了");
        assertThat(open.calendar(made.id().toString()).getBody()).contains("STATUS:CANCELLED");
        assertThat(open.notice(made.id().toString()).getBody()).contains("事情办好了");
    }

    @Test
    void everyKindHasItsUsualAgenda() {
        var templates = context.getBean(Templates.class);
        for (var kind : MeetingKind.values()) {
            assertThat(Templates.lines(templates.agenda(kind))).as(kind.name()).hasSizeGreaterThan(3).allMatch(it -> it.minutes() > 0);
        }
        assertThat(Templates.lines("大家发言 40分钟\n-住得近的\n")).extracting("below").isEqualTo(List.of(0, 1));
        assertThat(MeetingDraft.of(MeetingKind.COUNCIL, "a", "b").topics()).isEmpty();
    }

    private static void unfold(String summary) {
        var details = _find(NativeDetails.class).stream().filter(it -> summary.equals(it.getSummaryText())).findFirst().orElseThrow();
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
        MockVaadin.clientRoundtrip(false);
    }
}
