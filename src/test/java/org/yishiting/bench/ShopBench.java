package org.yishiting.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.ResidentId;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.Posting;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.rewards.RewardDraft;
import org.yishiting.rewards.RewardKind;
import org.yishiting.rewards.RewardPicture;
import org.yishiting.rewards.Shop;
import org.yishiting.rewards.Stockroom;

/** A thousand people after ten things. */
final class ShopBench {

    private static final int PEOPLE = 1_000;
    private static final int THINGS = 10;
    private static final int AT_ONCE = 16;

    private ShopBench() {}

    static Map<String, Double> measure(ConfigurableApplicationContext portal) {
        var database = portal.getBean(JdbcClient.class);
        var place = portal.getBean(Communities.class).byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var ledger = portal.getBean(Ledger.class);
        var people = new ArrayList<Actor>();
        for (var number = 0; number < PEOPLE; number++) {
            var resident = ResidentId.next();
            database.sql("insert into residents_account (resident_id, nickname, created_at, version) values (?, '小吴', now(), 0)").param(resident.toString()).update();
            database.sql("insert into residents_membership (resident_id, community_id, joined_at, status, version) values (?, ?, now(), 'CONFIRMED', 0)")
                    .params(resident.toString(), place.toString()).update();
            portal.getBean(TransactionTemplate.class).executeWithoutResult(_ -> ledger.post(Posting.of(place, EntryKind.ISSUE, Account.of(AccountKind.ISSUANCE), Account.of(resident), 15,
                    "bench:" + resident, "志愿服务")));
            people.add(new Actor(resident));
        }
        var reward = portal.getBean(Stockroom.class).add(new Actor(DemoAccounts.STAFF.id()), place,
                new RewardDraft("测量用的杯子", "", RewardKind.GOODS, 15, THINGS, null, 100, null, RewardPicture.CUP, null));
        var shop = portal.getBean(Shop.class);
        var sold = new AtomicInteger();
        Iterator<Actor> next = people.iterator();
        var measured = Visitors.measure(PEOPLE, AT_ONCE, () -> {
            Actor actor;
            synchronized (next) {
                actor = next.next();
            }
            try {
                shop.reserve(actor, reward, UUID.randomUUID());
                sold.incrementAndGet();
            } catch (RuleViolation _) {
                // Too late: nine hundred and ninety are.
            }
            return null;
        });
        var figures = new LinkedHashMap<String, Double>();
        figures.put("reservations tried a second, 1,000 for 10", measured.perSecond());
        figures.put("95 of 100 know after at most", measured.p95());
        figures.put("of 10 things sold", (double) sold.get());
        return figures;
    }
}
