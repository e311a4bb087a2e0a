package org.yishiting.actions;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yishiting.decisions.OutcomeSettled;
import org.yishiting.records.CommunityRecord;
import org.yishiting.records.Register;

/** Each point of an outcome that became final is promised at once; somebody is named for it at the desk. What a meeting resolved its minutes have promised. */
@Component
class DecidedPoints {

    private final Deeds deeds;
    private final Register register;

    DecidedPoints(Deeds deeds, Register register) {
        this.deeds = deeds;
        this.register = register;
    }

    @ApplicationModuleListener
    void on(OutcomeSettled settled) {
        if (settled.meeting() != null) {
            return;
        }
        var record = register.about(settled.community(), "topic:" + settled.topic()).map(CommunityRecord::end).orElse(null);
        for (var point : settled.points()) {
            deeds.open(settled.topic(), point.text(), "outcome:" + settled.outcome() + ":" + point.number(), record);
        }
    }
}
