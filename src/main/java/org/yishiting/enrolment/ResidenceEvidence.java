package org.yishiting.enrolment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.residency.Residences;

/** What is known already of somebody's residence, so that nobody has to prove it twice. */
@Component
class ResidenceEvidence {

    private final Residences residences;

    ResidenceEvidence(Residences residences) {
        this.residences = residences;
    }

    record Known(boolean confirmed, @Nullable YearMonth since) {}

    Known of(ResidentId resident, CommunityId community) {
        var status = residences.status(resident, community);
        return new Known(status.confirmed(), status.since());
    }
}
