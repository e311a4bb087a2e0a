package org.yishiting.shell;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.yishiting.base.ui.LocalDates;

/** Writes down what went wrong under a number that a person can tell on the telephone. */
@Component
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd").withZone(LocalDates.ZONE);

    private final Clock clock;

    Failures(Clock clock) {
        this.clock = clock;
    }

    /** Returns the number, as in E-0907-2231. */
    String note(Throwable failure) {
        var number = "E-%s-%04d".formatted(DAY.format(clock.instant()), ThreadLocalRandom.current().nextInt(10_000));
        log.error("{} failed{}", number, trace(failure));
        return number;
    }

    /** Where it happened, without the messages: they may quote what people typed. */
    private static String trace(Throwable failure) {
        var lines = new StringBuilder();
        for (Throwable part = failure; part != null; part = part.getCause()) {
            lines.append("\n").append(part.getClass().getName());
            for (var frame : part.getStackTrace()) {
                lines.append("\n\tat ").append(frame);
            }
        }
        return lines.toString();
    }

    static boolean databaseIsAway(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case CannotCreateTransactionException _, DataAccessResourceFailureException _, SQLRecoverableException _,
                    SQLTransientConnectionException _, SQLNonTransientConnectionException _ -> true;
            case Throwable other -> databaseIsAway(other.getCause());
        };
    }
}
