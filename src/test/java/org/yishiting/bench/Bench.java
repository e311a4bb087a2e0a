package org.yishiting.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.yishiting.Yishiting;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.database.DatabaseOnStart;
import org.yishiting.debate.ArgumentDraft;
import org.yishiting.debate.Debate;
import org.yishiting.debate.Side;
import org.yishiting.enrolment.ElectionDraft;
import org.yishiting.enrolment.ElectionKind;
import org.yishiting.enrolment.Elections;
import org.yishiting.enrolment.RollFiles;
import org.yishiting.enrolment.Rolls;
import org.yishiting.hall.Stance;
import org.yishiting.hall.StatementId;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Voting;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.LedgerAudit;
import org.yishiting.ledger.LedgerFilling;
import org.yishiting.ledger.Posting;
import org.yishiting.residency.Lane;
import org.yishiting.residency.ProofId;
import org.yishiting.residency.Reviewing;
import org.yishiting.residency.WaitingProof;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.Registration;
import org.yishiting.residents.ResidentsFixtures;

/** Measures the portal against bare floors in the same process, on a database with a hundred thousand topics. */
public final class Bench {

    private static final Path HOME = Path.of("target", "bench").toAbsolutePath();
    private static final List<String> PORTAL = List.of("pages", "votes", "arguments", "ballot", "register", "residence", "roll", "shop", "checkin", "watchers", "records", "ledger");
    private static final List<String> ALL = List.of("starts", "pages", "votes", "arguments", "ballot", "register", "residence", "roll", "shop", "checkin", "watchers", "records", "maps");
    private static final int TOPICS = 100_000;
    private static final int AT_ONCE = 8;

    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final StringBuilder table = new StringBuilder();

    public static void main(String... args) throws Exception {
        Files.createDirectories(HOME);
        var options = new HashMap<String, Integer>();
        List.of(args).stream().map(it -> it.split("=")).filter(it -> it.length == 2).forEach(it -> options.put(it[0], Integer.valueOf(it[1])));
        var asked = Set.copyOf(args.length == 0 ? ALL : List.of(args).stream().map(it -> it.split("=")[0]).toList());
        var bench = new Bench();
        if (asked.contains("starts")) {
            bench.starts();
        }
        if (asked.contains("watchers") || asked.stream().anyMatch(PORTAL::contains)) {
            bench.portal(asked);
        }
        if (asked.contains("maps")) {
            bench.maps();
        }
        if (asked.contains("scale")) {
            bench.scale();
        }
        if (asked.contains("load")) {
            say("Three hundred people for five minutes");
            new LoadBench(LargeData.large(), options.getOrDefault("sessions", 300)).load(options.getOrDefault("load", 300)).forEach((name, value) -> bench.row(name, value, "", aim(name), "at most"));
        }
        if (asked.contains("kills")) {
            say("Killing the portal under load");
            new LoadBench(LargeData.large(), options.getOrDefault("sessions", 24)).kills(options.getOrDefault("kills", 50)).forEach((name, value) -> bench.row(name, value, "", aim(name), "at most"));
        }
        bench.report();
        System.exit(0);
    }

    private static @Nullable Double aim(String name) {
        return switch (name) {
            case "95 of 100 acts take at most, ms" -> 300.0;
            case "errors", "acts lost" -> 0.0;
            default -> null;
        };
    }

    /** Each page and act with a tenth of the large data set and with all of it. */
    private void scale() {
        say("A tenth of the large data set");
        var few = ScaleBench.measure(LargeData.small());
        say("The whole of it");
        var many = ScaleBench.measure(LargeData.large());
        few.forEach((name, value) -> {
            row(name + ", 1x", value, "ms", null, "");
            row("  10x", many.get(name), "ms", null, "");
            row("  ratio", many.get(name) / value, "x", 2.0, "at most");
        });
    }

    private void starts() throws Exception {
        say("Starting the portal, twice");
        var starts = new Starts();
        row("start to first page, new data", starts.secondsToFirstPage(), "s", null, "");
        row("start to first page, again", starts.secondsToFirstPage(), "s", 6.0, "at most");
    }

