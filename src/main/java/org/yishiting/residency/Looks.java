package org.yishiting.residency;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.notifications.Notices;
import org.yishiting.privacy.AccessLog;
import org.yishiting.residents.Residents;

/** Whoever looks at what somebody showed is named to that person. */
@Component
class Looks {

    private final Confirmation confirmation;
    private final Residents residents;
    private final Notices notices;
    private final AccessLog log;

    Looks(Confirmation confirmation, Residents residents, Notices notices, AccessLog log) {
        this.confirmation = confirmation;
        this.residents = residents;
        this.notices = notices;
        this.log = log;
    }

    void note(Actor staff, Proof proof) {
        log.read(staff, proof.resident(), "residency.read.proof", "residency.why.review");
        notices.tell(List.of(proof.resident()), confirmation.path(proof.community()), "residency.notice.looked", residents.nicknameOf(staff.resident()).orElse(""));
    }
}
