package org.yishiting.decisions.ui;

import org.jspecify.annotations.Nullable;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunitySummary;

/** Who reads the page. {@code actor} is null for whoever is not signed in. */
record Reader(@Nullable Actor actor, boolean member, CommunitySummary community) {

    @Nullable Actor speaking() {
        return member ? actor : null;
    }
}
