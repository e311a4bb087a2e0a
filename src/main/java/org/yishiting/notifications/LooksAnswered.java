package org.yishiting.notifications;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yishiting.privacy.LookAnswered;
import org.yishiting.privacy.PrivacyPaths;

/** Who found a look at their data wrong is told of the answer, with it: privacy stands below the notices. */
@Component
class LooksAnswered {

    private final Notices notices;

    LooksAnswered(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(LookAnswered answered) {
        notices.tell(List.of(answered.resident()), PrivacyPaths.LOOKS, answered.upheld() ? "notifications.look.upheld" : "notifications.look.kept");
    }
}
