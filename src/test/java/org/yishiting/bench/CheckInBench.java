package org.yishiting.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.yishiting.community.Actor;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.sittings.Arrivals;
import org.yishiting.sittings.Presence;
import org.yishiting.sittings.Rooms;
import org.yishiting.sittings.SittingsFixtures;

/** Two hundred phones check in at once while twenty of the screens watch. */
final class CheckInBench {

    private static final int SEATS = 20;
    private static final int PHONES = 200;
    private static final int AT_ONCE = 16;

    private CheckInBench() {}

    static Map<String, Double> measure(ConfigurableApplicationContext portal) {
        var place = ResidentsFixtures.place(portal);
        var made = SittingsFixtures.open(portal, place, SEATS);
        var people = new ArrayList<Actor>(made.people());
        while (people.size() < PHONES) {
            people.add(ResidentsFixtures.member(portal, place));
        }
        var arrivals = portal.getBean(Arrivals.class);
        var seen = new AtomicInteger();
        var stops = new ArrayList<Runnable>();
        for (var screen = 0; screen < SEATS; screen++) {
            stops.add(portal.getBean(Rooms.class).follow(made.id(), _ -> seen.incrementAndGet()));
        }
        var code = SittingsFixtures.wall(portal, made);
        Iterator<Actor> next = people.iterator();
        var measured = Visitors.measure(PHONES, AT_ONCE, () -> {
            Actor actor;
            synchronized (next) {
                actor = next.next();
            }
            arrivals.arrive(actor, made.id(), code);
            return null;
        });
        stops.forEach(Runnable::run);
        var quorum = portal.getBean(Presence.class).quorum(made.id());
        var figures = new LinkedHashMap<String, Double>();
        figures.put("check-ins a second, 200 phones", measured.perSecond());
        figures.put("95 of 100 are in after at most", measured.p95());
        figures.put("of 200 phones on the list", (double) quorum.present() + quorum.observers());
        return figures;
    }
}
