package org.yishiting.actions;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What was promised in a meeting becomes a deed; where it was said who does it and by when, it is given to them at once. */
@Component
class MadePromises {

    private final Deeds deeds;

    MadePromises(Deeds deeds) {
        this.deeds = deeds;
    }

    @ApplicationModuleListener
    void on(PromisesMade made) {
        made.promises().forEach(deeds::open);
    }
}
