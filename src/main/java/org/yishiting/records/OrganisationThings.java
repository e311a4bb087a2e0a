package org.yishiting.records;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Organisations;

/** Organisations that records are about; they go by their name. */
@Component
class OrganisationThings implements LinkedThings {

    static final String ORGANISATION = "organisation";

    private final Organisations organisations;

    OrganisationThings(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return ORGANISATION;
    }

    @Override
    public Optional<LinkedThing> find(@Nullable Actor viewer, CommunityId community, String id) {
        return organisations.of(community).stream().filter(it -> it.name().equals(id)).findFirst().map(it -> new LinkedThing(it.name(), null));
    }
}
