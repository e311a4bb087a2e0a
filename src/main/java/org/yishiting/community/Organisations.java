package org.yishiting.community;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that a community works with: committee, estate office, social workers. */
@Service
@Transactional
public class Organisations {

    private final OrganisationRepository organisations;
    private final Offices offices;

    Organisations(OrganisationRepository organisations, Offices offices) {
        this.organisations = organisations;
        this.offices = offices;
    }

    @Transactional(readOnly = true)
    public List<OrganisationSummary> of(CommunityId place) {
        return organisations.findByPlaceOrderByKindAscName(place).stream().map(Organisation::summary).toList();
    }

    /** Kept by committee staff. Refuses a credit code whose check digit does not fit; {@code null} where there is none. */
    public void add(Actor actor, CommunityId place, String name, OrganisationKind kind, @Nullable String creditCode) {
        offices.require(actor, place, Office.COMMITTEE_STAFF, Office.ADMINISTRATOR);
        organisations.save(new Organisation(place, name, kind, creditCode == null ? null : CreditCode.parse(creditCode)));
    }
}
