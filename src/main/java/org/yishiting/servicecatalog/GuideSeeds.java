package org.yishiting.servicecatalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.CommunityId;
import tools.jackson.databind.json.JsonMapper;

/** The guides and indicator sets that come with the portal. What is there already, however changed, is left alone. Runs before the demo. */
@Component
@ConditionalOnWebApplication
@Order(-10)
class GuideSeeds implements ApplicationRunner {

    /** 4.7 of the domain brief, in its order. */
    static final List<String> GUIDES = List.of("residence-permit", "public-health", "employment", "housing", "schooling", "elderly-care", "daily-shopping",
            "transport", "driving-licence", "legal-aid", "culture-sport", "social-insurance", "housing-fund", "exit-entry", "resident-card",
            "vocational-exams", "birth-registration", "other-services");

    static final List<String> SETS = List.of("guangzhou-2018", "shanghai");

    private static final String SHIPPED = "随门户附带";

    private final GuideStore store;
    private final IndicatorSets sets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GuideSeeds(GuideStore store, IndicatorSets sets, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.sets = sets;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        transaction.executeWithoutResult(_ -> {
            var there = store.keys();
            for (var position = 0; position < GUIDES.size(); position++) {
                if (!there.contains(GUIDES.get(position))) {
                    load(GUIDES.get(position), position);
                }
            }
            var known = sets.shipped();
            SETS.stream().filter(it -> !known.contains(it)).forEach(it -> sets.ship(it, read("sets/" + it, IndicatorSets.Shipped.class)));
        });
    }

    private void load(String name, int position) {
        var key = new GuideKey(name);
        store.guide(key, position);
        var edition = store.hold(key, CommunityId.NATION);
        if (edition.latest() == 0) {
            store.publish(key, CommunityId.NATION, store.add(key, edition, text(name), SHIPPED, null, clock.instant()));
            store.become(key, CommunityId.NATION, GuideState.PUBLISHED, null);
        }
    }

    static GuideText text(String name) {
        return read("guides/" + name, GuideText.class);
    }

    private static <T> T read(String name, Class<T> type) {
        try (var in = new ClassPathResource("servicecatalog/" + name + ".json").getInputStream()) {
            return JsonMapper.shared().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
