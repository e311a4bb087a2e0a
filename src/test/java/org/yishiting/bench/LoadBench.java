package org.yishiting.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many people at once in a portal of its own process, on the large data set: in peace, and while the portal is killed again and again. */
final class LoadBench {

    /** On average, before each page and each act: the time in which one reads a statement and thinks about it. */
    private static final int THINK_MILLIS = 10_000;
    /** A portal that was just started is compiled while it is used; that is not what is asked here. */
    private static final int WARM_MILLIS = 90_000;
    private static final int COMING_IN = 4;
    private static final List<String> PAGES = List.of("page", "page of a topic", "desk of today", "queue of residence");

    private final PortalProcess portal;
    private final int sessions;
    private final Neighbour.Diary diary = new Neighbour.Diary();
    private final Map<String, Double> figures = new LinkedHashMap<>();

    LoadBench(Path data, int sessions) {
        this.portal = new PortalProcess(data);
        this.sessions = sessions;
    }

    /** So many sessions for so long; then a minute later, what the heap holds. */
    Map<String, Double> load(int seconds) throws Exception {
        portal.start();
        try {
            var topics = ready();
            var people = comeIn(people(sessions, topics));
            figures.put("sessions open", (double) people.size());
            figures.put("heap after GC, all signed in, MB", portal.heap());
            var over = new AtomicBoolean();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                people.forEach(it -> threads.submit(() -> it.live(over::get, THINK_MILLIS)));
                Thread.sleep(WARM_MILLIS);
                figures.put("errors while it warms up", (double) diary.errors.size());
                diary.waits.clear();
                diary.errors.clear();
                Thread.sleep(seconds * 1000L / 2);
                figures.put("heap after GC, half-way, MB", portal.heap());
                Thread.sleep(seconds * 1000L / 2);
                over.set(true);
            }
            figures.put("heap after GC, at the end, MB", portal.heap());
            Thread.sleep(TimeUnit.MINUTES.toMillis(1));
            figures.put("heap after GC, a minute later, MB", portal.heap());
            waits();
            check();
            figures.put("errors", (double) diary.errors.size());
            diary.errors.stream().distinct().limit(5).forEach(System.err::println);
            return figures;
        } finally {
            portal.stop();
        }
    }

    /** Killed at random moments while people act; it starts by itself, and all it said yes to is there. */
    Map<String, Double> kills(int kills) throws Exception {
        var slowest = 0.0;
        var lost = 0;
        portal.start();
        try {
            for (var kill = 1; kill <= kills; kill++) {
                var people = comeIn(people(sessions, ready()));
                var over = new AtomicBoolean();
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    people.forEach(it -> threads.submit(() -> it.live(over::get, 400)));
                    Thread.sleep(ThreadLocalRandom.current().nextInt(1_000, 8_000));
                    over.set(true);
                    portal.kill();
                }
                slowest = Math.max(slowest, portal.start());
                lost += check();
                System.err.println("kill " + kill + ": acknowledged so far " + acknowledged() + ", lost " + lost);
            }
            figures.put("kills", (double) kills);
            figures.put("slowest start after one, s", slowest);
            figures.put("acts acknowledged", (double) acknowledged());
            figures.put("acts lost", (double) lost);
            figures.put("errors", (double) diary.errors.size());
            diary.errors.stream().distinct().limit(5).forEach(System.err::println);
            figures.put("records and ledgers verify", portal.run("verify-records") && portal.run("verify-ledger") ? 1.0 : 0);
            return figures;
        } finally {
            portal.stop();
        }
    }

    private int acknowledged() {
        return diary.votes.size() + diary.arguments.size() + diary.proofs.size() + diary.exchanges.values().stream().mapToInt(it -> it).sum();
    }

    /** Enough on the shelves for all of them; answers how many topics the demo community has in the large data set. */
    private int ready() throws SQLException, IOException {
        try (var database = portal.database()) {
            execute(database, "update rewards_reward set per_quarter = 1000000, left_now = 1000000, per_household = null, price = least(price, 2)");
            execute(database, "update rewards_shop set most_a_quarter = 1000000");
            return count(database, "select count(*) from hall_topic t join community_place p using (community_id) where p.code = '990101001001' and t.topic_id like '0199%'");
        }
    }

    private List<Neighbour> people(int count, int topics) {
        if (topics == 0) {
            throw new IllegalStateException("This folder holds no large data set: ./yishiting demo --scale large makes one");
        }
        // Of the residents of the community, whose numbers begin with 1, those whose residence is confirmed.
        var first = ThreadLocalRandom.current().nextInt(Math.max(1, topics - 2 * count));
        return IntStream.range(0, count).mapToObj(it -> new Neighbour(portal.url(), it % 30 == 29 ? -1 - it : 1 + (first + it) % topics, topics, diary)).toList();
    }

    private List<Neighbour> comeIn(List<Neighbour> people) {
        var next = new AtomicInteger();
        var inside = new ArrayList<Neighbour>();
        Visitors.measure(people.size(), COMING_IN, () -> {
            var it = people.get(next.getAndIncrement());
            it.comeIn();
            synchronized (inside) {
                inside.add(it);
            }
            return null;
        });
        return inside;
    }

    private void waits() {
        var acts = new ArrayList<Double>();
        diary.waits.forEach((what, waits) -> {
            figures.put(what + ", 95 of 100 wait at most, ms", p95(new ArrayList<>(waits)));
            if (!PAGES.contains(what)) {
                acts.addAll(waits);
            }
        });
        figures.put("acts", (double) acts.size());
        figures.put("95 of 100 acts take at most, ms", p95(acts));
    }

    private static double p95(List<Double> waits) {
        var sorted = waits.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * .95));
    }

    /** How many of the acknowledged acts are not there. Throws where points do not add up. */
    private int check() throws SQLException, IOException {
        var lost = 0;
        try (var database = portal.database()) {
            if (count(database, "select count(*) from (select community_id from ledger_account group by community_id having sum(balance) <> 0) wrong") > 0) {
                throw new IllegalStateException("A ledger does not add up to zero");
            }
            for (var vote : diary.votes.keySet()) {
                var parts = vote.split(" ");
                lost += 1 - count(database, "select count(*) from hall_vote where resident_id = '" + parts[0] + "' and statement_id = '" + parts[1] + "'");
            }
            for (var words : diary.arguments) {
                lost += 1 - Math.min(1, count(database, "select count(*) from debate_argument where text = '" + words + "' and written_at > now() - interval 1 day"));
            }
            for (var exchange : diary.exchanges.entrySet()) {
                lost += Math.max(0, exchange.getValue() - count(database, "select count(*) from rewards_redemption where resident_id = '" + exchange.getKey() + "'"));
            }
            lost += Math.max(0, diary.proofs.size() - count(database, "select count(*) from residency_proof where state = 'ACCEPTED' and decided_at > now() - interval 1 day"));
        }
        return lost;
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static int count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
