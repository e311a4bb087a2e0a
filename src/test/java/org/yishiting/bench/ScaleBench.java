package org.yishiting.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.Yishiting;
import org.yishiting.actions.Grade;
import org.yishiting.actions.Verdicts;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.LargeShare;
import org.yishiting.community.ResidentId;
import org.yishiting.database.DatabaseOnStart;
import org.yishiting.debate.ArgumentDraft;
import org.yishiting.debate.Debate;
import org.yishiting.debate.Side;
import org.yishiting.hall.Stance;
import org.yishiting.hall.StatementId;
import org.yishiting.hall.Statements;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Voting;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.Posting;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.Register;
import org.yishiting.residency.Lane;
import org.yishiting.residency.ResidencyFixtures;
import org.yishiting.residency.Reviewing;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.residents.LargeResidents;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.Registration;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.rewards.Shop;
import org.yishiting.sittings.Arrivals;
import org.yishiting.sittings.SittingsFixtures;

/** Every hot page over HTTP and every hot act by its service, in the largest community of a data set. Answers how long 95 of 100 take at most, in milliseconds. */
final class ScaleBench {

    private static final int TIMES = 60;
    private static final int WARM = 20;
    private static final String CODE = DemoAccounts.COMMUNITY;

    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final ConfigurableApplicationContext portal;
    private final JdbcClient database;
    private final CommunityId place;
    private final String url;
    private final int people;

    private ScaleBench(ConfigurableApplicationContext portal) {
        this.portal = portal;
        this.database = portal.getBean(JdbcClient.class);
        this.place = portal.getBean(Communities.class).byCode(CODE).orElseThrow().id();
        this.url = "http://localhost:" + ((WebServerApplicationContext) portal).getWebServer().getPort();
        this.people = database.sql("select count(*) from residents_membership where community_id = ? and resident_id like '0199%'").param(place.toString()).query(Integer.class).single();
    }

    static Map<String, Double> measure(Path data) {
        var application = new SpringApplication(Yishiting.class);
        application.addListeners(DatabaseOnStart.forPortal());
        try (var portal = application.run("--server.port=0", "--yishiting.data=" + data, "--yishiting.demo=true", "--vaadin.productionMode=true")) {
            var bench = new ScaleBench(portal);
            bench.pages();
            bench.acts();
            return bench.figures;
        }
    }

    private void pages() {
        var spoken = "topics/" + LargeShare.id("topic", 5);
        var deliberated = "topics/" + LargeShare.id("topic", 11);
        var done = "topics/" + LargeShare.id("topic", 14);
        var judged = "topics/" + LargeShare.id("topic", 19);
        var visitor = new Tab(url, 1);
        visitor.open("hall/" + CODE);
        for (var path : List.of("", "hall/" + CODE, "hall/" + CODE + "?page=20", "hall/" + CODE + "?stage=SPEAK", spoken, deliberated, done, judged, "hall/" + CODE + "/proposals",
                "hall/" + CODE + "/meetings", "meetings/" + LargeShare.id("meeting", 1), "records/" + CODE, record(), "points/" + CODE + "/statement", "points/" + CODE + "/publicity",
                "shop/" + CODE, "hall/" + CODE + "/enrolment", "consultation/" + CODE, "honours/" + CODE, "tally/" + CODE, "equal-voice/" + CODE, "services")) {
            page("", visitor, path);
        }
        plain(spoken);
        var resident = new Tab(url, 2);
        resident.signIn(LargeResidents.phone(7), DemoAccounts.PASSWORD);
        resident.open("hall/" + CODE);
        for (var path : List.of("", "hall/" + CODE, spoken, "mine", "notices", "me", "me/points", "shop/" + CODE, "residence/" + CODE, "me/privacy", "my-texts")) {
            page("resident: ", resident, path);
        }
        var staff = new Tab(url, 3);
        staff.signIn(DemoAccounts.STAFF.phone(), DemoAccounts.PASSWORD);
        staff.open("hall/" + CODE);
        for (var path : List.of("admin/today", "admin/residence", "admin/screening", "admin/remarks", "admin/coverage", "admin/meetings", "admin/enrolment", "admin/points/claims",
                "admin/points/ledger", "admin/counter", "admin/records", "admin/offices", spoken)) {
            page("staff: ", staff, path);
        }
    }

    private String record() {
        return "records/" + CODE + "/" + database.sql("select concat(year, '-', lpad(serial, 3, '0')) from records_record where community_id = ? order by place desc limit 1")
                .param(place.toString()).query(String.class).single();
    }

    /** Within a tab that is open, so that what is measured is the page and not the frame around it. */
    private void page(String who, Tab tab, String path) {
        var name = who + "/" + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…").replaceAll("/\\d{4}-\\d{3,}$", "/…").replaceAll("^topics/…", "topics/… " + switchOf(path));
        try {
            measure(name, 1, () -> tab.follow(path));
        } catch (IllegalStateException e) {
            System.err.println(name + " does not open: " + String.valueOf(e.getMessage()).substring(0, Math.min(200, String.valueOf(e.getMessage()).length())));
        }
    }

