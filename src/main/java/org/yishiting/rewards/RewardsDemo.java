package org.yishiting.rewards;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.Ledger;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.residents.ResidentName;

/** The eight rewards of 松月社区, who pays for them, a storekeeper, and what people with points did with them. */
@Component
@Order(105)
class RewardsDemo implements DemoPart {

    private static final int EXCHANGES = 16;

    private final Shop shop;
    private final Counter counter;
    private final Stockroom stockroom;
    private final Funds funds;
    private final Ledger ledger;
    private final Offices offices;
    private final Communities communities;
    private final JdbcClient jdbc;
    private final Clock clock;

    RewardsDemo(Shop shop, Counter counter, Stockroom stockroom, Funds funds, Ledger ledger, Offices offices, Communities communities, JdbcClient jdbc, Clock clock) {
        this.shop = shop;
        this.counter = counter;
        this.stockroom = stockroom;
        this.funds = funds;
        this.ledger = ledger;
        this.offices = offices;
        this.communities = communities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void load() {
        var songyue = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var today = Zone.today(clock);
        offices.appoint(new Actor(DemoAccounts.ADMINISTRATOR.id()), DemoAccounts.GRID_CONTACT.id(), Office.STOREKEEPER, songyue, today.plusYears(2));
        var rewards = List.of(
                add(songyue, "打印复印20页", "到一楼窗口用，黑白，分几次用都行。", RewardKind.VOUCHER, 10, 100, null, 200, null, RewardPicture.PRINTER),
                add(songyue, "转赠互助箱", "换成一份应急物资，放进社区互助箱，给要用的人。", RewardKind.GIFT, 10, null, null, 800, null, RewardPicture.BOX),
                add(songyue, "便民维修券", "磨刀或修一次拉链，每月第二个周六。", RewardKind.VOUCHER, 15, 60, 2, 800, null, RewardPicture.TOOLS),
                add(songyue, "花苗种子包", "三种好养的花。", RewardKind.GOODS, 15, 80, 2, 0, "青禾社工服务中心", RewardPicture.SEEDS),
                add(songyue, "洗衣皂垃圾袋", "一块皂、一卷袋。", RewardKind.GOODS, 20, 100, 2, 900, null, RewardPicture.SOAP),
                add(songyue, "社区食堂餐券", "一顿饭，两荤两素。", RewardKind.VOUCHER, 30, 60, 2, 1_500, "青禾互助基金会", RewardPicture.BOWL),
                add(songyue, "家庭合影一次", "到东广场老槐树下拍，洗一张带走。", RewardKind.VOUCHER, 50, 12, 1, 1_800, null, RewardPicture.FAMILY),
                add(songyue, "保温杯", "半升，能刻一个字。", RewardKind.GOODS, 60, 20, 1, 3_000, "恒邻物业", RewardPicture.CUP));
        fund(songyue, 300_000, "青禾互助基金会", "年度捐助", 80);
        fund(songyue, 200_000, null, "居民会议通过的社区经费", 75);
        fund(songyue, 60_000, "恒邻物业", "公共收益里拿出的一笔，业主大会同意", 30);
        exchanges(songyue, rewards);
        // The last repair vouchers of the quarter went yesterday.
        jdbc.sql("update rewards_reward set left_now = 0 where reward_id = ?").param(rewards.get(2).toString()).update();
    }

    /** Whoever has points has had something; the two with accounts have something waiting where they can afford it. */
    private void exchanges(CommunityId songyue, List<RewardId> rewards) {
        var storekeeper = new Actor(DemoAccounts.GRID_CONTACT.id());
        var done = 0;
        for (var person : DemoAccounts.silent().stream().map(ResidentName::id).map(Actor::new).toList()) {
            if (done < EXCHANGES && balance(songyue, person) >= 10) {
                var it = shop.reserve(person, rewards.get(done % 2), UUID.randomUUID());
                if (done % 6 == 5) {
                    jdbc.sql("update rewards_redemption set reserved_at = ? where redemption_id = ?").params(Timestamp.from(clock.instant().minus(Duration.ofHours(30L + done))), it.id().toString())
                            .update();
                } else {
                    counter.handOver(storekeeper, it.id());
                }
                done++;
            }
        }
        for (var person : List.of(DemoAccounts.NEW_RESIDENT.id(), DemoAccounts.LOCAL_RESIDENT.id())) {
            if (balance(songyue, new Actor(person)) >= 15) {
                shop.reserve(new Actor(person), rewards.get(3), UUID.randomUUID());
            }
        }
    }

    private long balance(CommunityId songyue, Actor actor) {
        return ledger.balance(songyue, Account.of(actor.resident()));
    }

    private RewardId add(CommunityId songyue, String name, String about, RewardKind kind, int price, @Nullable Integer stock, @Nullable Integer household, int cents,
            @Nullable String sponsor, RewardPicture picture) {
        return stockroom.add(new Actor(DemoAccounts.STAFF.id()), songyue, new RewardDraft(name, about, kind, price, stock, household, cents, sponsor, picture, null));
    }

    private void fund(CommunityId songyue, long cents, @Nullable String giver, String note, int daysAgo) {
        funds.enter(new Actor(DemoAccounts.STAFF.id()), songyue, new Fund(cents, giver, note, Zone.today(clock).minusDays(daysAgo)));
    }
}
