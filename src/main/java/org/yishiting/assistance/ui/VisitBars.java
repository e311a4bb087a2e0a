package org.yishiting.assistance.ui;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yishiting.assistance.DeskVisits;
import org.yishiting.assistance.OpenVisits;
import org.yishiting.base.ui.FrameBar;
import org.yishiting.community.Actor;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.Residents;

/** The bar over every page while somebody is helped. */
@Component
class VisitBars implements FrameBar {

    private final OpenVisits open;
    private final DeskVisits visits;
    private final CurrentActor current;
    private final Residents residents;
    private final Clock clock;

    VisitBars(OpenVisits open, DeskVisits visits, CurrentActor current, Residents residents, Clock clock) {
        this.open = open;
        this.visits = visits;
        this.current = current;
        this.residents = residents;
        this.clock = clock;
    }

    @Override
    public Optional<VisitBar> bar() {
        return current.find().filter(Actor::helped).flatMap(actor -> open.here().map(visit ->
                new VisitBar(visit, residents.nicknameOf(visit.typist()).orElse(""), actor, open, visits, clock)));
    }
}
