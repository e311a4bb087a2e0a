package org.yishiting.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;

/** What hangs on meetings, read for many of them at once. */
@Component
class MeetingStore {

    private final MeetingRepository meetings;
    private final JdbcClient jdbc;

    MeetingStore(MeetingRepository meetings, JdbcClient jdbc) {
        this.meetings = meetings;
        this.jdbc = jdbc;
    }

    /** In the order of the ids. */
    List<MeetingView> views(List<MeetingId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = meetings.all(ids).stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
        var people = participants(ids).stream().collect(Collectors.groupingBy(Participant::meeting));
        var handlers = handlers(ids);
        var topics = topics(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).map(meeting -> {
            var id = meeting.id();
            var own = people.getOrDefault(id, List.of());
            var concerned = handlers.getOrDefault(id, Map.of());
            return meeting.view(concerned.entrySet().stream().filter(it -> it.getKey() > 0).map(Map.Entry::getValue).toList(), first(own, SeatRole.PRESIDER),
                    first(own, SeatRole.RECORDER), concerned.get(0), topics.getOrDefault(id, List.of()));
        }).toList();
    }

    private static @Nullable NamedPerson first(List<Participant> people, SeatRole role) {
        return people.stream().filter(it -> it.role() == role).findFirst().map(Participant::named).orElse(null);
    }

    /** In the order of roles, groups and when they were added. */
    List<Participant> participants(Collection<MeetingId> ids) {
        return jdbc.sql("""
                select participant_id, meeting_id, resident_id, name, office, role, seat_group from meetings_participant where meeting_id in (:ids)
                order by field(role, 'PRESIDER', 'RECORDER', 'EXPLAINER', 'SUPERVISOR', 'DEPARTMENT', 'EXPERT', 'MEMBER', 'PARTICIPANT', 'INTERPRETER', 'OBSERVER'),
                    seat_group, added_at, name""").param("ids", text(ids)).query(MeetingStore::participant).list();
    }

    static Participant participant(ResultSet row, int number) throws SQLException {
        return new Participant(ParticipantId.parse(row.getString("participant_id")), MeetingId.parse(row.getString("meeting_id")), resident(row.getString("resident_id")),
                row.getString("name"), row.getString("office"), row.getString("seat_group"), SeatRole.valueOf(row.getString("role")));
    }

    private Map<MeetingId, Map<Integer, NamedPerson>> handlers(Collection<MeetingId> ids) {
        var all = new HashMap<MeetingId, Map<Integer, NamedPerson>>();
        jdbc.sql("select meeting_id, position, resident_id, name, office from meetings_handler where meeting_id in (:ids) order by position").param("ids", text(ids))
                .query(row -> {
                    all.computeIfAbsent(MeetingId.parse(row.getString(1)), _ -> new java.util.TreeMap<>())
                            .put(row.getInt(2), new NamedPerson(resident(row.getString(3)), row.getString(4), row.getString(5)));
                });
        return all;
    }

    private Map<MeetingId, List<TopicId>> topics(Collection<MeetingId> ids) {
        var all = new HashMap<MeetingId, List<TopicId>>();
        jdbc.sql("select meeting_id, topic_id from meetings_topic where meeting_id in (:ids) order by position").param("ids", text(ids))
                .query(row -> {
                    all.computeIfAbsent(MeetingId.parse(row.getString(1)), _ -> new ArrayList<>()).add(TopicId.parse(row.getString(2)));
                });
        return all;
    }

    void topics(MeetingId id, List<TopicId> topics) {
        jdbc.sql("delete from meetings_topic where meeting_id = ?").param(id.toString()).update();
        var position = 0;
        for (var topic : topics.stream().distinct().toList()) {
            jdbc.sql("insert into meetings_topic (meeting_id, topic_id, position) values (?, ?, ?)").params(id.toString(), topic.toString(), position++).update();
        }
    }

    void handlers(MeetingId id, @Nullable NamedPerson proposer, List<NamedPerson> handlers) {
        jdbc.sql("delete from meetings_handler where meeting_id = ?").param(id.toString()).update();
        if (proposer != null) {
            handler(id, 0, proposer);
        }
        for (var handler = 0; handler < handlers.size(); handler++) {
            handler(id, handler + 1, handlers.get(handler));
        }
    }

    private void handler(MeetingId id, int position, NamedPerson person) {
        jdbc.sql("insert into meetings_handler (meeting_id, position, resident_id, name, office) values (:id, :position, :resident, :name, :office)")
                .param("id", id.toString()).param("position", position).param("resident", person.resident() == null ? null : person.resident().toString())
                .param("name", person.name()).param("office", person.office()).update();
    }

    /** The next of that kind in that year, without gaps; others wait. */
    String number(CommunityId community, MeetingKind kind, int year) {
        jdbc.sql("insert into meetings_number (community_id, kind, year, last_number) values (?, ?, ?, 1) on duplicate key update last_number = last_number + 1")
                .params(community.toString(), kind.name(), year).update();
        var number = jdbc.sql("select last_number from meetings_number where community_id = ? and kind = ? and year = ?")
                .params(community.toString(), kind.name(), year).query(Integer.class).single();
        return "%s-%d-%03d".formatted(kind.letters(), year, number);
    }

    void moved(MeetingId id, @Nullable MeetingStatus from, MeetingStatus to, @Nullable String reason, @Nullable ResidentId by, Instant at) {
        jdbc.sql("""
                insert into meetings_moved (meeting_id, position, moved_at, from_status, to_status, reason, moved_by)
                select :id, coalesce(max(position), 0) + 1, :at, :from, :to, :reason, :by from meetings_moved where meeting_id = :id""")
                .param("id", id.toString()).param("at", Timestamp.from(at)).param("from", from == null ? null : from.name()).param("to", to.name())
                .param("reason", reason).param("by", by == null ? null : by.toString()).update();
    }

    List<MeetingStep> steps(MeetingId id) {
        return jdbc.sql("select moved_at, to_status, reason from meetings_moved where meeting_id = ? order by position").param(id.toString())
                .query((row, _) -> new MeetingStep(row.getTimestamp(1).toInstant(), MeetingStatus.valueOf(row.getString(2)), row.getString(3))).list();
    }

    static List<String> text(Collection<MeetingId> ids) {
        return ids.stream().map(MeetingId::toString).toList();
    }

    static @Nullable ResidentId resident(@Nullable String id) {
        return id == null ? null : ResidentId.parse(id);
    }
}