    private void portal(Set<String> asked) throws Exception {
        var data = HOME.resolve("data");
        FileSystemUtils.deleteRecursively(data.toFile());
        var application = new SpringApplication(Yishiting.class, BarePage.Opening.class);
        application.addListeners(DatabaseOnStart.forPortal());
        say("Filling a portal with " + TOPICS + " topics");
        try (var portal = application.run("--server.port=0", "--yishiting.data=" + data, "--yishiting.demo=true",
                "--vaadin.productionMode=true")) {
            var database = portal.getBean(JdbcClient.class);
            fill(database);
            var port = ((WebServerApplicationContext) portal).getWebServer().getPort();
            var visitors = new Visitors("http://localhost:" + port);
            var parts = new HashMap<String, Runnable>();
            parts.put("pages", () -> pages(portal, visitors, database));
            parts.put("votes", () -> votes(portal, database));
            parts.put("arguments", () -> arguments(portal, visitors, database));
            parts.put("ballot", () -> ballot(portal, database));
            parts.put("register", () -> register(portal));
            parts.put("residence", () -> residence(portal, database));
            parts.put("roll", () -> roll(portal, database));
            parts.put("shop", () -> ShopBench.measure(portal).forEach((name, value) -> row(name, value, name.startsWith("95") ? "ms" : "", name.startsWith("of 10") ? 10.0 : null, "at most")));
            parts.put("checkin", () -> CheckInBench.measure(portal)
                    .forEach((name, value) -> row(name, value, name.startsWith("95") ? "ms" : "", name.startsWith("of 200") ? 200.0 : null, "at least")));
            parts.put("watchers", () -> MinutesBench.measure(portal).forEach((name, value) -> row(name, value, "ms", 2_000.0, "at most")));
            parts.put("records", () -> records(portal));
            parts.put("ledger", () -> ledger(portal, database));
            PORTAL.stream().filter(asked::contains).map(parts::get).forEach(Runnable::run);
        }
    }

    private static void fill(JdbcClient database) {
        database.sql("""
                insert into hall_topic (topic_id, community_id, number, title, problem, stage, participants, created_at, changed_at, version)
                select uuid(), community_id, concat('B-', seq), concat('议题 ', seq), problem, 'ASK', 0, created_at, created_at - interval seq second, 0
                from hall_topic, seq_1_to_%d where number like '%%-002'""".formatted(TOPICS)).update();
    }

    private void pages(ConfigurableApplicationContext portal, Visitors visitors, JdbcClient database) {
        var topic = "/topics/" + database.sql("select topic_id from hall_topic where number like '%-002' and stage = 'SPEAK'").query(String.class).single();
        say("Opening pages");
        var bare = new ArrayList<Visitors.Measured>();
        var ours = new ArrayList<Visitors.Measured>();
        for (var round = 0; round < 20; round++) {
            bare.add(visitors.open("/" + BarePage.PATH, 600, AT_ONCE));
            ours.add(visitors.open(topic, 600, AT_ONCE));
            everybodyLeaves(portal);
        }
        var floor = settled(bare);
        var page = settled(ours);
        row("new visitors a second, bare page", floor.perSecond(), "/s", null, "");
        row("new visitors a second, topic page", page.perSecond(), "/s", null, "");
        row("  of the bare page", page.perSecond() / floor.perSecond(), "x", 0.7, "at least");
        row("95 of 100 wait at most, bare page", floor.p95(), "ms", null, "");
        row("95 of 100 wait at most, topic page", page.p95(), "ms", null, "");
        var bareHeap = heapPerSession(visitors, "/" + BarePage.PATH);
        var pageHeap = heapPerSession(visitors, topic);
        row("heap an open session, bare page", bareHeap, "KB", null, "");
        row("heap an open session, topic page", pageHeap, "KB", null, "");
        row("  of the bare page", pageHeap / bareHeap, "x", 1.5, "at most");
        var list = visitors.open("/topics", 400, AT_ONCE);
        row("new visitors a second, list of all topics", list.perSecond(), "/s", null, "");
        visitors.get("/open" + topic, 4000, AT_ONCE);
        var open = visitors.get("/open" + topic, 8000, AT_ONCE);
        row("open pages a second", open.perSecond(), "/s", 1400.0, "at least");
        row("  size", visitors.size("/open" + topic) / 1024.0, "KB", 40.0, "at most");
        everybodyLeaves(portal);
    }

    private static void everybodyLeaves(ConfigurableApplicationContext portal) {
        var server = (TomcatWebServer) ((WebServerApplicationContext) portal).getWebServer();
        Stream.of(server.getTomcat().getHost().findChildren()).map(Context.class::cast)
                .flatMap(it -> Stream.of(it.getManager().findSessions())).forEach(Session::expire);
    }

