package org.yishiting.base;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that one page shows is read at one moment, over one connection. Else each part of it asks for a connection of its own, and a
 * page of thirty questions makes a hundred calls.
 */
@Component
public class OneMoment {

    private final TransactionTemplate transaction;
    private final EntityManager entities;

    OneMoment(PlatformTransactionManager transactions, EntityManager entities) {
        this.transaction = new TransactionTemplate(transactions);
        this.entities = entities;
    }

    /** What little is written meanwhile (that somebody looked) is kept at the end. */
    public void read(Runnable page) {
        transaction.executeWithoutResult(_ -> {
            var before = entities.getFlushMode();
            entities.setFlushMode(FlushModeType.COMMIT);
            try {
                page.run();
            } finally {
                entities.setFlushMode(before);
            }
        });
    }
}
