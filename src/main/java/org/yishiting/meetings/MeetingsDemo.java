package org.yishiting.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Communities;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Topics;
import org.yishiting.residents.DemoAccounts;

/** A hearing of the demo community that is announced for next week and open to register for, and a coordination that waits for consent. */
@Component
@Order(120)
class MeetingsDemo implements DemoPart {

    /** The hearing on what is renewed first. */
    static final MeetingId HEARING = new MeetingId(uuid("meeting renewal"));

    private final PastMeetings past;
    private final Topics topics;
    private final Communities communities;
    private final Clock clock;

    MeetingsDemo(PastMeetings past, Topics topics, Communities communities, Clock clock) {
        this.past = past;
        this.topics = topics;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public void load() {
        var songyue = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var renewal = new TopicId(uuid("topic 9"));
        var about = topics.find(renewal).isPresent() ? List.of(renewal) : List.<TopicId>of();
        var presider = new ParticipantDraft(DemoAccounts.CONVENOR.id(), "方敏", "社区居委会副主任", null, SeatRole.PRESIDER);
        var recorder = new ParticipantDraft(DemoAccounts.STAFF.id(), "陆一舟", "社区居委会", null, SeatRole.RECORDER);
        var watching = new ParticipantDraft(DemoAccounts.SUPERVISOR.id(), "罗桂兰", "居务监督委员会", null, SeatRole.SUPERVISOR);
        past.enter(new PastMeetings.Past(HEARING, songyue, new MeetingDraft(MeetingKind.HEARING, "老旧小区改造先修哪几样",
                "今年的改造钱只够修两三样。先修下水、补外墙还是装路灯，要听听住在这里的每一种人怎么说：业主、租户、刚搬来的、住一楼的。", "《松月社区议事规则》第十二条", null,
                at(8, 19, 0), at(8, 21, 0), "社区二楼议事厅，有电梯", "https://hall.example.cn/listen", day(7), day(4), 12, about),
                new NamedPerson(null, "何俊", "社区居委会"), List.of(new NamedPerson(null, "姜涛", "恒邻物业工程部")),
                List.of(presider, recorder, watching, new ParticipantDraft(null, "何俊", "社区居委会", null, SeatRole.EXPLAINER),
                        new ParticipantDraft(null, "姜涛", "恒邻物业工程部", null, SeatRole.EXPLAINER)),
                List.of(new AgendaLine(0, "主持人宣布事项、纪律，告知权利", 5), new AgendaLine(0, "说明方案", 20), new AgendaLine(1, "下水管网", 8), new AgendaLine(1, "外墙和保温", 6),
                        new AgendaLine(1, "路灯和坡道", 6), new AgendaLine(0, "提问和回答", 20), new AgendaLine(0, "参加人发言", 45), new AgendaLine(0, "最后陈述", 15),
                        new AgendaLine(0, "主持人归纳，核对笔录", 15)),
                List.of(new PaperDraft("一页纸看懂三套方案", "大字，能直接看", """
                        第一套：先修下水。12栋楼的排水管换新，约46万元，工期40天，每栋停水两次，每次4小时。
                        第二套：先补外墙。修裂缝、做保温，约58万元，工期60天，搭架子的时候一楼采光受影响。
                        第三套：下水和路灯一起。排水管只换8栋，路灯和坡道全做，约52万元，工期50天。
                        钱从哪里来：老旧小区改造补助50万元，不够的用公共收益。用公共收益要先走业主共同决定。""", null, null),
                        new PaperDraft("去年报修分类", "按楼栋，不含个人信息", """
                        排水堵塞和返水：87次，集中在1、2、5、9号楼。
                        外墙渗水：31次，集中在顶层和西山墙。
                        路灯不亮：44次，北门到9号楼最多。""", null, null),
                        new PaperDraft("三家报价", "到了两家", null, null, day(5))),
                List.of(new MeetingStep(at(-16, 10, 0), MeetingStatus.PLANNED, null), new MeetingStep(at(-12, 9, 30), MeetingStatus.ANNOUNCED, null),
                        new MeetingStep(at(-12, 9, 40), MeetingStatus.REGISTRATION, null))));
        past.enter(new PastMeetings.Past(new MeetingId(uuid("meeting coordination")), songyue, new MeetingDraft(MeetingKind.COORDINATION, "5号楼夜间装卸的声音",
                "楼下超市清早卸货，楼上睡不着。请两边坐下来，商量卸货的时间和办法。", null, null, at(10, 19, 30), at(10, 21, 0), "社区一楼调解室", null, null, null, 0, List.of()),
                null, List.of(), List.of(presider, recorder, new ParticipantDraft(null, "楼上住户代表", "5号楼", null, SeatRole.PARTICIPANT),
                        new ParticipantDraft(null, "超市负责人", "沿街商户", null, SeatRole.PARTICIPANT)),
                List.of(new AgendaLine(0, "说明规矩：自愿、保密、随时可以不谈", 5), new AgendaLine(0, "各方说自己的事", 20), new AgendaLine(0, "一条一条找办法", 45),
                        new AgendaLine(0, "念一遍谈成的，各方确认", 10)), List.of(), List.of(new MeetingStep(at(-2, 15, 0), MeetingStatus.REQUESTED, null))));
    }

    private Instant at(int days, int hour, int minute) {
        return day(days).atTime(hour, minute).atZone(Zone.PORTAL).toInstant();
    }

    private LocalDate day(int days) {
        return Zone.today(clock).plusDays(days);
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("demo " + name).getBytes(StandardCharsets.UTF_8));
    }
}
