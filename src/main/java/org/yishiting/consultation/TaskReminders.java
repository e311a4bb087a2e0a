package org.yishiting.consultation;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.notifications.Notices;

/** The secretary is told a week before a unit has to report, and on the day after its term. */
@Component
class TaskReminders {

    private static final Logger log = LoggerFactory.getLogger(TaskReminders.class);
    private static final int DAYS_BEFORE = 7;

    private final ConsultationStore store;
    private final Offices offices;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TaskReminders(ConsultationStore store, Offices offices, Notices notices, JdbcClient jdbc, TransactionTemplate transaction) {
        this.store = store;
        this.offices = offices;
        this.notices = notices;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Due(ConsultationId consultation, String unit, boolean over) {}

    @EventListener
    void on(DayHasPassed day) {
        var today = day.getDate().plusDays(1);
        jdbc.sql("select consultation_id, unit, due_on from consultation_task where report is null and due_on in (?, ?)").params(today.plusDays(DAYS_BEFORE), day.getDate())
                .query((row, _) -> new Due(ConsultationId.parse(row.getString(1)), row.getString(2), row.getDate(3).toLocalDate().isBefore(today))).list().forEach(it -> remind(it, today));
    }

    private void remind(Due due, LocalDate today) {
        try {
            transaction.executeWithoutResult(_ -> store.find(due.consultation()).ifPresent(it -> {
                var people = offices.holdersOf(it.community()).stream().filter(held -> held.office() == Office.CPPCC_SECRETARY).map(HeldOffice::resident).collect(Collectors.toSet());
                notices.tell(people, ConsultationPaths.work(it.id()), due.over() ? "consultation.notice.late" : "consultation.notice.soon", due.unit(), it.title());
            }));
        } catch (RuntimeException e) {
            log.error("Nobody could be reminded of a task of {} on {}", due.consultation(), today, e);
        }
    }
}
