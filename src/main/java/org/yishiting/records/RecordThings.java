package org.yishiting.records;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Grids;
import org.yishiting.community.Organisations;

/** What links and records are about in any community: records themselves, which everybody may see, buildings, and organisations by their name. */
@Configuration(proxyBeanMethods = false)
class RecordThings {

    static final String RECORD = "record";

    @Bean
    LinkedThings linkedRecords(RecordRows rows, Communities communities) {
        return LinkedThings.of(RECORD, (_, community, id) -> RecordNumber.parse(id).flatMap(it -> rows.find(community, it)).map(it -> new LinkedThing(it.title(),
                RecordsPaths.record(communities.find(community).map(CommunitySummary::code).orElse(""), it.number()))));
    }

    @Bean
    LinkedThings linkedBuildings(Grids grids) {
        return LinkedThings.of("building", (_, community, id) -> grids.of(community).stream().flatMap(it -> it.buildings().stream()).filter(it -> it.id().toString().equals(id)).findFirst()
                .map(it -> new LinkedThing(it.name(), null)));
    }

    @Bean
    LinkedThings linkedOrganisations(Organisations organisations) {
        return LinkedThings.of("organisation", (_, community, id) -> organisations.of(community).stream().filter(it -> it.name().equals(id)).findFirst()
                .map(it -> new LinkedThing(it.name(), null)));
    }
}
