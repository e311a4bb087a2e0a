package org.yishiting.assistance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.residents.DemoAccount;
import org.yishiting.residents.DemoAccounts;

/** Two people of the demo community came to the desk: one has taken the record over and contests a line of it, one still has the slip at home. */
@Component
@Order(45)
class AssistanceDemo implements DemoPart {

    /** On the slip of the one who has not claimed yet. */
    private static final String CODE = "SYUE-234-567";

    private final VisitStore visits;
    private final DeskRecords records;
    private final ClaimCodes codes;
    private final ContestStore contests;
    private final Communities communities;
    private final Deadlines deadlines;
    private final Clock clock;

    AssistanceDemo(VisitStore visits, DeskRecords records, ClaimCodes codes, ContestStore contests, Communities communities, Deadlines deadlines, Clock clock) {
        this.visits = visits;
        this.records = records;
        this.codes = codes;
        this.contests = contests;
        this.communities = communities;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void load() {
        var songyue = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var now = clock.instant();
        var begun = now.minus(Duration.ofDays(9));
        var claimed = DemoAccounts.CLAIMED.id();
        var first = visit(songyue, claimed, DemoAccounts.STAFF, ConsentGiven.SIGNED, begun);
        done(first, claimed, DemoAccounts.STAFF, "Memberships.describe", songyue, "me", "我的信息，我说了算", begun.plus(Duration.ofMinutes(3)));
        visits.act(first, claimed, DemoAccounts.STAFF.id(), "Following.follow", null, "topics", "议题", begun.plus(Duration.ofMinutes(6)));
        visits.end(first, begun.plus(Duration.ofMinutes(8)), Ended.FINISHED);
        records.claimed(claimed, claimed, now.minus(Duration.ofDays(7)));
        var wrong = visits.acts(List.of(first)).getOrDefault(first, List.of()).get(1);
        var contested = now.minus(Duration.ofDays(1));
        contests.add(wrong.id(), claimed, "我是前年3月搬来的，录成了去年3月。请改过来。", contested,
                deadlines.due(contested, PolicyKey.ASSISTANCE_CONTEST_WORKDAYS, songyue).at());

        var yesterday = now.minus(Duration.ofDays(1));
        var waiting = DemoAccounts.UNCLAIMED.id();
        var second = visit(songyue, waiting, DemoAccounts.GRID_CONTACT, ConsentGiven.SPOKEN, yesterday);
        done(second, waiting, DemoAccounts.GRID_CONTACT, "Memberships.describe", songyue, "me", "我的信息，我说了算", yesterday.plus(Duration.ofMinutes(4)));
        visits.end(second, yesterday.plus(Duration.ofMinutes(6)), Ended.FINISHED);
        codes.keep(CODE, second, waiting, now.plus(Duration.ofDays(300)));
    }

    @Override
    public List<SignIn> signIns() {
        return List.of(new SignIn("秦伯（窗口登记，后来认领）", DemoAccounts.CLAIMED.phone(), DemoAccounts.PASSWORD),
                new SignIn("阿芳的窗口回执，到/claim认领", CODE, "-"));
    }

    private VisitId visit(CommunityId community, ResidentId resident, DemoAccount typist, ConsentGiven consent, Instant at) {
        var id = VisitId.next();
        records.make(resident, at);
        visits.begin(id, community, resident, typist.id(), Recognition.NEW, consent, at);
        done(id, resident, typist, DeskVisits.REGISTERED, community, "", "松月社区", at.plusSeconds(40));
        return id;
    }

    private void done(VisitId visit, ResidentId resident, DemoAccount typist, String act, CommunityId about, String path, String title, Instant at) {
        visits.act(visit, resident, typist.id(), act, about.toString(), path, title, at);
    }
}