    /** Of the later half, when all is compiled, the middle one. */
    private static Visitors.Measured settled(List<Visitors.Measured> rounds) {
        var later = rounds.subList(rounds.size() / 2, rounds.size()).stream().sorted(Comparator.comparing(Visitors.Measured::perSecond)).toList();
        return later.get(later.size() / 2);
    }

    private static double heapPerSession(Visitors visitors, String path) {
        var sessions = 1000;
        var before = used();
        visitors.open(path, sessions, AT_ONCE);
        return (used() - before) / 1024.0 / sessions;
    }

    private static long used() {
        for (var round = 0; round < 4; round++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void votes(ConfigurableApplicationContext portal, JdbcClient database) {
        say("Voting");
        var voting = portal.getBean(Voting.class);
        var people = DemoAccounts.silent().stream().map(it -> new Actor(it.id())).toList();
        record OnTheTable(UUID topic, UUID statement) {}
        var statements = database.sql("""
                select s.topic_id, s.statement_id from hall_statement s join hall_topic t using (topic_id)
                where t.stage = 'SPEAK' and s.moderation = 'IN' order by s.statement_id""")
                .query((row, _) -> new OnTheTable(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list();
        database.sql("create table bench_vote like hall_vote").update();
        database.sql("insert into bench_vote select * from hall_vote").update();
        var raw = portal.getBean(DataSource.class);
        var service = new ArrayList<Visitors.Measured>();
        var floor = new ArrayList<Visitors.Measured>();
        for (var round = 0; round < 16; round++) {
            var next = new AtomicInteger();
            floor.add(Visitors.measure(6000, AT_ONCE, () -> {
                var turn = next.getAndIncrement();
                var on = statements.get(turn % statements.size());
                try (var connection = raw.getConnection(); var upsert = connection.prepareStatement("""
                        insert into bench_vote (topic_id, resident_id, statement_id, stance, cast_at) values (?, ?, ?, ?, ?)
                        on duplicate key update stance = values(stance), cast_at = values(cast_at)""")) {
                    upsert.setObject(1, on.topic());
                    upsert.setObject(2, people.get(turn / statements.size() % people.size()).resident().residentId());
                    upsert.setObject(3, on.statement());
                    upsert.setString(4, stance(turn).name());
                    upsert.setTimestamp(5, Timestamp.from(Instant.now()));
                    upsert.executeUpdate();
                }
                return null;
            }));
            next.set(0);
            service.add(Visitors.measure(6000, AT_ONCE, () -> {
                var turn = next.getAndIncrement();
                voting.cast(people.get(turn / statements.size() % people.size()),
                        new StatementId(statements.get(turn % statements.size()).statement()), stance(turn));
                return null;
            }));
        }
        row("votes a second, raw upsert", settled(floor).perSecond(), "/s", null, "");
        row("votes a second, through the service", settled(service).perSecond(), "/s", null, "");
        row("  of the raw upsert", settled(service).perSecond() / settled(floor).perSecond(), "x", 0.5, "at least");
    }

    /** One topic with a thousand arguments, one with fifty thousand. */
    private void arguments(ConfigurableApplicationContext portal, Visitors visitors, JdbcClient database) {
        say("Arguing");
        var topics = database.sql("select topic_id from hall_topic where stage = 'SPEAK' and number not like 'B-%' order by number").query(String.class).list();
        var few = topics.get(0);
        var many = topics.get(1);
        argue(database, few, 1_000);
        argue(database, many, 50_000);
        var calm = visitors.open("/topics/" + few, 300, AT_ONCE);
        var busy = visitors.open("/topics/" + many, 300, AT_ONCE);
        calm = visitors.open("/topics/" + few, 300, AT_ONCE);
        busy = visitors.open("/topics/" + many, 300, AT_ONCE);
        row("new visitors a second, 1,000 arguments", calm.perSecond(), "/s", null, "");
        row("new visitors a second, 50,000 arguments", busy.perSecond(), "/s", null, "");
        row("  times as long as with 1,000", calm.perSecond() / busy.perSecond(), "x", 1.3, "at most");
        var debate = portal.getBean(Debate.class);
        // The first of them wrote all those above, and has said enough for this hour.
        var people = DemoAccounts.silent().stream().skip(1).map(it -> new Actor(it.id())).toList();
        var next = new AtomicInteger();
        var published = Visitors.measure(people.size(), AT_ONCE, () -> {
            var turn = next.getAndIncrement();
            debate.argue(people.get(turn), TopicId.parse(many), new ArgumentDraft(Side.FOR, "", "夜里路灯亮了，下班的人走得安心，也少摔跤，第" + turn + "次说。", List.of()));
            return null;
        });
        row("arguments published a second", published.perSecond(), "/s", null, "");
        row("95 of 100 arguments take at most", published.p95(), "ms", null, "");
    }

    private static void argue(JdbcClient database, String topic, int count) {
        database.sql("delete from debate_count where topic_id = ?").param(topic).update();
        database.sql("""
                insert into debate_argument (argument_id, topic_id, side, text, resident_id, written_at, published_at, replies)
                select uuid(), ?, elt(1 + seq %% 3, 'FOR', 'AGAINST', 'INFO'), concat('第', seq, '条理由：晚上看得清，走路安心。'), ?, now(6), now(6) - interval seq second, 0
                from seq_1_to_%d""".formatted(count)).params(topic, DemoAccounts.silent().getFirst().id().toString()).update();
        database.sql("insert into debate_count (topic_id, side, shown) select topic_id, side, count(*) from debate_argument where topic_id = ? and published_at is not null group by side")
                .param(topic).update();
    }

    /** Ten thousand voices are counted, and how each person voted is forgotten. */
    private void ballot(ConfigurableApplicationContext portal, JdbcClient database) {
        say("Closing a ballot");
        var today = LocalDate.now(Zone.PORTAL);
        // What else a day brings is done before the clock runs, and what it takes to find nothing more to do is not the ballot's.
        portal.publishEvent(DayHasPassed.of(today.minusDays(1)));
        var idle = millis(() -> portal.publishEvent(DayHasPassed.of(today.minusDays(1))));
        var topic = database.sql("select topic_id from hall_topic where stage = 'DELIBERATE' and number not like 'B-%' order by number limit 1").query(String.class).single();
        var ballot = UUID.randomUUID().toString();
        database.sql("""
                insert into decisions_ballot (ballot_id, topic_id, community_id, question, basis, opens_on, closes_on, opened_at)
                select ?, topic_id, community_id, '选哪一个', 'MEMBER', ?, ?, now(6) from hall_topic where topic_id = ?""")
                .params(ballot, today.minusDays(9), today.minusDays(1), topic).update();
        database.sql("insert into decisions_choice (ballot_id, number, text) values (?, 0, '弃权'), (?, 1, '甲'), (?, 2, '乙')").params(ballot, ballot, ballot).update();
        database.sql("""
                insert into decisions_voice (voice_id, ballot_id, voter_key, resident_id, choice, channel, counts, cast_at)
                select uuid(), ?, concat('m', seq), uuid(), seq % 3, 'PORTAL', true, now(6) from seq_1_to_10000""").param(ballot).update();
        var closing = millis(() -> portal.publishEvent(DayHasPassed.of(today.minusDays(1))));
        row("a day on which nothing closes", idle, "ms", null, "");
        row("closing a ballot of 10,000 voices", Math.max(0, closing - idle), "ms", null, "");
        var counted = database.sql("select sum(votes) from decisions_choice where ballot_id = ?").param(ballot).query(Integer.class).single();
        if (counted != 10_000) {
            throw new IllegalStateException("Counted " + counted);
        }
    }

    /** A roll of twenty thousand names is published, read page by page, printed and handed over. */
    private void roll(ConfigurableApplicationContext portal, JdbcClient database) {
        say("Publishing a roll");
        var today = LocalDate.now(Zone.PORTAL);
        var staff = new Actor(DemoAccounts.STAFF.id());
        var reader = new Actor(DemoAccounts.NEW_RESIDENT.id());
        var elections = portal.getBean(Elections.class);
        var songyue = portal.getBean(Communities.class).byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var id = elections.setUp(staff, songyue, new ElectionDraft("两万人的名单", ElectionKind.COMMUNITY, elections.earliest(songyue, ElectionKind.COMMUNITY)));
        database.sql("update enrolment_election set opens_on = ?, closes_on = ? where election_id = ?").params(today.minusDays(20), today.minusDays(1), id.toString()).update();
        database.sql("""
                insert into enrolment_application (application_id, election_id, resident_id, roll_name, hukou, standing, applied_at)
                select uuid(), ?, uuid(), concat(elt(1 + seq % 9, '王', '李', '张', '刘', '陈', '杨', '欧阳', '覃', '吴'), elt(1 + seq % 7, '喆堃', '文旻', '小兰', '建国', '晓霞', '志明', '玉梅')),
                    elt(1 + seq % 3, 'LOCAL', 'NON_LOCAL', 'UNDISCLOSED'), 'CHECKED', now(6) from seq_1_to_20000""").param(id.toString()).update();
        var rolls = portal.getBean(Rolls.class);
        row("publishing a roll of 20,000 names", millis(() -> rolls.publish(staff, id)), "ms", null, "");
        row("a page of it, 95 of 100 wait at most", Visitors.measure(400, AT_ONCE, () -> {
            rolls.page(reader, id, "", (int) (Math.random() * 200));
            return null;
        }).p95(), "ms", null, "");
        var files = portal.getBean(RollFiles.class);
        row("  as XLSX", millis(() -> files.xlsx(staff, id, OutputStream.nullOutputStream())), "ms", null, "");
        row("  as PDF", millis(() -> files.pdf(staff, id, OutputStream.nullOutputStream())), "ms", null, "");
        database.sql("update enrolment_election set objections_until = ? where election_id = ?").params(today.minusDays(1), id.toString()).update();
        row("  making it final", millis(() -> rolls.finalise(staff, id)), "ms", null, "");
    }

    /** One ledger grows from a hundred thousand entries to a million; pages of a passbook in it stay as fast, and all of it is worked out anew. */
    private void ledger(ConfigurableApplicationContext portal, JdbcClient database) {
        say("Posting points");
        var ledger = portal.getBean(Ledger.class);
        var transaction = new TransactionTemplate(portal.getBean(PlatformTransactionManager.class));
        var community = CommunityId.parse(database.sql("select community_id from community_place where level = 'COMMUNITY' and opened_at is null limit 1").query(String.class).optional()
                .orElseGet(() -> database.sql("select community_id from community_place where level = 'GRID' limit 1").query(String.class).single()));
        var holders = IntStream.range(0, 5).mapToObj(_ -> ResidentId.next()).toList();
        var number = new AtomicInteger();
        row("points posted a second, one community", Visitors.measure(2_000, AT_ONCE, () -> {
            var it = number.incrementAndGet();
            transaction.executeWithoutResult(_ -> ledger.post(Posting.of(community, EntryKind.ISSUE, Account.of(AccountKind.ISSUANCE), Account.of(holders.get(it % 5)), 1, "bench:" + it, "楼道清洁")));
            return null;
        }).perSecond(), "/s", null, "");
        LedgerFilling.fill(ledger, database, transaction, community, holders, 100_000);
        var few = pages(ledger, community, holders.getFirst(), 20_000);
        LedgerFilling.fill(ledger, database, transaction, community, holders, 1_000_000);
        var many = pages(ledger, community, holders.getFirst(), 200_000);
        row("95 of 100 pages of a passbook, 100,000 entries", few, "ms", null, "");
        row("  1,000,000 entries", many, "ms", null, "");
        row("  of the smaller", many / few, "x", 1.2, "at most");
        row("working out 1,000,000 entries anew", millis(() -> {
            var found = portal.getBean(LedgerAudit.class).verify(community);
            if (!found.intact()) {
                throw new IllegalStateException("The filled ledger differs at " + found.differsAt());
            }
        }), "ms", null, "");
    }

    private void records(ConfigurableApplicationContext portal) {
        say("Entering records");
        RecordsBench.measure(portal).forEach((name, value) -> row(name, value, name.startsWith("verifying") ? "s" : name.contains("95") ? "ms" : name.contains("of the") ? "x" : "/s",
                name.startsWith("verifying") ? Double.valueOf(60) : name.contains("of the") ? Double.valueOf(0.8) : null, name.startsWith("verifying") ? "at most" : "at least"));
    }

    private static double pages(Ledger ledger, CommunityId community, ResidentId holder, int lines) {
        double p95 = 0;
        for (var round = 0; round < 3; round++) {
            p95 = Visitors.measure(1_000, AT_ONCE, () -> {
                ledger.statement(community, Account.of(holder), (int) (Math.random() * lines / 20), 20);
                return null;
            }).p95();
        }
        return p95;
    }

    private static double millis(Runnable act) {
        var begun = System.nanoTime();
        act.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    /** A proven phone becomes an account that belongs to a community; most of it is the password, which is slow on purpose. */
    private void register(ConfigurableApplicationContext portal) {
        say("Registering");
        var place = portal.getBean(Communities.class).byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var registration = portal.getBean(Registration.class);
        var memberships = portal.getBean(Memberships.class);
        var registered = Visitors.measure(200, AT_ONCE, () -> {
            memberships.join(registration.register(ResidentsFixtures.provenPhone(), "小满", "qinghe-qiao-17"), place);
            return null;
        });
        row("people registered a second", registered.perSecond(), "/s", null, "");
        row("  95 of 100 take at most", registered.p95(), "ms", null, "");
    }

    /** A hundred thousand proofs wait; the reviewer turns pages at the beginning and in the middle, and decides. */
    private void residence(ConfigurableApplicationContext portal, JdbcClient database) {
        say("Reviewing residences");
        var place = portal.getBean(Communities.class).byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        database.sql("""
                insert into residency_proof (proof_id, resident_id, community_id, method, state, lane, waiting_since, due_at, version)
                select uuid(), uuid(), ?, 'LEASE', 'WAITING', 'PAPERS', now(6) - interval seq second, now(6), 0 from seq_1_to_100000""").param(place.toString()).update();
        var reviewing = portal.getBean(Reviewing.class);
        var staff = new Actor(DemoAccounts.STAFF.id());
        // The first pages of a process are slow for what they load, not for how many wait.
        Visitors.measure(200, AT_ONCE, () -> {
            reviewing.counts(staff, place);
            reviewing.queue(staff, place, Lane.PAPERS, null, 20);
            return null;
        });
        var first = Visitors.measure(200, AT_ONCE, () -> {
            reviewing.counts(staff, place);
            reviewing.queue(staff, place, Lane.PAPERS, null, 20);
            return null;
        });
        row("95 of 100 first pages of 100,000 proofs take at most", first.p95(), "ms", 60.0, "at most");
        var after = database.sql("select waiting_since, proof_id from residency_proof where lane = 'PAPERS' order by waiting_since limit 1 offset 50000")
                .query((row, _) -> new Reviewing.After(row.getTimestamp(1).toInstant(), ProofId.parse(row.getString(2)))).single();
        var middle = Visitors.measure(200, AT_ONCE, () -> {
            reviewing.queue(staff, place, Lane.PAPERS, after, 20);
            return null;
        });
        row("95 of 100 pages in the middle take at most", middle.p95(), "ms", 60.0, "at most");
        var waiting = reviewing.queue(staff, place, Lane.PAPERS, null, 400).stream().filter(it -> it.kept() == null && !it.picture()).iterator();
        var decided = Visitors.measure(200, AT_ONCE, () -> {
            WaitingProof next;
            synchronized (waiting) {
                next = waiting.next();
            }
            reviewing.accept(staff, next.id(), next.version());
            return null;
        });
        row("proofs confirmed a second", decided.perSecond(), "/s", null, "");
    }

    private static Stance stance(int turn) {
        return Stance.values()[(turn + turn / 97) % Stance.values().length];
    }

    private void maps() throws Exception {
        say("Drawing maps");
        var aims = Map.of("map.vtaiwan", 10.0, "map.10k", 170.0, "map.100k", 1000.0, "map.tick.ms", 60.0, "map.vote.us", 5.0, "map.100k.heapMB", 100.0);
        MapBench.measure().forEach((name, value) ->
                row(name, value, name.endsWith("us") ? "us" : name.endsWith("MB") ? "MB" : "ms", aims.get(name), "at most"));
    }

    private void row(String name, double value, String unit, Double aim, String which) {
        var key = name.startsWith("  ") ? List.copyOf(figures.keySet()).getLast() + " -" + name.substring(1) : name;
        figures.put(key, value);
        var met = aim == null ? "" : (which.equals("at most") ? value <= aim : value >= aim) ? "yes" : "NO";
        var line = "%-44s %12.2f %-3s  %-9s %8s  %s%n".formatted(name, value, unit, which, aim == null ? "" : "%.1f".formatted(aim), met);
        table.append(line);
        System.err.print(line);
    }

    private void report() throws Exception {
        System.out.println();
        System.out.print(table);
        var json = new StringBuilder("{\n");
        figures.forEach((name, value) -> json.append(json.length() > 2 ? ",\n" : "").append("  \"%s\": %.3f".formatted(name, value)));
        Files.writeString(Path.of("target", "bench.json"), json.append("\n}\n"));
        System.out.println("\nWritten to target/bench.json");
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
