package org.yishiting.bench;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.meetings.MeetingDraft;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.Meetings;
import org.yishiting.minutes.EntryText;
import org.yishiting.minutes.LiveMinutes;
import org.yishiting.minutes.Transcription;
import org.yishiting.residents.DemoAccounts;

/** A hundred pages follow what a recorder writes: from the pause in the typing to the moment at which each is handed the new text. Without the network. */
final class MinutesBench {

    private static final int WATCHERS = 100;
    private static final int PIECES = 60;
    private static final double MILLION = 1_000_000.0;

    private MinutesBench() {}

    static Map<String, Double> measure(ConfigurableApplicationContext portal) {
        var staff = new Actor(DemoAccounts.STAFF.id());
        var place = portal.getBean(Communities.class).byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var begins = Zone.today(portal.getBean(Clock.class)).atTime(8, 0).atZone(Zone.PORTAL).toInstant();
        var id = portal.getBean(Meetings.class).plan(staff, place, MeetingDraft.of(MeetingKind.COUNCIL, "测量用的会", "量一量").at(begins, begins.plusSeconds(7_200), "议事厅"));
        portal.getBean(JdbcClient.class).sql("update meetings_meeting set status = 'IN_SESSION', announced_at = ? where meeting_id = ?").params(Timestamp.from(begins), id.toString()).update();
        var transcription = portal.getBean(Transcription.class);
        var live = portal.getBean(LiveMinutes.class);
        transcription.begin(staff, id);
        var delays = Collections.synchronizedList(new ArrayList<Double>());
        for (var piece = 0; piece < PIECES; piece++) {
            var told = new CountDownLatch(WATCHERS);
            var from = System.nanoTime();
            var stops = new ArrayList<Runnable>();
            for (var watcher = 0; watcher < WATCHERS; watcher++) {
                stops.add(live.follow(id, _ -> {
                    delays.add((System.nanoTime() - from) / MILLION);
                    told.countDown();
                })::run);
            }
            transcription.write(staff, id, EntryText.noted("第" + piece + "段：棚子往东移五米，夜里十点半以后推车进场，关掉语音。"), null);
            await(told);
            stops.forEach(Runnable::run);
        }
        Collections.sort(delays);
        var figures = new LinkedHashMap<String, Double>();
        figures.put("95 of 100 pages are handed it after at most, ms", delays.get((int) (delays.size() * 0.95)));
        figures.put("the last one, ms", delays.getLast());
        return figures;
    }

    private static void await(CountDownLatch told) {
        try {
            if (!told.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Some pages were not told");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
