package org.yishiting.hall.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yishiting.hall.Stance;
import org.yishiting.hall.StatementId;

/**
 * An answer somebody pressed who is not signed in yet. It stays in their session on the server, never in an address: a link that takes a stance
 * could be sent to others. It serves once, for that statement, within half an hour.
 */
record AnswerKept(String statement, Stance stance, Instant at) implements Serializable {

    private static final Duration GOOD = Duration.ofMinutes(30);

    static void keep(StatementId statement, Stance stance, Instant now) {
        VaadinSession.getCurrent().setAttribute(AnswerKept.class, new AnswerKept(statement.toString(), stance, now));
    }

    static Optional<Stance> take(StatementId statement, Instant now) {
        var kept = VaadinSession.getCurrent().getAttribute(AnswerKept.class);
        VaadinSession.getCurrent().setAttribute(AnswerKept.class, null);
        return Optional.ofNullable(kept).filter(it -> it.statement.equals(statement.toString()) && now.isBefore(it.at.plus(GOOD))).map(AnswerKept::stance);
    }
}
