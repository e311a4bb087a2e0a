package org.yishiting.assistance;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.DeskAccount;

/** Evidence that somebody was looked up at a desk as the rules ask. Only {@link DeskLookup} hands it out. */
public final class KnownPerson {

    private final DeskAccount account;
    private final CommunityId community;
    private final Recognition recognition;
    private final boolean approved;

    KnownPerson(DeskAccount account, CommunityId community, Recognition recognition, boolean approved) {
        this.account = account;
        this.community = community;
        this.recognition = recognition;
        this.approved = approved;
    }

    ResidentId resident() {
        return account.resident();
    }

    CommunityId community() {
        return community;
    }

    Recognition recognition() {
        return recognition;
    }

    /** False for somebody under age until somebody else has approved that they are helped by this one. */
    public boolean approved() {
        return approved;
    }

    public String nickname() {
        return account.nickname();
    }

    /** Month of joining the community, to tell two of one name apart. */
    public @Nullable YearMonth since() {
        return account.since();
    }
}
