package org.yishiting.minutes;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.TopicId;
import org.yishiting.meetings.MeetingDraft;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.meetings.MeetingsFixtures.Made;
import org.yishiting.meetings.Participants;
import org.yishiting.transcripts.Signature.State;

/** Minutes that are as far as a test needs them. */
public final class MinutesFixtures {

    private MinutesFixtures() {}

    /** A meeting that was held, with minutes of a speech of each participant, a dispute, a resolution and a dissent. */
    public static Made written(ApplicationContext context, CommunityId place, MeetingKind kind, int people) {
        var made = MeetingsFixtures.at(context, place, kind, MeetingStatus.HELD, people);
        forget(context);
        write(context, made);
        return made;
    }

    public static void write(ApplicationContext context, Made made) {
        var transcription = context.getBean(Transcription.class);
        transcription.begin(made.recorder(), made.id());
        transcription.write(made.recorder(), made.id(), EntryText.section("陈述与质询"), null);
        for (var person : made.people()) {
            var who = context.getBean(Participants.class).find(person, made.id()).orElseThrow();
            transcription.write(made.recorder(), made.id(), EntryText.said(who.id(), who.name(), "业主", who.name() + "说：棚子往东移五米。"), null);
        }
        transcription.write(made.recorder(), made.id(), EntryText.disputed("夜间使用"), null);
        transcription.write(made.recorder(), made.id(), EntryText.resolved("推荐北门方案并东移五米", "何俊", "姜涛", null), null);
        transcription.describe(made.recorder(), made.id(), "性质：居民自治听证，不作出行政决定", "定了北门方案，东移五米。");
    }

    public static Made checking(ApplicationContext context, CommunityId place, MeetingKind kind, int people) {
        var made = written(context, place, kind, people);
        context.getBean(Proofreading.class).open(made.recorder(), made.id());
        return made;
    }

    public static Made signing(ApplicationContext context, CommunityId place, MeetingKind kind, int people) {
        var made = checking(context, place, kind, people);
        context.getBean(Signing.class).open(made.presider(), made.id(), "");
        return made;
    }

    /** Minutes of a council that wait for the signature of this person. */
    public static MeetingId toSign(ApplicationContext context, CommunityId place, Actor person) {
        var made = signing(context, place, MeetingKind.COUNCIL, 1);
        context.getBean(JdbcClient.class).sql("update meetings_participant set resident_id = ? where meeting_id = ? and role = 'PARTICIPANT'")
                .params(person.resident().toString(), made.id().toString()).update();
        return made.id();
    }

    /** Everybody signs, without their name in public. */
    public static void sign(ApplicationContext context, Made made, int version) {
        for (var who : all(made)) {
            context.getBean(Signing.class).sign(who, made.id(), version, State.SIGNED, "", false);
        }
    }

    public static Made issued(ApplicationContext context, CommunityId place, MeetingKind kind, int people) {
        var made = signing(context, place, kind, people);
        sign(context, made, 1);
        context.getBean(Issuing.class).issue(made.presider(), made.id(), 1);
        return made;
    }

    /** Issued minutes of a council on a topic of the hall. */
    public static Made about(ApplicationContext context, CommunityId place, TopicId topic, int people) {
        var made = MeetingsFixtures.planned(context, place, MeetingKind.COUNCIL, people);
        var meetings = context.getBean(Meetings.class);
        var it = meetings.details(made.id());
        meetings.change(made.staff(), made.id(), MeetingDraft.of(it.kind(), it.matter(), it.purpose()).at(Objects.requireNonNull(it.begins()), Objects.requireNonNull(it.ends()), "社区二楼议事厅").about(topic));
        MeetingsFixtures.put(context, made.id(), MeetingStatus.HELD);
        forget(context);
        write(context, made);
        context.getBean(Proofreading.class).open(made.recorder(), made.id());
        context.getBean(Signing.class).open(made.presider(), made.id(), "");
        sign(context, made, 1);
        context.getBean(Issuing.class).issue(made.presider(), made.id(), 1);
        return made;
    }

    public static EntryId entry(ApplicationContext context, MeetingId meeting) {
        return context.getBean(MinutesStore.class).entries(meeting).getFirst().id();
    }

    /** Somebody wants something put right. */
    public static CorrectionId correction(ApplicationContext context, CommunityId place) {
        var made = checking(context, place, MeetingKind.COUNCIL, 1);
        return context.getBean(Proofreading.class).ask(made.people().getFirst(), made.id(), entry(context, made.id()), "我说的是六米");
    }

    /** Of issued minutes, without a reply. */
    public static OpinionId opinion(ApplicationContext context, CommunityId place) {
        return context.getBean(Opinions.class).of(issued(context, place, MeetingKind.HEARING, 1).id()).getFirst().id();
    }

    /** Within a transaction, entities are older than what {@link MeetingsFixtures#put} has just written. */
    private static void forget(ApplicationContext context) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            context.getBean(EntityManager.class).clear();
        }
    }

    private static List<Actor> all(Made made) {
        var all = new ArrayList<>(made.people());
        all.add(made.presider());
        all.add(made.recorder());
        return all;
    }
}
