package org.yishiting.rewards;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.AccessLog;
import org.yishiting.residency.Households;
import org.yishiting.residents.Residents;

/** 交货台: handing over against the code, taking back, and the list on paper for when there is no network. For storekeepers, whose looks are logged. */
@Service
@Transactional
public class Counter {

    private static final int SHOWN = 20;
    private static final int SHOWN_DAYS = 30;
    private static final int HIDDEN = 2;
    private static final int MAX_REASON = 200;

    private final Exchanges exchanges;
    private final Offices offices;
    private final Households households;
    private final Residents residents;
    private final AccessLog looks;
    private final Clock clock;

    Counter(Exchanges exchanges, Offices offices, Households households, Residents residents, AccessLog looks, Clock clock) {
        this.exchanges = exchanges;
        this.offices = offices;
        this.households = households;
        this.residents = residents;
        this.looks = looks;
        this.clock = clock;
    }

    /** What somebody reserved who says this code; it need not be they who come. Refuses a code nobody holds ({@code rewards.code.unknown}). */
    public AtCounter byCode(Actor actor, CommunityId community, String code) {
        offices.require(actor, community, Office.STOREKEEPER);
        var it = exchanges.byCode(community, code(code)).orElseThrow(() -> new RuleViolation("rewards.code.unknown"));
        looks.read(actor, it.resident(), "rewards.read.exchange", "rewards.why.counter");
        return view(it);
    }

    /**
     * Hands over, once: whoever comes second reads who handed it over and when. Pressing twice is handing over once. Refuses what is over
     * ({@code rewards.collected}, {@code rewards.not-open}) and what is one's own or of one's household ({@code rewards.own}).
     */
    public AtCounter handOver(Actor actor, RedemptionId id) {
        return handOver(actor, id, Zone.today(clock), false);
    }

    /**
     * Enters what was handed over by the printed list. Refuses a day before it was reserved, after the last day to collect or to come
     * ({@code rewards.typed.day}), and what {@link #handOver} refuses.
     */
    public AtCounter typeIn(Actor actor, CommunityId community, String code, LocalDate handedOn) {
        offices.require(actor, community, Office.STOREKEEPER);
        var it = exchanges.byCode(community, code(code)).orElseThrow(() -> new RuleViolation("rewards.code.unknown"));
        require(!handedOn.isAfter(Zone.today(clock)) && !handedOn.isAfter(it.until()) && !handedOn.isBefore(LocalDate.ofInstant(it.reservedAt(), Zone.PORTAL)), "rewards.typed.day");
        return handOver(actor, it.id(), handedOn, true);
    }

    /** Takes a thing back; points, stock and allowance return. With a reason its person reads. Refuses what was not handed over ({@code rewards.not-collected}). */
    public void takeBack(Actor actor, RedemptionId id, String reason) {
        var it = exchanges.hold(id);
        offices.require(actor, it.community(), Office.STOREKEEPER);
        requireNotOwn(actor, it);
        require(it.state() == RedemptionState.COLLECTED, "rewards.not-collected");
        var why = PlainText.line(reason);
        require(!why.isEmpty() && why.length() <= MAX_REASON, "rewards.reason.missing", MAX_REASON);
        exchanges.undo(it, RedemptionState.RETURNED, why);
        exchanges.tell(it, "rewards.notice.returned", it.rewardName(), String.valueOf(it.price()));
    }

    /** What was handed over in the last thirty days, the newest first. */
    public List<AtCounter> handedOver(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.STOREKEEPER);
        var rows = exchanges.handedOver(community, Zone.today(clock).minusDays(SHOWN_DAYS), SHOWN);
        looks.read(actor, rows.stream().map(Exchanges.Row::resident).toList(), "rewards.read.exchange", "rewards.why.counter");
        return rows.stream().map(this::view).toList();
    }

    /** What waits to be collected, in figures; empty where nothing does. */
    @Transactional(readOnly = true)
    public Optional<WaitingGoods> waiting(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.STOREKEEPER);
        var rows = exchanges.open(community);
        return rows.stream().map(Exchanges.Row::until).min(Comparator.naturalOrder()).map(it -> new WaitingGoods(rows.size(), it));
    }

    /** All that waits, with the first part of each code, to be printed. */
    public List<OfflineLine> offlineList(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.STOREKEEPER);
        var rows = exchanges.open(community);
        var people = rows.stream().map(Exchanges.Row::resident).toList();
        looks.read(actor, people, "rewards.read.exchange", "rewards.why.list");
        var names = residents.names(people);
        return rows.stream().map(it -> new OfflineLine(it.code().substring(0, it.code().length() - HIDDEN), it.rewardName(), names.getOrDefault(it.resident(), ""), it.until())).toList();
    }

    private AtCounter handOver(Actor actor, RedemptionId id, LocalDate on, boolean typedLater) {
        var it = exchanges.hold(id);
        offices.require(actor, it.community(), Office.STOREKEEPER);
        requireNotOwn(actor, it);
        if (it.state() == RedemptionState.COLLECTED) {
            require(actor.resident().equals(it.handedBy()), "rewards.collected", name(it.handedBy()));
            return view(it);
        }
        require(it.state() == RedemptionState.RESERVED, it.state() == RedemptionState.EXPIRED ? "rewards.expired" : "rewards.not-open");
        exchanges.handOver(it, actor.resident(), on, typedLater);
        exchanges.tell(it, "rewards.notice.collected", it.rewardName());
        return view(exchanges.hold(id));
    }

    private void requireNotOwn(Actor actor, Exchanges.Row it) {
        require(!it.resident().equals(actor.resident()) && !households.together(it.resident(), actor.resident()), "rewards.own");
    }

    private AtCounter view(Exchanges.Row it) {
        return new AtCounter(it.id(), it.rewardName(), residents.nicknameOf(it.resident()).orElse(""), it.price(), it.state(), it.until(), name(it.handedBy()), it.handedOn());
    }

    private String name(@Nullable ResidentId by) {
        return by == null ? "" : residents.nicknameOf(by).orElse("");
    }

    /** As people type it: k74718, K7 4718. */
    private static String code(String typed) {
        var plain = typed.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        return plain.length() < 3 ? plain : plain.substring(0, 2) + "-" + plain.substring(2);
    }
}
