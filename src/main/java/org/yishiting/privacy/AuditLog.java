package org.yishiting.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yishiting.community.ResidentId;

/**
 * The hash-chained audit log. A line is written at once and linked when its transaction commits: the end of the chain is locked last and shortest,
 * so that logging a read never waits for what the reader does next.
 */
@Component
class AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record End(long place, String fingerprint, long cutPlace, String cutFingerprint) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void add(AuditAct act, @Nullable ResidentId staff, @Nullable String office, @Nullable ResidentId subject, String what, String why, int amount) {
        add(clock.instant(), act, staff, office, subject, what, why, amount);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Instant at, AuditAct act, @Nullable ResidentId staff, @Nullable String office, @Nullable ResidentId subject, String what, String why, int amount) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into privacy_audit (happened_at, act, staff_id, office, subject_id, what, why, amount)
                values (:at, :act, :staff, :office, :subject, :what, :why, :amount)""")
                .param("at", Timestamp.from(at.truncatedTo(ChronoUnit.MICROS))).param("act", act.name()).param("staff", text(staff))
                .param("office", office).param("subject", text(subject)).param("what", what).param("why", why).param("amount", amount)
                .update(key, "line");
        var line = Objects.requireNonNull(key.getKey()).longValue();
        TransactionSynchronizationManager.getSynchronizations().stream().filter(Linking.class::isInstance).map(Linking.class::cast).findFirst()
                .orElseGet(this::linking).lines.add(line);
    }

    /** Works out every fingerprint anew. Answers the place of the first line that differs, or nothing. */
    @Transactional(readOnly = true)
    @Nullable Long firstThatDiffers() {
        var end = end("");
        var place = new long[] {end.cutPlace()};
        var last = new AtomicReference<>(end.cutFingerprint());
        var differs = new AtomicReference<@Nullable Long>();
        jdbc.sql("select " + AuditLine.COLUMNS + " from privacy_audit where place is not null and place > ? order by place").param(end.cutPlace())
                .query(AuditLine::read).stream().forEach(it -> {
                    var expected = ++place[0];
                    var before = Objects.requireNonNull(last.get());
                    if (!Objects.equals(it.place(), expected) || !before.equals(it.previous()) || !it.fingerprint(expected, before).equals(it.fingerprint())) {
                        differs.compareAndSet(null, expected);
                    }
                    last.set(Objects.toString(it.fingerprint(), ""));
                });
        if (place[0] != end.place() || !end.fingerprint().equals(last.get())) {
            differs.compareAndSet(null, place[0] + 1);
        }
        if (jdbc.sql("select count(*) from privacy_audit where place is null").query(Integer.class).single() > 0) {
            differs.compareAndSet(null, place[0] + 1);
        }
        return differs.get();
    }

    /** Takes the beginning away, up to the last line before the given moment; the rest stays provable. Answers how many lines that were. */
    @Transactional(propagation = Propagation.MANDATORY)
    int removeBefore(Instant moment) {
        var end = end(" for update");
        var kept = jdbc.sql("select coalesce(min(place), ?) from privacy_audit where happened_at >= ?").params(end.place() + 1, Timestamp.from(moment))
                .query(Long.class).single();
        var cut = jdbc.sql("select " + AuditLine.COLUMNS + " from privacy_audit where place = ?").param(kept - 1).query(AuditLine::read).optional();
        if (cut.isEmpty()) {
            return 0;
        }
        jdbc.sql("update privacy_audit_chain set cut_place = ?, cut_fingerprint = ? where chain = 1")
                .params(kept - 1, Objects.requireNonNull(cut.get().fingerprint())).update();
        return jdbc.sql("delete from privacy_audit where place < ?").param(kept).update();
    }

    private Linking linking() {
        var linking = new Linking(this);
        TransactionSynchronizationManager.registerSynchronization(linking);
        return linking;
    }

    private void link(List<Long> lines) {
        var end = end(" for update");
        var place = end.place();
        var last = end.fingerprint();
        for (var line : lines) {
            var it = jdbc.sql("select " + AuditLine.COLUMNS + " from privacy_audit where line = ?").param(line).query(AuditLine::read).single();
            var fingerprint = it.fingerprint(++place, last);
            jdbc.sql("update privacy_audit set place = ?, previous = ?, fingerprint = ? where line = ?").params(place, last, fingerprint, line).update();
            last = fingerprint;
        }
        jdbc.sql("update privacy_audit_chain set place = ?, fingerprint = ? where chain = 1").params(place, last).update();
    }

    private End end(String lock) {
        return jdbc.sql("select place, fingerprint, cut_place, cut_fingerprint from privacy_audit_chain where chain = 1" + lock).query(End.class).single();
    }

    private static @Nullable String text(@Nullable ResidentId resident) {
        return resident == null ? null : resident.toString();
    }

    /** What one transaction wrote, linked in its order just before it commits. */
    private static final class Linking implements TransactionSynchronization {

        private final List<Long> lines = new ArrayList<>();
        private final AuditLog log;

        Linking(AuditLog log) {
            this.log = log;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            log.link(lines);
        }
    }
}
