package org.yishiting.assistance;

import java.time.Duration;
import java.time.Instant;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** A visit that goes on. It ends by itself when nothing is done for a while, and lives in memory: nothing of it outlasts the process. */
public final class RunningVisit {

    private final VisitId id;
    private final CommunityId community;
    private final ResidentId resident;
    private final String nickname;
    private final ResidentId typist;
    private final Duration idle;
    private volatile Instant until;

    RunningVisit(VisitId id, CommunityId community, ResidentId resident, String nickname, ResidentId typist, Duration idle, Instant now) {
        this.id = id;
        this.community = community;
        this.resident = resident;
        this.nickname = nickname;
        this.typist = typist;
        this.idle = idle;
        this.until = now.plus(idle);
    }

    void touch(Instant now) {
        until = now.plus(idle);
    }

    boolean over(Instant now) {
        return !now.isBefore(until);
    }

    public VisitId id() {
        return id;
    }

    public CommunityId community() {
        return community;
    }

    public ResidentId resident() {
        return resident;
    }

    /** Whom one helps. */
    public String nickname() {
        return nickname;
    }

    public ResidentId typist() {
        return typist;
    }

    /** When it ends unless something is done. */
    public Instant until() {
        return until;
    }
}
