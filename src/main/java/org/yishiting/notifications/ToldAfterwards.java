package org.yishiting.notifications;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yishiting.privacy.PrivacyPaths;
import org.yishiting.privacy.ReferredInEmergency;

/** Tells somebody that, in an emergency, something of theirs was handed on without asking. */
@Component
class ToldAfterwards {

    private final Notices notices;

    ToldAfterwards(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(ReferredInEmergency referred) {
        notices.tell(List.of(referred.resident()), PrivacyPaths.LOOKS, "notifications.referred", referred.receiver());
    }
}
