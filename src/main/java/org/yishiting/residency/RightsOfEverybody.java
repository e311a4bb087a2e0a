package org.yishiting.residency;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What lower modules let every member do, whose residence they do not ask for, and what this module asks for itself. */
@Configuration(proxyBeanMethods = false)
class RightsOfEverybody {

    @Bean
    @Order(1)
    CivicRight rightToSpeak() {
        return new CivicRight("residency.right.speak", Tier.DECLARED);
    }

    @Bean
    @Order(2)
    CivicRight rightToPropose() {
        return new CivicRight("residency.right.propose", Tier.DECLARED);
    }

    @Bean
    @Order(3)
    CivicRight rightToJudge() {
        return new CivicRight("residency.right.judge", Tier.DECLARED);
    }

    @Bean
    @Order(4)
    CivicRight rightToKeepHouse() {
        return new CivicRight("residency.right.household", Tier.DECLARED);
    }

    @Bean
    @Order(90)
    CivicRight rightToVouch() {
        return Neighbours.VOUCH;
    }
}
