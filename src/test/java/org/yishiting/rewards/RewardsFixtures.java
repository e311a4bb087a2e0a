package org.yishiting.rewards;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.Posting;
import org.yishiting.residents.ResidentsFixtures;

/** A shelf with things on it, and people with points. */
public final class RewardsFixtures {

    private RewardsFixtures() {}

    public static RewardId reward(ApplicationContext context, CommunityId place, int price, @Nullable Integer stock) {
        return reward(context, place, "花苗种子包", price, stock, null);
    }

    public static RewardId reward(ApplicationContext context, CommunityId place, String name, int price, @Nullable Integer stock, @Nullable Integer perHousehold) {
        return context.getBean(Stockroom.class).add(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place), place,
                new RewardDraft(name, "", RewardKind.GOODS, price, stock, perHousehold, 300, null, RewardPicture.SEEDS, null));
    }

    /** Thanked for something. */
    public static void points(ApplicationContext context, CommunityId place, Actor actor, int points) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> context.getBean(Ledger.class).post(Posting.of(place, EntryKind.ISSUE, Account.of(AccountKind.ISSUANCE),
                Account.of(actor.resident()), points, "test:" + UUID.randomUUID(), "志愿服务")));
    }

    /** A member with points. */
    public static Actor thanked(ApplicationContext context, CommunityId place, int points) {
        var actor = ResidentsFixtures.member(context, place);
        points(context, place, actor, points);
        return actor;
    }

    public static Redemption reserved(ApplicationContext context, CommunityId place, Actor actor) {
        points(context, place, actor, 15);
        return context.getBean(Shop.class).reserve(actor, reward(context, place, 15, 10), UUID.randomUUID());
    }
}
