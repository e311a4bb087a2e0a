package org.yishiting.residency;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What lower modules let every member do, whose residence they do not ask for, and what this module asks for itself. */
@Configuration(proxyBeanMethods = false)
class RightsOfEverybody {

    @Bean
    @Order(1)
    CivicRight speaking() {
        return new CivicRight("residency.right.speak", Tier.DECLARED);
    }

    @Bean
    @Order(2)
    CivicRight proposing() {
        return new CivicRight("residency.right.propose", Tier.DECLARED);
    }

    @Bean
    @Order(3)
    CivicRight judging() {
        return new CivicRight("residency.right.judge", Tier.DECLARED);
    }

    @Bean
    @Order(4)
    CivicRight keepingHouse() {
        return new CivicRight("residency.right.household", Tier.DECLARED);
    }

    @Bean
    @Order(90)
    CivicRight vouching() {
        return Neighbours.VOUCH;
    }
}
