package org.yishiting.rewards;

import static org.yishiting.base.RuleViolation.require;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.OrganisationSummary;
import org.yishiting.community.Organisations;
import org.yishiting.photos.Photos;

/** 备货: what the committee puts on the shelf. Refuses public services, places in a queue, rights and money. What was reserved before keeps its price. */
@Service
@Transactional
public class Stockroom {

    static final int MAX_NAME = 20;
    static final int MAX_ABOUT = 200;
    static final int MAX_COUNTER = 60;
    private static final int MAX_PRICE = 1_000;
    private static final int MAX_STOCK = 100_000;
    private static final int MAX_COST_CENTS = 100_000;
    private static final int MAX_A_QUARTER = 50;

    private final RewardStore shelf;
    private final Offices offices;
    private final Organisations organisations;
    private final Photos photos;

    Stockroom(RewardStore shelf, Offices offices, Organisations organisations, Photos photos) {
        this.shelf = shelf;
        this.offices = offices;
        this.organisations = organisations;
        this.photos = photos;
    }

    /** Puts something on the shelf. For committee staff. Refuses {@code rewards.not-for-sale}, unknown sponsors and numbers that make no sense. */
    public RewardId add(Actor actor, CommunityId community, RewardDraft draft) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        var checked = checked(community, draft);
        var id = RewardId.next();
        Optional.ofNullable(draft.photo()).ifPresent(it -> photos.attach(it));
        shelf.add(id, community, checked, actor.resident().toString());
        return id;
    }

    /** Changes what is on the shelf; more or fewer a quarter are more or fewer left. As for {@link #add}. */
    public void change(Actor actor, RewardId id, RewardDraft draft) {
        var reward = shelf.find(id).orElseThrow(() -> new RuleViolation("rewards.unknown"));
        offices.require(actor, reward.community(), Office.COMMITTEE_STAFF);
        require(!reward.retired(), "rewards.changed");
        var checked = checked(reward.community(), draft);
        Optional.ofNullable(draft.photo()).filter(it -> !it.equals(reward.photo())).ifPresent(it -> photos.attach(it));
        shelf.change(id, checked);
    }

    /** Takes something off the shelf; what was reserved can still be collected. For committee staff. */
    public void retire(Actor actor, RewardId id) {
        var reward = shelf.find(id).orElseThrow(() -> new RuleViolation("rewards.unknown"));
        offices.require(actor, reward.community(), Office.COMMITTEE_STAFF);
        require(shelf.retire(id), "rewards.changed");
    }

    /** How many things one person gets a quarter and where they are handed over. For committee staff. */
    public void arrange(Actor actor, CommunityId community, ShopRules rules) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        var counter = PlainText.line(rules.counter());
        require(rules.most() > 0 && rules.most() <= MAX_A_QUARTER, "rewards.arrange.most", MAX_A_QUARTER);
        require(!counter.isEmpty() && counter.length() <= MAX_COUNTER, "rewards.arrange.counter", MAX_COUNTER);
        shelf.write(community, new ShopRules(rules.most(), counter));
    }

    /** Who can be named as giving something: the organisations of the community. People are not named as givers. */
    @Transactional(readOnly = true)
    public List<String> sponsors(CommunityId community) {
        return organisations.of(community).stream().map(OrganisationSummary::name).toList();
    }

    private RewardDraft checked(CommunityId community, RewardDraft it) {
        var name = PlainText.line(it.name());
        var about = PlainText.line(it.about());
        require(!name.isEmpty() && name.length() <= MAX_NAME, "rewards.name.missing", MAX_NAME);
        require(about.length() <= MAX_ABOUT, "rewards.about.long", MAX_ABOUT);
        NotForSale.check(name + about);
        require(it.price() > 0 && it.price() <= MAX_PRICE, "rewards.price", MAX_PRICE);
        require(within(it.perQuarter(), MAX_STOCK) && within(it.perHousehold(), MAX_A_QUARTER), "rewards.stock", MAX_STOCK, MAX_A_QUARTER);
        require(it.costCents() >= 0 && it.costCents() <= MAX_COST_CENTS, "rewards.cost", MAX_COST_CENTS / 100);
        require(it.sponsor() == null || sponsors(community).contains(it.sponsor()), "rewards.sponsor");
        return new RewardDraft(name, about, it.kind(), it.price(), it.perQuarter(), it.perHousehold(), it.costCents(), it.sponsor(), it.picture(), it.photo());
    }

    private static boolean within(@Nullable Integer number, int most) {
        return number == null || number > 0 && number <= most;
    }
}
