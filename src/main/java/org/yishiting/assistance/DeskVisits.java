package org.yishiting.assistance;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.privacy.AccessLog;
import org.yishiting.residents.DeskAccounts;
import org.yishiting.residents.MinorAccess;
import org.yishiting.residents.Residents;

/**
 * 窗口代录: visits to the desk. One begins with consent that was read back, and only then anything is kept; it ends by hand, by itself when nothing is
 * done, when whoever types signs out, and with the process. Opening is for committee staff and grid contacts of the community.
 */
@Service
@Transactional
public class DeskVisits {

    static final String REGISTERED = "DeskVisits.register";

    private final VisitStore store;
    private final OpenVisits open;
    private final ClaimCodes codes;
    private final DeskRecords records;
    private final ContestStore contests;
    private final DeskAccounts accounts;
    private final MinorAccess minors;
    private final Residents residents;
    private final Communities communities;
    private final PolicyPack policies;
    private final Notices notices;
    private final AccessLog log;
    private final Clock clock;

    DeskVisits(VisitStore store, OpenVisits open, ClaimCodes codes, DeskRecords records, ContestStore contests, DeskAccounts accounts, MinorAccess minors, Residents residents,
            Communities communities, PolicyPack policies, Notices notices, AccessLog log, Clock clock) {
        this.store = store;
        this.open = open;
        this.codes = codes;
        this.records = records;
        this.contests = contests;
        this.accounts = accounts;
        this.minors = minors;
        this.residents = residents;
        this.communities = communities;
        this.policies = policies;
        this.notices = notices;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Registers somebody who is new and agreed to be helped, and begins the visit. Refuses a phone that is known ({@code residents.phone.known}),
     * children ({@code residents.minor.guardian}) and {@code residents.nickname.*}.
     */
    @ByOneself
    public VisitId register(Actor staff, CommunityId community, NewPerson person, ConsentGiven consent) {
        var resident = accounts.open(staff, community, person.nickname(), person.age(), person.phone());
        var now = clock.instant();
        records.make(resident, now);
        var visit = begin(staff, community, resident, Recognition.NEW, consent);
        store.act(visit, resident, staff.resident(), REGISTERED, community.toString(), "", communityName(community), now);
        return visit;
    }

    /**
     * Begins to help somebody who was found and agreed to it. They are told at once, whoever it was that agreed. Refuses somebody under age unless it
     * was approved ({@code residents.minor.access}).
     */
    @ByOneself
    public VisitId open(Actor staff, CommunityId community, KnownPerson person, ConsentGiven consent) {
        accounts.requireDesk(staff, community);
        require(person.community().equals(community) && !person.resident().equals(staff.resident()), "assistance.visit.oneself");
        minors.require(staff, person.resident());
        log.read(staff, person.resident(), "assistance.read.visit", "assistance.why.desk");
        notices.tell(List.of(person.resident()), AssistancePaths.FOR_ME, "assistance.notice.helped", name(staff.resident()));
        return begin(staff, community, person.resident(), person.recognition(), consent);
    }

    private VisitId begin(Actor staff, CommunityId community, ResidentId resident, Recognition how, ConsentGiven consent) {
        var now = clock.instant();
        var id = VisitId.next();
        store.endTypedBy(staff.resident(), now);
        store.begin(id, community, resident, staff.resident(), how, consent, now);
        var idle = Duration.ofMinutes(policies.number(PolicyKey.ASSISTANCE_IDLE_MINUTES, community, Zone.today(clock)));
        var visit = new RunningVisit(id, community, resident, name(resident), staff.resident(), idle, now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                open.begin(visit);
            }
        });
        return id;
    }

    /** Ends the visit that goes on and answers with the receipt. Refuses with {@code assistance.visit.over}. */
    public DeskReceipt finish(Actor helped) {
        var visit = helped.typist().flatMap(it -> open.running(it, helped.resident())).orElseThrow(() -> new RuleViolation("assistance.visit.over"));
        var receipt = receipt(store.find(visit.id()).orElseThrow());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                open.end(visit.id(), Ended.FINISHED);
            }
        });
        return receipt;
    }

    /** Another receipt of a visit that this person typed today, with a code of its own. Refuses others' visits ({@code assistance.receipt.not-yours}). */
    @ByOneself
    public DeskReceipt receiptAgain(Actor staff, VisitId id) {
        var visit = store.find(id).filter(it -> it.typist().equals(staff.resident()) && !it.startedAt().isBefore(startOfToday()))
                .orElseThrow(() -> new RuleViolation("assistance.receipt.not-yours"));
        accounts.requireDesk(staff, visit.community());
        return receipt(visit);
    }

    /** What this person typed today. */
    @Transactional(readOnly = true)
    public List<TodaysVisit> today(Actor staff, CommunityId community) {
        accounts.requireDesk(staff, community);
        var visits = store.typedBy(staff.resident(), community, startOfToday());
        var acts = store.acts(visits.stream().map(VisitStore.Stored::id).toList());
        var names = residents.names(visits.stream().map(VisitStore.Stored::resident).toList());
        return visits.stream().map(it -> new TodaysVisit(it.id(), it.startedAt(), names.getOrDefault(it.resident(), ""),
                acts.getOrDefault(it.id(), List.of()).size(), open.running(it.typist(), it.resident()).filter(now -> now.id().equals(it.id())).isPresent())).toList();
    }

    /** Everything ever done at a desk for this person, the newest first, also in records they took over. */
    @Transactional(readOnly = true)
    public List<Visit> forMe(Actor actor) {
        var visits = store.of(records.of(actor.resident()));
        var acts = acts(visits);
        var names = residents.names(new HashSet<>(visits.stream().map(VisitStore.Stored::typist).toList()));
        return visits.stream().map(it -> new Visit(it.id(), it.startedAt(), communityName(it.community()), names.getOrDefault(it.typist(), ""), it.consent(),
                acts.stream().filter(act -> act.visit().equals(it.id())).map(DoneInVisit::act).toList())).toList();
    }

    /** What was done in the visit that goes on, in order. Refuses with {@code assistance.visit.over}. */
    @Transactional(readOnly = true)
    public List<DoneAct> soFar(Actor helped) {
        var visit = helped.typist().flatMap(it -> open.running(it, helped.resident())).orElseThrow(() -> new RuleViolation("assistance.visit.over"));
        return acts(List.of(store.find(visit.id()).orElseThrow())).stream().map(DoneInVisit::act).toList();
    }

    /** Whether anything was ever done at a desk for this person. */
    @Transactional(readOnly = true)
    public boolean wasHelped(Actor actor) {
        return !store.of(records.of(actor.resident())).isEmpty();
    }

    private record DoneInVisit(VisitId visit, DoneAct act) {}

    private List<DoneInVisit> acts(Collection<VisitStore.Stored> visits) {
        var stored = store.acts(visits.stream().map(VisitStore.Stored::id).toList()).values().stream().flatMap(List::stream).toList();
        var contested = contests.of(stored.stream().map(VisitStore.StoredAct::id).toList());
        return stored.stream().map(it -> new DoneInVisit(it.visit(),
                VisitStore.done(it, contested.get(it.id())))).toList();
    }

    private DeskReceipt receipt(VisitStore.Stored visit) {
        var lastDay = Zone.today(clock).plusDays(policies.number(PolicyKey.ASSISTANCE_CODE_DAYS, visit.community(), Zone.today(clock)));
        var code = codes.issue(visit.id(), visit.resident(), lastDay.plusDays(1).atStartOfDay(Zone.PORTAL).toInstant());
        return new DeskReceipt(visit.id(), code, lastDay, name(visit.resident()), name(visit.typist()), communityName(visit.community()), clock.instant(),
                acts(List.of(visit)).stream().map(DoneInVisit::act).toList());
    }

    /** What went on when the process ended is over. */
    @EventListener
    void on(ApplicationReadyEvent started) {
        store.endAll(clock.instant());
    }

    private Instant startOfToday() {
        return Zone.today(clock).atStartOfDay(Zone.PORTAL).toInstant();
    }

    private String name(ResidentId resident) {
        return residents.nicknameOf(resident).orElse("");
    }

    private String communityName(CommunityId community) {
        return communities.find(community).map(CommunitySummary::name).orElse("");
    }
}
