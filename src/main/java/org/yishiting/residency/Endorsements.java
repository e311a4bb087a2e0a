package org.yishiting.residency;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.privacy.Consents;
import org.yishiting.privacy.Purpose;

/** 签注提醒: a word before the yearly endorsement of the residence permit, for who asks for it. Off until then, gone with the consent. */
@Service
@Transactional
public class Endorsements {

    private static final String WORDS = "residency.purpose.";

    /** What one agrees to by asking to be reminded. */
    public static final Purpose REMINDER = new Purpose(WORDS + "endorsement", 1);

    private final Consents consents;
    private final JdbcClient jdbc;
    private final Clock clock;

    Endorsements(Consents consents, JdbcClient jdbc, Clock clock) {
        this.consents = consents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Agrees to be reminded each year before this month comes round again. */
    public void remind(Actor actor, YearMonth issued) {
        var now = YearMonth.from(Zone.today(clock));
        var thisYear = YearMonth.of(now.getYear(), issued.getMonthValue());
        var due = thisYear.isAfter(now) && thisYear.isAfter(issued) ? thisYear : thisYear.plusYears(1);
        consents.give(actor, REMINDER);
        jdbc.sql("insert into residency_endorsement (resident_id, due_on) values (?, ?) on duplicate key update due_on = values(due_on), reminded = false")
                .params(actor.resident().toString(), due.atEndOfMonth()).update();
    }

    /** No reminders any more, at once. */
    public void stop(Actor actor) {
        consents.withdraw(actor, REMINDER);
    }

    /** The month one is reminded of. */
    @Transactional(readOnly = true)
    public Optional<YearMonth> of(Actor actor) {
        return jdbc.sql("select due_on from residency_endorsement where resident_id = ?").param(actor.resident().toString())
                .query((row, _) -> YearMonth.from(row.getObject(1, LocalDate.class))).optional();
    }
}
