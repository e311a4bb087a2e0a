package org.yishiting.proposals;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.OrganisationKind;
import org.yishiting.community.OrganisationSummary;
import org.yishiting.community.Organisations;

/** Whether somebody belongs to the organisation a proposal was written for: holds an office of it, or has spoken for it before. */
@Component
class Belonging {

    private final ProposalRepository proposals;
    private final Organisations organisations;
    private final Offices offices;

    Belonging(ProposalRepository proposals, Organisations organisations, Offices offices) {
        this.proposals = proposals;
        this.organisations = organisations;
        this.offices = offices;
    }

    boolean to(Actor actor, CommunityId community, @Nullable String organisation) {
        if (organisation == null) {
            return false;
        }
        var kind = organisations.of(community).stream().filter(it -> it.name().equals(organisation)).findFirst().map(OrganisationSummary::kind).orElse(null);
        return kind == OrganisationKind.COMMITTEE && offices.holds(actor, community, Office.COMMITTEE_STAFF)
                || kind == OrganisationKind.SUPERVISORY_COMMITTEE && offices.holds(actor, community, Office.SUPERVISORY_COMMITTEE)
                || proposals.spokenFor(actor.resident(), community, organisation) > 0;
    }
}