    private static String switchOf(String path) {
        return path.endsWith("05") ? "spoken on" : path.endsWith("0b") ? "deliberated" : path.endsWith("0e") ? "done" : path.endsWith("13") ? "judged" : "";
    }

    private void plain(String topic) {
        var visitors = new Visitors(url);
        visitors.get("/open/" + topic, WARM, 1);
        figures.put("/open/topics/…", visitors.get("/open/" + topic, 4 * TIMES, 1).p95());
    }

    private void acts() {
        var transaction = portal.getBean(TransactionTemplate.class);
        var turn = new AtomicInteger();
        var spoken = TopicId.parse(LargeShare.id("topic", 5).toString());
        act("stance", () -> portal.getBean(Voting.class).cast(resident(turn.incrementAndGet()),
                new StatementId(LargeShare.id("statement", 5 * 8 + turn.get() % 5)), Stance.values()[turn.get() % 3]));
        act("statement", () -> portal.getBean(Statements.class).add(resident(turn.incrementAndGet()), spoken, "路灯要先修北门那三盏，第" + UUID.randomUUID() + "次说"));
        act("argument", () -> portal.getBean(Debate.class).argue(resident(turn.incrementAndGet()), spoken, new ArgumentDraft(Side.FOR, "", "看得清，走得安心，第" + UUID.randomUUID() + "次说。", List.of())));
        // Who took part in a judged topic: ten people side by side in the order of their numbers, on the nineteenth topic and then on every fiftieth.
        act("verdict", () -> {
            var topic = 18 + turn.incrementAndGet() % Math.max(1, people / 50) * 50;
            portal.getBean(Verdicts.class).give(resident(topic * 13 % people), TopicId.parse(LargeShare.id("topic", topic + 1).toString()), Grade.GOOD, null, null);
        });
        act("points posted", () -> transaction.executeWithoutResult(_ -> portal.getBean(Ledger.class).post(Posting.of(place, EntryKind.ISSUE, Account.of(AccountKind.ISSUANCE),
                Account.of(resident(turn.incrementAndGet()).resident()), 1, "bench:" + UUID.randomUUID(), "楼道清洁"))));
        act("record entered", () -> transaction.executeWithoutResult(_ -> portal.getBean(Register.class).enter(new RecordDraft(place, "topic:bench", "测量", "一份不长的记录。"))));
        exchange(turn);
        var memberships = portal.getBean(Memberships.class);
        var registration = portal.getBean(Registration.class);
        act("registered", () -> memberships.join(registration.register(ResidentsFixtures.provenPhone(), "小满", "qinghe-qiao-17"), place));
        var reviewing = portal.getBean(Reviewing.class);
        var staff = new Actor(DemoAccounts.STAFF.id());
        IntStream.range(0, WARM + 2 * TIMES).forEach(_ -> ResidencyFixtures.waiting(portal, place, ResidencyFixtures.newcomer(portal, place)));
        act("residence confirmed", () -> {
            var first = reviewing.queue(staff, place, Lane.PAPERS, null, 20).stream().filter(it -> it.kept() == null && !it.picture()).findFirst().orElseThrow();
            reviewing.accept(staff, first.id(), first.version());
        });
        var made = SittingsFixtures.open(portal, place, 10);
        var code = new AtomicReference<>(SittingsFixtures.wall(portal, made));
        var arrivals = portal.getBean(Arrivals.class);
        act("checked in", () -> arrivals.arrive(resident(turn.incrementAndGet()), made.id(), code.get()));
    }

    private void exchange(AtomicInteger turn) {
        database.sql("update rewards_reward set per_quarter = 1000000, left_now = 1000000, per_household = null, price = 1 where community_id = ?").param(place.toString()).update();
        database.sql("update rewards_shop set most_a_quarter = 1000000 where community_id = ?").param(place.toString()).update();
        var shop = portal.getBean(Shop.class);
        var reward = shop.rewards(place).getFirst().id();
        act("exchange", () -> shop.reserve(resident(turn.incrementAndGet()), reward, UUID.randomUUID()));
    }

    private Actor resident(int turn) {
        return new Actor(new ResidentId(LargeShare.id("resident", 1 + turn % people)));
    }

    /** What a rule refuses to one is not counted against the act, as long as most get through. */
    private void act(String name, Runnable act) {
        var refused = new AtomicInteger();
        measure("act: " + name, 2, () -> {
            try {
                act.run();
            } catch (RuleViolation e) {
                if (refused.incrementAndGet() == 1) {
                    System.err.println(name + " is refused: " + e.getMessage());
                }
            }
        });
    }

    private void measure(String name, int rounds, Runnable work) {
        Visitors.measure(WARM, 1, () -> {
            work.run();
            return null;
        });
        var found = Visitors.measure(TIMES * rounds, 1, () -> {
            work.run();
            return null;
        });
        figures.put(name, found.p95());
        System.err.printf("%-60s %10.1f ms%n", name, found.p95());
    }
}
