package org.yishiting.base;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that one page shows is read at one moment, over one connection. Else each part of it asks for a connection of its own, and a
 * page of thirty questions makes a hundred calls.
 */
@Component
public class OneMoment {

    private static final ScopedValue<Begun> NOW = ScopedValue.newInstance();

    private final TransactionTemplate transaction;
    private final EntityManager entities;
    private final Writes writes;

    OneMoment(PlatformTransactionManager transactions, EntityManager entities, Writes writes) {
        this.transaction = new TransactionTemplate(transactions);
        this.entities = entities;
        this.writes = writes;
    }

    /** How much had been written when a moment began, and whether it has begun to write itself. */
    static final class Begun {

        private final long writes;
        private boolean wrote;

        private Begun(long writes) {
            this.writes = writes;
        }

        long writes() {
            return writes;
        }

        boolean wrote() {
            return wrote;
        }
    }

    static @Nullable Begun now() {
        return NOW.isBound() ? NOW.get() : null;
    }

    static void written() {
        if (NOW.isBound()) {
            NOW.get().wrote = true;
        }
    }

    /** What little is written meanwhile (that somebody looked) is kept at the end. */
    public void read(Runnable page) {
        ScopedValue.where(NOW, new Begun(writes.count())).run(() -> transaction.executeWithoutResult(_ -> {
            var before = entities.getFlushMode();
            entities.setFlushMode(FlushModeType.COMMIT);
            try {
                page.run();
            } finally {
                entities.setFlushMode(before);
            }
        }));
    }
}
