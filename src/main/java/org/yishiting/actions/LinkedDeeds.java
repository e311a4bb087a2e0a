package org.yishiting.actions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.hall.HallPaths;
import org.yishiting.records.LinkedThing;
import org.yishiting.records.LinkedThings;

/** Deeds as what records lead to: everybody may see them, on the page of their topic. */
@Configuration(proxyBeanMethods = false)
class LinkedDeeds {

    @Bean
    LinkedThings linkedDeedsOfTopics(DeedRepository deeds) {
        return LinkedThings.of(DeedId.KIND, (_, community, id) -> deeds.findById(DeedId.parse(id)).filter(it -> it.community().equals(community))
                .map(it -> new LinkedThing(it.promise(), HallPaths.topic(it.topic()) + "#deed-" + it.position())));
    }
}
