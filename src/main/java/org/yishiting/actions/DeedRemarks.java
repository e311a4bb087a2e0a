package org.yishiting.actions;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicId;
import org.yishiting.notifications.Notices;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.Photos;
import org.yishiting.residents.VoterRoll;

/** 说说办得怎么样: people tell those who do a thing how it goes. It is answered, not published. */
@Service
@Transactional
public class DeedRemarks {

    public static final int MAX_TEXT = 300;
    public static final int MAX_PHOTOS = 3;
    public static final int PER_DAY = 10;

    private static final Office[] READING = {Office.CONVENOR, Office.COMMITTEE_STAFF, Office.GRID_CONTACT};

    private final DeedRepository deeds;
    private final JdbcClient jdbc;
    private final VoterRoll roll;
    private final Offices offices;
    private final Photos photos;
    private final Notices notices;
    private final Clock clock;
    private final Throttle perPerson;

    DeedRemarks(DeedRepository deeds, JdbcClient jdbc, VoterRoll roll, Offices offices, Photos photos, Notices notices, Clock clock) {
        this.deeds = deeds;
        this.jdbc = jdbc;
        this.roll = roll;
        this.offices = offices;
        this.photos = photos;
        this.notices = notices;
        this.clock = clock;
        this.perPerson = new Throttle(PER_DAY, Duration.ofDays(1), clock);
    }

    /** For every member. Goes to whoever does it and to those who lead. Refuses more than {@link #PER_DAY} a day ({@code actions.remark.too-many}). */
    public RemarkId say(Actor actor, DeedId id, String text, List<PhotoId> pictures) {
        var deed = deeds.findById(id).orElseThrow(DeedRemarks::gone);
        var voter = roll.voter(actor, deed.community());
        var words = Deed.written(text, MAX_TEXT, "actions.remark.missing");
        require(pictures.size() <= MAX_PHOTOS, "actions.note.photos", MAX_PHOTOS);
        perPerson.require(voter.resident().toString(), "actions.remark.too-many");
        var remark = RemarkId.next();
        jdbc.sql("insert into actions_remark (remark_id, deed_id, said_by, text, said_at) values (?, ?, ?, ?, ?)")
                .params(remark.toString(), id.toString(), voter.resident().toString(), words, Timestamp.from(clock.instant())).update();
        for (var position = 0; position < pictures.size(); position++) {
            jdbc.sql("insert into actions_remark_photo (remark_id, position, photo_id) values (?, ?, ?)")
                    .params(remark.toString(), position, pictures.get(position).toString()).update();
        }
        photos.hold(deed.community(), pictures);
        notices.tell(readers(deed), HallPaths.topic(deed.topic()), "actions.notice.remark", deed.promise());
        return remark;
    }

    /** What one said oneself on a topic, the newest first. */
    @Transactional(readOnly = true)
    public List<RemarkView> own(Actor actor, TopicId topic) {
        return list("d.topic_id = ? and r.said_by = ? order by r.said_at desc limit 20", topic.toString(), actor.resident().toString());
    }

    /** What waits for an answer in a community, the oldest first. For convenors, committee staff and grid contacts. */
    @Transactional(readOnly = true)
    public List<RemarkView> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, READING);
        return list("d.community_id = ? and r.answered_at is null order by r.said_at limit ?", community.toString(), most);
    }

    /** Answers who said it; that person is told. For the owner, staff and grid contacts. Refuses what is answered ({@code actions.remark.answered}). */
    public void answer(Actor actor, RemarkId id, String answer) {
        var remark = list("r.remark_id = ? order by 1", id.toString()).stream().findFirst().orElseThrow(DeedRemarks::gone);
        var deed = deeds.findById(remark.deed()).orElseThrow(DeedRemarks::gone);
        if (!deed.isOwnedBy(actor.resident())) {
            offices.require(actor, deed.community(), READING);
        }
        var words = Deed.written(answer, MAX_TEXT, "actions.remark.missing");
        var first = jdbc.sql("update actions_remark set answer = ?, answered_by = ?, answered_at = ? where remark_id = ? and answered_at is null")
                .params(words, actor.resident().toString(), Timestamp.from(clock.instant()), id.toString()).update();
        require(first == 1, "actions.remark.answered");
        var author = jdbc.sql("select said_by from actions_remark where remark_id = ?").param(id.toString()).query((row, _) -> ResidentId.parse(row.getString(1))).single();
        notices.tell(List.of(author), HallPaths.topic(deed.topic()), "actions.notice.answered", deed.promise());
    }

    private Set<ResidentId> readers(Deed deed) {
        var people = new HashSet<ResidentId>();
        var owner = deed.ownerId();
        if (owner != null) {
            people.add(owner);
        } else {
            offices.holdersOf(deed.community()).stream().filter(it -> it.office() == Office.CONVENOR || it.office() == Office.COMMITTEE_STAFF)
                    .map(HeldOffice::resident).forEach(people::add);
        }
        return people;
    }

    private List<RemarkView> list(String which, Object... params) {
        var found = jdbc.sql("""
                select r.remark_id, r.deed_id, d.topic_id, d.promise, r.text, r.said_at, r.answer from actions_remark r
                join actions_deed d on d.deed_id = r.deed_id where """ + " " + which).params(params)
                .query((row, _) -> new RemarkView(RemarkId.parse(row.getString(1)), DeedId.parse(row.getString(2)), TopicId.parse(row.getString(3)), row.getString(4),
                        row.getString(5), row.getTimestamp(6).toInstant(), row.getString(7), List.of())).list();
        var pictures = pictures(found);
        return found.stream().map(it -> new RemarkView(it.id(), it.deed(), it.topic(), it.promise(), it.text(), it.at(), it.answer(),
                pictures.getOrDefault(it.id().toString(), List.of()))).toList();
    }

    private Map<String, List<PhotoId>> pictures(List<RemarkView> remarks) {
        var pictures = new HashMap<String, List<PhotoId>>();
        if (!remarks.isEmpty()) {
            jdbc.sql("select remark_id, photo_id from actions_remark_photo where remark_id in (:ids) order by remark_id, position")
                    .param("ids", remarks.stream().map(it -> it.id().toString()).toList()).query(row -> {
                        pictures.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(PhotoId.parse(row.getString(2)));
                    });
        }
        return pictures;
    }

    private static RuleViolation gone() {
        return new RuleViolation("actions.deed.gone");
    }
}
