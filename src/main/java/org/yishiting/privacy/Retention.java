package org.yishiting.privacy;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes each night what is over, writes down how many rows that were, and looks whether the audit log is whole. */
@Component
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final ObjectProvider<Expiring> kinds;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Retention(ObjectProvider<Expiring> kinds, AuditLog audit, TransactionTemplate transaction) {
        this.kinds = kinds;
        this.audit = audit;
        this.transaction = transaction;
    }

    @EventListener
    void on(DayHasPassed day) {
        var today = day.getDate().plusDays(1);
        kinds.orderedStream().forEach(it -> {
            try {
                transaction.executeWithoutResult(_ -> remove(it, today));
            } catch (RuntimeException e) {
                log.warn("What is over of {} could not be removed; tomorrow again", it.what(), e);
            }
        });
        var differs = audit.firstThatDiffers();
        if (differs != null) {
            log.error("The audit log was changed: line {} of its chain does not fit", differs);
        }
    }

    private void remove(Expiring kind, LocalDate today) {
        var rows = kind.removeExpired(today);
        if (rows > 0) {
            audit.add(AuditAct.REMOVED, null, null, null, kind.what(), "privacy.why.over", rows);
        }
    }
}
