package org.yishiting.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yishiting.community.LargeShare;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.residents.LargeResidents;

/** Somebody of the demo community in the large data set who does, through the pages, what people do. What the portal said yes to is written down. */
final class Neighbour {

    /** What the portal acknowledged, how long everything took in milliseconds, and what went wrong. */
    static final class Diary {

        final Map<String, String> votes = new ConcurrentHashMap<>();
        final Map<String, Integer> exchanges = new ConcurrentHashMap<>();
        final ConcurrentLinkedQueue<String> arguments = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> proofs = new ConcurrentLinkedQueue<>();
        final Map<String, ConcurrentLinkedQueue<Double>> waits = new ConcurrentHashMap<>();
        final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    }

    private static final Pattern ON_THE_TABLE = Pattern.compile("report/hall\\.statement/([0-9a-f-]{36})");
    private static final List<String> PAGES = List.of("", "topics", "meetings", "records/990101001001", "me/points", "shop/990101001001", "notices", "me", "mine",
            "hall/990101001001/proposals");
    private static final int TURNS = 50;
    private static final int FIRST_SPOKEN = 4;
    private static final int SPOKEN = 6;
    private static final AtomicLong SAID = new AtomicLong(System.currentTimeMillis());

    private final Tab tab;
    private final long number;
    private final boolean staff;
    private final int topics;
    private final Diary diary;

    /** @param number of the resident, or a negative one for staff; @param topics how many the community has */
    Neighbour(String portal, long number, int topics, Diary diary) {
        this.tab = new Tab(portal, Math.abs(number) + (number < 0 ? 10_000_000 : 0));
        this.number = number;
        this.staff = number < 0;
        this.topics = topics;
        this.diary = diary;
    }

    void comeIn() {
        tab.signIn(staff ? (number % 2 == 0 ? DemoAccounts.STAFF : DemoAccounts.CONVENOR).phone() : LargeResidents.phone(number), DemoAccounts.PASSWORD);
        tab.open("topics");
    }

    /** One thing after the other, until told to stop. What fails is written down, and they go on. */
    void live(BooleanSupplier until, int thinkMillis) {
        while (!until.getAsBoolean()) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(thinkMillis) + thinkMillis / 2L);
                if (!until.getAsBoolean()) {
                    act();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                if (until.getAsBoolean()) {
                    return;
                }
                diary.errors.add(String.valueOf(e.getMessage()).substring(0, Math.min(300, String.valueOf(e.getMessage()).length())));
                tab.open("topics");
            }
        }
    }

    /** Whoever reads a topic says mostly what they think of one statement, then of the next. */
    private void act() {
        var random = ThreadLocalRandom.current();
        var dice = random.nextInt(100);
        if (staff) {
            decide(dice);
        } else if (dice < 65 && tab.offers("AGREE")) {
            vote();
        } else if (dice < 88) {
            var topic = topic(random.nextInt(topics));
            timed("page of a topic", () -> tab.follow(topic));
            // Seldom, or the portal says that this is enough for an hour.
            if (dice >= 65 && dice < 68) {
                argue();
            }
        } else if (dice < 92) {
            exchange();
        } else {
            timed("page", () -> tab.follow(PAGES.get(random.nextInt(PAGES.size()))));
        }
    }

    /** One of those that are spoken on. */
    private static String topic(int any) {
        var turn = any / TURNS * TURNS + FIRST_SPOKEN + any % SPOKEN;
        return "topics/" + LargeShare.id("topic", 1 + turn);
    }

    private void vote() {
        var statement = ON_THE_TABLE.matcher(tab.words());
        if (statement.find()) {
            var stance = List.of("AGREE", "DISAGREE", "PASS").get(ThreadLocalRandom.current().nextInt(3));
            var key = LargeShare.id("resident", number) + " " + statement.group(1);
            timed("stance", () -> tab.answer(stance));
            acknowledged("a stance", "记下了");
            diary.votes.put(key, stance);
        }
    }

    private void argue() {
        if (!tab.has("说说理由")) {
            return;
        }
        var words = "夜里路灯亮了走得安心，这是第" + SAID.incrementAndGet() + "次说。";
        tab.press("说说理由");
        tab.choose("您是哪一边", 1);
        tab.type("理由", words);
        timed("argument", () -> tab.press("发出"));
        acknowledged("an argument", "记下了", "收到了");
        diary.arguments.add(words);
    }

    private void exchange() {
        timed("page", () -> tab.follow("shop/" + DemoAccounts.COMMUNITY));
        var offered = tab.offered("have/");
        if (!offered.isEmpty()) {
            timed("exchange", () -> tab.answer(offered.getFirst()));
            if (tab.words().contains("留好了")) {
                diary.exchanges.merge(LargeShare.id("resident", number).toString(), 1, Integer::sum);
            }
        }
    }

    private void decide(int dice) {
        if (dice < 40) {
            timed("desk of today", () -> tab.follow("admin/today"));
            return;
        }
        timed("queue of residence", () -> tab.follow("admin/residence"));
        if (tab.has("打开")) {
            tab.press("打开");
            if (tab.has("确认")) {
                timed("verdict on a residence", () -> tab.press("确认"));
                if (tab.words().contains("确认了")) {
                    diary.proofs.add("");
                }
            }
        }
    }

    private void acknowledged(String what, String... either) {
        if (Stream.of(either).noneMatch(tab.words()::contains)) {
            throw new IllegalStateException("No receipt for " + what + ": " + Pattern.compile("(?s).*(ys-notice|role=.alert|vaadin-notification)").matcher(tab.words()).replaceFirst(""));
        }
    }

    private void timed(String what, Runnable act) {
        var begun = System.nanoTime();
        act.run();
        diary.waits.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - begun) / 1e6);
    }
}
