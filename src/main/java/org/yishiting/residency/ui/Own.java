package org.yishiting.residency.ui;

import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;

/** Whose page it is, where, and how to draw it anew after something was done. */
record Own(Actor actor, CommunitySummary place, ResidenceWork work, Runnable again) {

    CommunityId id() {
        return place.id();
    }

    String code() {
        return String.valueOf(place.code());
    }
}
