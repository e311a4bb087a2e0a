package org.yishiting.actions;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yishiting.decisions.OutcomeSettled;

/** Each point of an outcome that became final is promised at once; somebody is named for it at the desk. */
@Component
class DecidedPoints {

    private final Deeds deeds;

    DecidedPoints(Deeds deeds) {
        this.deeds = deeds;
    }

    @ApplicationModuleListener
    void on(OutcomeSettled settled) {
        for (var point : settled.points()) {
            deeds.open(settled.topic(), point.text(), "outcome:" + settled.outcome() + ":" + point.number());
        }
    }
}
