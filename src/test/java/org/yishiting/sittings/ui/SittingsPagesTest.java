package org.yishiting.sittings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yishiting.ViewTest;
import org.yishiting.community.CommunityId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.sittings.Arrivals;
import org.yishiting.sittings.Choice;
import org.yishiting.sittings.Hands;
import org.yishiting.sittings.MotionKind;
import org.yishiting.sittings.Motions;
import org.yishiting.sittings.Presence;
import org.yishiting.sittings.Rooms;
import org.yishiting.sittings.Sittings;
import org.yishiting.sittings.SittingsFixtures;
import org.yishiting.sittings.SittingsPaths;

class SittingsPagesTest extends ViewTest {

    @Autowired ApplicationContext context;
    @Autowired Meetings meetings;
    @Autowired Presence presence;
    @Autowired Arrivals arrivals;
    @Autowired Hands hands;
    @Autowired Motions motions;
    @Autowired Rooms rooms;

    CommunityId place;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
    }

    @Test
    void aParticipantChecksInRaisesAHandAndAnswers() {
        var made = SittingsFixtures.open(context, place, 3);
        var person = made.people().getFirst();
        signIn(person);
        open(SittingsPaths.arrive(made.id(), SittingsFixtures.wall(context, made)));
        assertThat(page()).contains("北门集中充电点", "手机扫不了", Objects.requireNonNull(arrivals.mine(person, made.id()).code()));
        _click(_get(Button.class, it -> it.withText("签到")));
        assertThat(page()).contains("第1席（业主）", "还差1人").doesNotContain("举手发言");

        made.people().stream().skip(1).forEach(it -> SittingsFixtures.arrive(context, made, it));
        context.getBean(Sittings.class).begin(made.presider(), made.id());
        open(SittingsPaths.room(made.id()));
        pressDrawn("举手发言");
        assertThat(page()).contains("已举手，点一下放下", "说明方案");

        hands.next(made.presider(), made.id());
        var motion = motions.put(made.presider(), made.id(), SittingsFixtures.draft(MotionKind.OPEN));
        open(SittingsPaths.room(made.id()));
        assertThat(page()).contains("正在发言", "参加人1", "轮到您了", "公开表决", "夜里22:30后");
        pressDrawn("赞成");
        assertThat(page()).contains("记下了「赞成」");
        motions.vote(made.people().get(1), motion, Choice.AGREE);
        motions.close(made.presider(), motion);
        open(SittingsPaths.room(made.id()));
        assertThat(page()).contains("通过。到场3人，过半数才通过，赞成2人。");
    }

    @Test
    void whoOnlyListensSeesSeatsAndNoNames() {
        var made = SittingsFixtures.running(context, place, 2);
        hands.raise(made.people().getFirst(), made.id());
        hands.next(made.presider(), made.id());
        var listener = ResidentsFixtures.member(context, place);
        signIn(listener);
        open(SittingsPaths.arrive(made.id(), SittingsFixtures.wall(context, made)));
        _click(_get(Button.class, it -> it.withText("签到旁听")));
        assertThat(page()).contains("旁听", "第1席").doesNotContain("参加人1", "举手发言");
    }

    @Test
    void thePresiderLeadsFromTheDoorToTheEnd() {
        var made = MeetingsFixtures.at(context, place, MeetingKind.COUNCIL, MeetingStatus.ANNOUNCED, 3);
        signIn(made.presider());
        open(MeetingsPaths.meeting(made.id()));
        assertThat(page()).contains("会场工作", "签到台");
        open(SittingsPaths.preside(made.id()));
        _click(_get(Button.class, it -> it.withText("开签到")));
        assertThat(page()).contains("还差2人，不能开");
        made.people().forEach(it -> SittingsFixtures.arrive(context, made, it));
        open(SittingsPaths.preside(made.id()));
        pressDrawn("宣布开会");
        assertThat(page()).contains("开场四句", "告知了权利", "说明方案", "还没有人举手");
        pressDrawn("告知了权利");
        hands.raise(made.people().get(1), made.id());
        open(SittingsPaths.preside(made.id()));
        assertThat(page()).contains("参加人2", "没说过");
        pressDrawn("请下一位：参加人2空格");
        assertThat(page()).contains("第1次发言", "加1分钟", "还有2个席位没说过话");
        pressDrawn("说完了");

        _click(_get(Button.class, it -> it.withText("问大家或表决")));
        _setValue(_get(TextArea.class), "夜里只准推车进，您能接受吗？");
        _click(_get(Button.class, it -> it.withText("问出去")));
        assertThat(page()).contains("正在问大家：夜里只准推车进", "答了0人，能答的3人", "没用手机的");
        pressDrawn("不再问");
        assertThat(page()).contains("刚问大家的：夜里只准推车进", "不是表决，不进结论");
        pressDrawn("进入第2项");
        pressDrawn("进入第2.1项");
        pressDrawn("散会");
        assertThat(page()).contains("散会了");
        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.HELD);
        open(MeetingsPaths.meeting(made.id()));
        assertThat(page()).contains("到场和表决", "到场3人，共3席");
    }

    @Test
    void thePresiderPutsItOffWhereTooFewHaveCome() {
        var made = SittingsFixtures.open(context, place, 3);
        SittingsFixtures.arrive(context, made, made.people().getFirst());
        signIn(made.presider());
        open(SittingsPaths.preside(made.id()));
        _click(_get(Button.class, it -> it.withText("人不够，改期")));
        assertThat(_get(TextArea.class, it -> it.withLabel("为什么改期")).getValue()).contains("到场1人，要2人才能开");
        _setValue(_get(TextArea.class, it -> it.withLabel("为什么改期")), "到场1人，下周四再开");
        _click(_get(Button.class, it -> it.withText("改期，告诉大家")));
        assertThat(page()).contains("到场1人，下周四再开", "延期");
        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.POSTPONED);
    }

    @Test
    void theDoorWritesDownWhoComesLeavesAndSendsSomebody() {
        var made = SittingsFixtures.open(context, place, 2);
        signIn(made.staff(), "COMMITTEE_STAFF");
        var person = made.people().getFirst();
        open(SittingsPaths.scanned(made.id(), Objects.requireNonNull(arrivals.mine(person, made.id()).code())));
        _click(_get(Button.class, it -> it.withText("签到")));
        assertThat(page()).contains("参加人1签到了", "扫码签", "到场1/2");
        pressDrawn("换人来");
        _setValue(_get(TextField.class, it -> it.withLabel("来的人叫什么")), "梁先生的女儿");
        _click(_get(Button.class, it -> it.withText("记下")));
        assertThat(page()).contains("梁先生的女儿");
    }

    @Test
    void theWallShowsTheCodeThenWhatHappens() {
        var made = SittingsFixtures.open(context, place, 2);
        signIn(made.recorder());
        open(SittingsPaths.screen(made.id()));
        assertThat(page()).contains(SittingsFixtures.wall(context, made), "扫码签到", "到场0人");
        made.people().forEach(it -> SittingsFixtures.arrive(context, made, it));
        context.getBean(Sittings.class).begin(made.presider(), made.id());
        hands.raise(made.people().getFirst(), made.id());
        hands.next(made.presider(), made.id());
        open(SittingsPaths.screen(made.id()));
        assertThat(page()).contains("第1项：说明方案", "参加人1");
    }
}
