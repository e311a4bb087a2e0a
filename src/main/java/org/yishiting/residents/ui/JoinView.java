package org.yishiting.residents.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.OpenActs;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 登记住在本社区, for who has an account already: one button, then back to where one was. */
@Route(value = ResidentsPaths.JOIN + "/:community", autoLayout = false)
@PermitAll
class JoinView extends Wizard implements BeforeEnterObserver {

    private final Memberships memberships;
    private final VoterRoll roll;
    private final Communities communities;
    private final OpenActs acts;
    private final CurrentActor current;
    private final Doorman doorman;

    JoinView(Memberships memberships, VoterRoll roll, Communities communities, OpenActs acts, CurrentActor current, Doorman doorman) {
        this.memberships = memberships;
        this.roll = roll;
        this.communities = communities;
        this.acts = acts;
        this.current = current;
        this.doorman = doorman;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("community").flatMap(this::find).orElseThrow(NotFoundException::new);
        var target = doorman.target(event);
        if (roll.has(current.get(), community.id())) {
            event.forwardTo(target);
            return;
        }
        var attempt = new Attempt();
        var join = mainButton(getTranslation("residents.join.go"), () -> attempt.run(() -> {
            memberships.join(current.get(), community.id());
            doorman.continueTo(target);
        }));
        question(leave(target, getTranslation("residents.wizard.leave")), getTranslation("residents.join.title", community.name()),
                getTranslation("residents.join.why")).body(new WhatIsOpen(acts, community.id()), attempt).end(join);
    }

    private Optional<CommunitySummary> find(String text) {
        return text.matches("[0-9a-f-]{36}") ? communities.find(CommunityId.parse(text)) : communities.byCode(text);
    }
}
