package org.yishiting.servicecatalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Communities;
import org.yishiting.residents.DemoAccounts;
import tools.jackson.databind.json.JsonMapper;

/** Where and when things are done in 松月社区: all written, one under review, one not checked for too long. */
@Component
@Order(90)
class ServicesDemo implements DemoPart {

    private final GuideStore store;
    private final Communities communities;
    private final Clock clock;

    ServicesDemo(GuideStore store, Communities communities, Clock clock) {
        this.store = store;
        this.communities = communities;
        this.clock = clock;
    }

    private record Before(String venue, String hours, String why, int daysAgo) {}

    private record Scene(String key, String venue, String hours, String phone, String link, String note, int daysAgo, @Nullable GuideState state,
            @Nullable String why, @Nullable Before first) {}

    @Override
    public void load() {
        var place = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var staff = DemoAccounts.STAFF.id();
        for (var scene : scenes()) {
            var key = new GuideKey(scene.key);
            var edition = store.hold(key, place);
            if (scene.first != null) {
                store.add(key, edition, new LocalDetails(scene.first.venue, scene.first.hours, scene.phone, scene.link, ""), scene.first.why, staff,
                        clock.instant().minus(Duration.ofDays(scene.first.daysAgo)));
                edition = store.hold(key, place);
            }
            var number = store.add(key, edition, new LocalDetails(scene.venue, scene.hours, scene.phone, scene.link, scene.note),
                    scene.first == null ? "第一次写" : "窗口晚上也开了，写上代收材料", staff, clock.instant().minus(Duration.ofDays(scene.daysAgo)));
            store.publish(key, place, number);
            store.become(key, place, scene.state == null ? GuideState.PUBLISHED : scene.state, scene.why);
            store.checked(key, place, Zone.today(clock).minusDays(scene.daysAgo), staff);
        }
    }

    private static List<Scene> scenes() {
        try (var in = new ClassPathResource("servicecatalog/demo.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(in, Scene[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
