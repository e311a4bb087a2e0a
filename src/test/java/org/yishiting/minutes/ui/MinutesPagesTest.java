package org.yishiting.minutes.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yishiting.ViewTest;
import org.yishiting.actions.Deeds;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.HallPaths;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.Participants;
import org.yishiting.minutes.EntryText;
import org.yishiting.minutes.MinutesFixtures;
import org.yishiting.minutes.MinutesPaths;
import org.yishiting.minutes.Signing;
import org.yishiting.minutes.Transcription;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.sittings.SittingsFixtures;
import org.yishiting.sittings.SittingsPaths;
import org.yishiting.transcripts.Signature.State;

class MinutesPagesTest extends ViewTest {

    @Autowired ApplicationContext context;
    @Autowired Transcription transcription;
    @Autowired Signing signing;
    @Autowired Communities communities;
    @Autowired CurrentCommunity current;
    @Autowired MinutesAtDesk desk;

    CommunityId place;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
        current.choose(communities.find(place).orElseThrow());
    }

    @Test
    void theRecorderWritesAndHandsOver() {
        var made = MeetingsFixtures.at(context, place, MeetingKind.COUNCIL, MeetingStatus.HELD, 2);
        signIn(made.recorder());
        open(MinutesPaths.recorder(made.id()));
        _click(_get(NativeButton.class, it -> it.withText("大家发言")));
        var composer = _get(Composer.class);
        composer.speaker(2);
        _setValue(_get(TextArea.class), "棚子往东移五米。");
        assertThat(transcription.entries(made.recorder(), made.id())).hasSize(2).last().satisfies(it -> {
            assertThat(it.content().text()).isEqualTo("棚子往东移五米。");
            assertThat(it.content().name()).isNotEmpty();
        });
        _setValue(_get(TextArea.class), "棚子往东移五米，晚上不进出。");
        assertThat(transcription.entries(made.recorder(), made.id())).hasSize(2);
        assertThat(page()).contains("棚子往东移五米，晚上不进出。", "已存", "已记2段");
        _click(_get(Button.class, it -> it.withText("交出去核对")));
        open(MinutesPaths.minutes(made.id()));
        assertThat(page()).contains("核对笔录", "棚子往东移五米，晚上不进出。");
    }

    @Test
    void whoWasThereMarksAndThePresiderAnswers() {
        var made = MinutesFixtures.checking(context, place, MeetingKind.COUNCIL, 1);
        signIn(made.people().getFirst());
        open(MinutesPaths.minutes(made.id()));
        _click(_find(Button.class, it -> it.withText("这里记错了")).get(1));
        _setValue(_get(TextArea.class), "我说的是六米");
        _click(_get(Button.class, it -> it.withText("交给主持人")));
        assertThat(page()).contains("我说的是六米", "等主持人答复");
        signIn(made.presider());
        open(MinutesPaths.minutes(made.id()));
        _click(_get(Button.class, it -> it.withText("答复")));
        _setValue(_get(TextArea.class, it -> it.withLabel("改成这样")), "棚子往东移六米。");
        _click(_get(Button.class, it -> it.withText("照这样改")));
        assertThat(page()).contains("棚子往东移六米。");
        _click(_get(Button.class, it -> it.withText("定稿，请大家签名")));
        assertThat(page()).contains("笔录签名", "第1版在签名");
    }

    @Test
    void whoWasMisunderstoodSaysSoFromTheirSeatAndTheRecorderPutsItRight() {
        var made = SittingsFixtures.running(context, place, 2);
        transcription.begin(made.recorder(), made.id());
        var who = context.getBean(Participants.class).find(made.people().getFirst(), made.id()).orElseThrow();
        transcription.write(made.recorder(), made.id(), EntryText.said(who.id(), who.name(), "业主", "棚子往东移五米。"), null);
        signIn(made.people().get(1));
        open(SittingsPaths.room(made.id()));
        assertThat(page()).contains("刚记下的", "棚子往东移五米").doesNotContain("这不是我的意思");
        signIn(made.people().getFirst());
        open(SittingsPaths.room(made.id()));
        _click(_get(Button.class, it -> it.withText("这不是我的意思")));
        _setValue(_get(TextArea.class, it -> it.withLabel("我的意思是")), "我说的是六米");
        _click(_get(Button.class, it -> it.withText("告诉他们")));
        assertThat(page()).contains("我的话是这样记的", "我说的是六米", "等主持人答复");

        signIn(made.presider());
        open(SittingsPaths.preside(made.id()));
        assertThat(page()).contains("我说的是六米");
        assertThat(_find(Button.class, it -> it.withText("答复"))).hasSize(1);
        signIn(made.recorder());
        open(MinutesPaths.recorder(made.id()));
        assertThat(page()).contains("我说的是六米");
        _click(_get(Button.class, it -> it.withText("答复")));
        assertThat(page()).as("only the presider refuses").doesNotContain("不改的理由");
        _setValue(_get(TextArea.class, it -> it.withLabel("改成这样")), "棚子往东移六米。");
        _click(_get(Button.class, it -> it.withText("照这样改")));
        assertThat(page()).contains("棚子往东移六米。", "改了");
    }

    @Test
    void theMinutesSayWhatCameOfThemAndTheDeedWhereItIsFrom() {
        var topic = context.getAutowireCapableBeanFactory().createBean(HallFixtures.class).topic(new HallFixtures.Place("", place), "北门充电点");
        var made = MinutesFixtures.about(context, place, topic, 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> !context.getBean(Deeds.class).of(topic).isEmpty());
        open(MinutesPaths.minutes(made.id()));
        assertThat(page()).contains("后来怎么样", "等人认领", "看办到哪一步");
        open(HallPaths.topic(topic));
        assertThat(page()).contains("推荐北门方案并东移五米", "议事会会议纪要》〔");
    }

    @Test
    void everybodySignsAndItIsIssued() {
        var made = MinutesFixtures.signing(context, place, MeetingKind.COUNCIL, 1);
        signIn(made.people().getFirst());
        open(MinutesPaths.minutes(made.id()));
        choose(State.REFUSED);
        _setValue(_get(TextArea.class), "认为应再议");
        _click(_get(Button.class, it -> it.withText("签好了")));
        assertThat(page()).contains("记下了：您不签", "认为应再议");
        signing.sign(made.recorder(), made.id(), 1, State.SIGNED, "", false);
        signIn(made.presider());
        open(MinutesPaths.minutes(made.id()));
        _click(_get(Button.class, it -> it.withText("签好了")));
        _click(_get(Button.class, it -> it.withText("签发")));
        assertThat(page()).contains("签好的笔录", "核一核是不是原件", "推荐北门方案并东移五米", "社区档案第").doesNotContain("参加人1");
        open(MeetingsPaths.meeting(made.id()));
        assertThat(page()).contains("定了什么", "推荐北门方案并东移五米", "看签好的笔录");
    }

    @Test
    void theDeskAnswersEveryOpinion() {
        var made = MinutesFixtures.issued(context, place, MeetingKind.HEARING, 1);
        signIn(made.staff(), "COMMITTEE_STAFF");
        assertThat(desk.rows(String.valueOf(communities.find(place).orElseThrow().code()), 20)).extracting(DeskRow::kind).containsExactly("minutes.desk.kind.report", "minutes.desk.kind.reply");
        open(MinutesPaths.after(made.id()));
        _click(_get(Button.class, it -> it.withText("写报告")));
        _click(_get(Button.class, it -> it.withText("公布报告")));
        _click(_get(Button.class, it -> it.withText("答复")));
        _setValue(_get(TextArea.class, it -> it.withLabel("理由")), "不影响消防通道");
        _click(_get(Button.class, it -> it.withText("存下答复")));
        _click(_get(Button.class, it -> it.withText("公布全部答复")));
        assertThat(page()).contains("答复公布了", "不影响消防通道");
    }

    @Test
    void strangersSeeNothingBeforeItIsIssued() {
        var made = MinutesFixtures.signing(context, place, MeetingKind.COUNCIL, 1);
        signIn(ResidentsFixtures.member(context, place));
        open(MinutesPaths.minutes(made.id()));
        assertThat(page()).contains("笔录还没有签发").doesNotContain("棚子");
    }

    @SuppressWarnings("unchecked")
    private static void choose(State state) {
        _setValue(_get(RadioButtonGroup.class), state);
    }
}
