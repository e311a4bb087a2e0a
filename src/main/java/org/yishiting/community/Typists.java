package org.yishiting.community;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;

/** 回避: nobody decides on what they typed themselves for somebody at the desk. */
@Component
public class Typists {

    private final ObjectProvider<Journal> journals;

    Typists(ObjectProvider<Journal> journals) {
        this.journals = journals;
    }

    /** Who sat at the desk when. Answered by who keeps the journal of it. */
    public interface Journal {

        /** Whether {@code staff} typed for {@code person} at that moment. */
        boolean typed(ResidentId staff, ResidentId person, Instant at);

        /** Those of these people for whom {@code staff} ever typed. */
        Set<ResidentId> among(ResidentId staff, Collection<ResidentId> people);
    }

    /** Those of these people for whom the actor ever typed: a list asks {@link #typed} of them only. */
    public Set<ResidentId> among(Actor staff, Collection<ResidentId> people) {
        return people.isEmpty() ? Set.of() : journals.stream().flatMap(it -> it.among(staff.resident(), people).stream()).collect(Collectors.toSet());
    }

    /** Whether the actor typed for this person at that moment; never for nobody, nor for oneself. */
    public boolean typed(Actor staff, @Nullable ResidentId person, @Nullable Instant at) {
        return person != null && at != null && !person.equals(staff.resident()) && journals.stream().anyMatch(it -> it.typed(staff.resident(), person, at));
    }

    /** Refuses with {@code community.desk.typed} who typed it. */
    public void requireOthers(Actor staff, @Nullable ResidentId person, @Nullable Instant at) {
        RuleViolation.require(!typed(staff, person, at), "community.desk.typed");
    }
}
