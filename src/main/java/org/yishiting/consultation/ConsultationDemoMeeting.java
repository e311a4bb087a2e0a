package org.yishiting.consultation;

import jakarta.persistence.EntityManager;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.meetings.MeetingDraft;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingStep;
import org.yishiting.meetings.ParticipantDraft;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.PastMeetings;
import org.yishiting.meetings.SeatRole;
import org.yishiting.minutes.EntryText;
import org.yishiting.minutes.Issuing;
import org.yishiting.minutes.Proofreading;
import org.yishiting.minutes.Signing;
import org.yishiting.minutes.Transcription;
import org.yishiting.photos.Photos;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.transcripts.Signature;

/** The meeting of the demo consultation, from who came to its issued minutes. */
@Component
class ConsultationDemoMeeting {

    private static final Actor PRESIDER = new Actor(DemoAccounts.CONVENOR.id());
    private static final Actor RECORDER = new Actor(DemoAccounts.STAFF.id());

    private final PastMeetings past;
    private final Participants participants;
    private final Transcription transcription;
    private final Proofreading checking;
    private final Signing signing;
    private final Issuing issuing;
    private final Photos photos;
    private final EntityManager entities;

    ConsultationDemoMeeting(PastMeetings past, Participants participants, Transcription transcription, Proofreading checking, Signing signing, Issuing issuing, Photos photos,
            EntityManager entities) {
        this.past = past;
        this.participants = participants;
        this.transcription = transcription;
        this.checking = checking;
        this.signing = signing;
        this.issuing = issuing;
        this.photos = photos;
        this.entities = entities;
    }

    MeetingId hold(CommunityId songyue, String matter, LocalDate day) {
        var id = new MeetingId(UUID.nameUUIDFromBytes("demo meeting consultation".getBytes(StandardCharsets.UTF_8)));
        var people = new ArrayList<>(List.of(new ParticipantDraft(PRESIDER.resident(), DemoAccounts.CONVENOR.nickname(), "社区居委会副主任", null, SeatRole.PRESIDER),
                new ParticipantDraft(RECORDER.resident(), DemoAccounts.STAFF.nickname(), "社区居委会", null, SeatRole.RECORDER)));
        ConsultationDemo.UNITS.forEach(it -> people.add(new ParticipantDraft(null, "负责人", it, null, SeatRole.DEPARTMENT)));
        List.of("孙委员", "丁委员", "白委员").forEach(it -> people.add(new ParticipantDraft(null, it, null, "政协委员", SeatRole.MEMBER)));
        List.of("老许", "阿芳（化名）", "小马（化名）").forEach(it -> people.add(new ParticipantDraft(null, it, null, "居民代表", SeatRole.MEMBER)));
        var draft = new MeetingDraft(MeetingKind.CONSULTATION, matter, "新居民占常住人口约四成，参加议事的人次只占两成一。请委员、部门和居民一起找原因、想办法。", "年度协商计划第4项", null,
                at(day, 19), at(day, 21), "社区二楼议事厅", "线上同步", null, null, 10, List.of());
        past.enter(new PastMeetings.Past(id, songyue, draft, null, List.of(), people, List.of(), List.of(), List.of(new MeetingStep(at(day.minusDays(30), 10), MeetingStatus.PLANNED, null),
                new MeetingStep(at(day.minusDays(22), 10), MeetingStatus.ANNOUNCED, null), new MeetingStep(at(day, 21), MeetingStatus.HELD, null))));
        entities.clear();
        return id;
    }

    /** @param said what each of the people said, by name */
    void issue(MeetingId id, Map<String, String> said) {
        transcription.begin(RECORDER, id);
        transcription.describe(RECORDER, id, "出席：委员8人，5个部门和单位负责人，居民代表10人（其中新居民5人，都书面同意署名或化名）",
                "新居民参加议事少，主要因为不知道时间、下班太晚、担心说了不算。商定时间、渠道、语言三项便利先行；区分可以议与可以表决，并公开说明；意见逐条答复。公共收益事项要不要给租户咨询表决，看法还不一致，留待下次。");
        var lines = new ArrayList<EntryText>();
        lines.add(EntryText.section("会前工作"));
        lines.add(EntryText.noted("走访4个社区；匿名问卷312份，回收287份；民声连线征集意见46条。提前15个工作日书面通知，提前10个工作日送达材料。"));
        lines.add(EntryText.noted("新居民占常住人口约四成，今年以来参加议事人次占两成一；主要障碍依次为不知道时间、下班太晚、担心说了不算。"));
        lines.add(EntryText.section("发言"));
        participants.of(id).stream().filter(it -> it.role() == SeatRole.MEMBER).forEach(it -> said.entrySet().stream().filter(words -> it.name().startsWith(words.getKey()))
                .forEach(words -> lines.add(EntryText.said(it.id(), it.name(), String.valueOf(it.group()), words.getValue()))));
        lines.add(EntryText.section("部门回应"));
        lines.add(EntryText.said(null, "区民政局", "", "九月底前发布参选登记统一清单。"));
        lines.add(EntryText.said(null, "区教育局", "", "每年三月前公开随迁子女入学日历。"));
        lines.add(EntryText.said(null, "区公安分局人口部门", "", "签注提醒由本人自愿订阅，不与议事数据互通。"));
        lines.add(EntryText.said(null, "区司法局", "", "每月第二个周三派律师到社区。"));
        lines.add(EntryText.said(null, "望川街道", "", "试行一事一反馈，每季通报进展。"));
        lines.add(EntryText.disputed("公共收益事项是否给租户咨询表决，留待下次协商"));
        lines.add(EntryText.resolved("时间、渠道、语言三项便利先行", "望川街道", "区民政局", null));
        lines.add(EntryText.resolved("区分可以议与可以表决，并公开说明", "区司法局", "", null));
        lines.add(EntryText.resolved("兼职委员公开征集，首批每社区不少于1名新居民", "望川街道", "", null));
        lines.add(EntryText.resolved("意见逐条答复", "区民政局", "", null));
        lines.forEach(it -> transcription.write(RECORDER, id, it, null));
        checking.open(RECORDER, id);
        signing.open(PRESIDER, id, "");
        signing.sign(PRESIDER, id, 1, Signature.State.SIGNED, "", false);
        signing.sign(RECORDER, id, 1, Signature.State.SIGNED, "", false);
        participants.of(id).stream().filter(it -> it.role() == SeatRole.MEMBER).forEach(it -> signing.take(RECORDER, id, it.id(), 1, Signature.State.SIGNED, Signature.Way.PAPER, "",
                photos.keep(RECORDER, page(it.name().hashCode())), true));
        issuing.issue(PRESIDER, id, 1);
    }

    /** The page that somebody signed, photographed. */
    private static InputStream page(int hand) {
        var page = new BufferedImage(480, 240, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.DARK_GRAY);
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var line = new Path2D.Double();
        line.moveTo(90, 120);
        for (var x = 100; x < 380; x += 10) {
            line.lineTo(x, 120 + 50 * Math.sin(x * 0.05 + hand) * Math.cos(x * 0.021 * (1 + hand % 3)));
        }
        pen.draw(line);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Zone.PORTAL).toInstant();
    }
}
