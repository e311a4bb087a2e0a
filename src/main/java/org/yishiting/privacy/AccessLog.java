package org.yishiting.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.PeopleLookedUp;
import org.yishiting.residents.Residents;

/** 查看记录: whenever somebody in office sees personal data, that person can read who it was, when, what and why. */
@Service
@Transactional
public class AccessLog {

    private static final int MAX_WHY = 200;
    private static final int MAX_OFFICE = 200;

    private final AuditLog audit;
    private final LookQueries said;
    private final Offices offices;
    private final Residents residents;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(AuditLog audit, LookQueries said, Offices offices, Residents residents, JdbcClient jdbc, Clock clock) {
        this.audit = audit;
        this.said = said;
        this.offices = offices;
        this.residents = residents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes down a look at somebody's data, in the caller's transaction: no look without its line. The same look on the same day is one line, and
     * looking at oneself is none.
     *
     * @param staff who looked; whoever calls has checked the office
     * @param what message key of the kind of data, as in {@code privacy.read.phone}
     * @param why message key or words of the occasion; no personal data in it
     */
    public void read(Actor staff, ResidentId subject, String what, String why) {
        read(staff, List.of(subject), what, why);
    }

    /** The same for a list of people. */
    public void read(Actor staff, Collection<ResidentId> subjects, String what, String why) {
        var others = new HashSet<>(subjects);
        others.remove(staff.resident());
        if (others.isEmpty()) {
            return;
        }
        var reason = why.length() > MAX_WHY ? why.substring(0, MAX_WHY) : why;
        others.removeAll(alreadyToday(staff, others, what, reason));
        var held = offices.of(staff).stream().map(HeldOffice::office).distinct().map(Enum::name).collect(Collectors.joining(","));
        others.forEach(it -> audit.add(AuditAct.READ, staff.resident(), held.substring(0, Math.min(held.length(), MAX_OFFICE)), it, what, reason, 1));
    }

    /** Who looked at this person's data, the latest first. {@code page} is counted from 0. */
    @Transactional(readOnly = true)
    public ReadPage of(Actor actor, int page, int size) {
        var lines = jdbc.sql("select " + AuditLine.COLUMNS + " from privacy_audit where subject_id = ? and act = 'READ' order by line desc limit ? offset ?")
                .params(actor.resident().toString(), size, (long) page * size).query(AuditLine::read).list();
        var names = residents.names(lines.stream().map(AuditLine::staff).filter(it -> it != null).map(ResidentId::parse).collect(Collectors.toSet()));
        var total = jdbc.sql("select count(*) from privacy_audit where subject_id = ? and act = 'READ'").param(actor.resident().toString())
                .query(Integer.class).single();
        var queries = said.of(lines.stream().map(AuditLine::line).toList());
        return new ReadPage(lines.stream().map(it -> new DataRead(it.line(), it.at(), it.staff() == null ? "" : names.getOrDefault(ResidentId.parse(it.staff()), ""),
                it.office() == null || it.office().isEmpty() ? List.of() : List.of(it.office().split(",")), it.what(), it.why(), queries.get(it.line()))).toList(), total);
    }

    @EventListener
    void on(PeopleLookedUp looked) {
        read(looked.staff(), looked.people(), "privacy.read." + looked.by(), "privacy.why." + looked.why());
    }

    private Set<ResidentId> alreadyToday(Actor staff, Collection<ResidentId> subjects, String what, String why) {
        return jdbc.sql("""
                select distinct subject_id from privacy_audit
                where act = 'READ' and subject_id in (:subjects) and staff_id = :staff and what = :what and why = :why and happened_at >= :today""")
                .param("subjects", subjects.stream().map(ResidentId::toString).toList()).param("staff", staff.resident().toString())
                .param("what", what).param("why", why).param("today", Timestamp.from(Zone.today(clock).atStartOfDay(Zone.PORTAL).toInstant()))
                .query((row, _) -> ResidentId.parse(row.getString(1))).set();
    }
}
