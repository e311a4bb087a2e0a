package org.yishiting.invitations;

import static org.yishiting.base.RuleViolation.require;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.Meetings;

/** Which groups have how many seats in a meeting; published with the announcement. */
@Service
@Transactional
public class SeatPlans {

    static final int MOST_GROUPS = 12;
    static final int MOST_SEATS = 200;

    private final Meetings meetings;
    private final JdbcClient jdbc;

    SeatPlans(Meetings meetings, JdbcClient jdbc) {
        this.meetings = meetings;
        this.jdbc = jdbc;
    }

    /** Without groups where everybody comes by invitation. */
    @Transactional(readOnly = true)
    public SeatPlan of(MeetingId meeting) {
        var groups = jdbc.sql("select group_key, name, letter, seats, reserved, affected from invitations_group where meeting_id = ? order by position").param(meeting.toString())
                .query((row, _) -> new Quota(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getBoolean(5), row.getBoolean(6))).list();
        return jdbc.sql("select touches_renters, touches_newcomers from invitations_plan where meeting_id = ?").param(meeting.toString())
                .query((row, _) -> new SeatPlan(groups, row.getBoolean(1), row.getBoolean(2))).optional().orElseGet(() -> new SeatPlan(groups, false, false));
    }

    /** Writes the plan anew. Refuses once the meeting was announced ({@code invitations.plan.announced}): people rely on it. For convenors and committee staff. */
    public void write(Actor actor, MeetingId meeting, SeatPlan plan) {
        meetings.require(actor, meeting, Duty.STAFF);
        meetings.hold(meeting);
        require(!meetings.details(meeting).open(), "invitations.plan.announced");
        require(plan.groups().size() <= MOST_GROUPS && plan.seats() <= MOST_SEATS, "invitations.plan.too-many", MOST_GROUPS, MOST_SEATS);
        require(plan.groups().stream().noneMatch(it -> it.name().isBlank() || it.seats() < 1), "invitations.plan.empty-group");
        require(plan.groups().stream().map(Quota::key).collect(Collectors.toSet()).size() == plan.groups().size(), "invitations.plan.twice");
        put(meeting, plan);
    }

    void put(MeetingId meeting, SeatPlan plan) {
        jdbc.sql("delete from invitations_group where meeting_id = ?").param(meeting.toString()).update();
        for (var position = 0; position < plan.groups().size(); position++) {
            var group = plan.groups().get(position);
            jdbc.sql("insert into invitations_group (meeting_id, position, group_key, name, letter, seats, reserved, affected) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(List.of(meeting.toString(), position, group.key(), group.name().strip(), group.letter(), group.seats(), group.reserved(), group.affected())).update();
        }
        jdbc.sql("insert into invitations_plan (meeting_id, touches_renters, touches_newcomers) values (?, ?, ?) on duplicate key update touches_renters = values(touches_renters), touches_newcomers = values(touches_newcomers)")
                .params(meeting.toString(), plan.touchesRenters(), plan.touchesNewcomers()).update();
    }
}
