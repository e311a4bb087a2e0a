package org.yishiting.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.HallPaths;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.policy.WorkCalendar;

/** 督办: as days pass, whoever does a thing is reminded in time, and the level above is told of what is overdue. Each once. */
@Component
class Supervision {

    private static final Logger log = LoggerFactory.getLogger(Supervision.class);

    private static final Set<Office> REMINDED = Set.of(Office.CONVENOR, Office.COMMITTEE_STAFF);
    private static final Set<Office> TOLD = Set.of(Office.CONVENOR, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE, Office.ADMINISTRATOR);

    private final DeedRepository deeds;
    private final Notes notes;
    private final Communities communities;
    private final Offices offices;
    private final Notices notices;
    private final WorkCalendar calendar;
    private final PolicyPack policies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Supervision(DeedRepository deeds, Notes notes, Communities communities, Offices offices, Notices notices, WorkCalendar calendar, PolicyPack policies,
            TransactionTemplate transaction, Clock clock) {
        this.deeds = deeds;
        this.notes = notes;
        this.communities = communities;
        this.offices = offices;
        this.notices = notices;
        this.calendar = calendar;
        this.policies = policies;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(DayHasPassed day) {
        var today = day.getDate().plusDays(1);
        for (var id : deeds.onTheClock(today)) {
            try {
                transaction.executeWithoutResult(_ -> deeds.lock(id).ifPresent(it -> look(it, today)));
            } catch (RuntimeException e) {
                log.warn("Deed {} could not be looked at; tomorrow again", id, e);
            }
        }
    }

    private void look(Deed deed, LocalDate today) {
        var path = HallPaths.topic(deed.topic());
        if (deed.pauseIsOver(today)) {
            deed.resume(today, calendar);
            notes.add(deed.id(), NoteKind.RESUMED, "", deed.dueOn(), null, clock.instant(), List.of());
        }
        if (deed.remind(policies.number(PolicyKey.ACT_REMIND_PERCENT, deed.community(), today), today, calendar)) {
            notices.tell(with(deed.ownerId(), deed.community(), REMINDED), path, "actions.notice.soon", deed.promise());
        }
        if (deed.isOverdueUnheard(today)) {
            var above = above(deed.community());
            deed.escalatedTo(above.name());
            var people = with(deed.ownerId(), deed.community(), Set.of(Office.SUPERVISORY_COMMITTEE));
            people.addAll(with(null, above.id(), TOLD));
            notices.tell(people, path, "actions.notice.late", deed.promise());
            notes.add(deed.id(), NoteKind.LATE, above.name(), deed.dueOn(), null, clock.instant(), List.of());
        }
    }

    /** The nearest level above where somebody holds an office; the one right above when nobody does. */
    private CommunitySummary above(CommunityId place) {
        var levels = new ArrayList<>(communities.lineage(place).reversed());
        var higher = levels.subList(Math.min(1, levels.size()), levels.size());
        return higher.stream().filter(it -> offices.holdersOf(it.id()).stream().anyMatch(held -> TOLD.contains(held.office()))).findFirst()
                .or(() -> higher.stream().findFirst()).orElseGet(levels::getFirst);
    }

    private Set<ResidentId> with(@Nullable ResidentId owner, CommunityId place, Set<Office> wanted) {
        var people = new HashSet<ResidentId>();
        if (owner != null) {
            people.add(owner);
        }
        offices.holdersOf(place).stream().filter(it -> wanted.contains(it.office())).map(HeldOffice::resident).forEach(people::add);
        return people;
    }
}
