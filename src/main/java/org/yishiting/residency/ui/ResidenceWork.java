package org.yishiting.residency.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.yishiting.community.Communities;
import org.yishiting.community.Grids;
import org.yishiting.photos.Photos;
import org.yishiting.residency.Endorsements;
import org.yishiting.residency.Households;
import org.yishiting.residency.Levels;
import org.yishiting.residency.Moving;
import org.yishiting.residency.Neighbours;
import org.yishiting.residency.Proofs;
import org.yishiting.residency.ResidenceClocks;
import org.yishiting.residency.Residences;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.Memberships;

/** What the parts of pages about a residence work with. */
@Component
record ResidenceWork(Residences residences, Proofs proofs, Neighbours neighbours, Households households, Moving moving, ResidenceClocks clocks, Levels levels, Endorsements endorsements,
        Memberships memberships, Photos photos, Communities communities, Grids grids, CurrentActor current, Clock clock) {}
