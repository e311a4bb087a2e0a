package org.yishiting.assistance;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.community.Typists;

/** Who typed for whom, for those who must not decide on it. */
@Component
class DeskJournal implements Typists.Journal {

    private final VisitStore visits;
    private final DeskRecords records;

    DeskJournal(VisitStore visits, DeskRecords records) {
        this.visits = visits;
        this.records = records;
    }

    @Override
    public boolean typed(ResidentId staff, ResidentId person, Instant at) {
        return visits.typed(staff, records.of(person), at);
    }

    @Override
    public Set<ResidentId> among(ResidentId staff, Collection<ResidentId> people) {
        return visits.typedFor(staff, people);
    }
}
