package org.yishiting.decisions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Topics;
import org.yishiting.records.LinkedThing;
import org.yishiting.records.LinkedThings;

/** Topics as what records are about: everybody may see them. */
@Configuration(proxyBeanMethods = false)
class LinkedTopics {

    @Bean
    LinkedThings linkedTopicsOfTheHall(Topics topics) {
        return LinkedThings.of("topic", (_, community, id) -> topics.find(TopicId.parse(id)).filter(it -> it.community().equals(community))
                .map(it -> new LinkedThing(it.number() + " " + it.title(), HallPaths.topic(it.id()))));
    }
}
