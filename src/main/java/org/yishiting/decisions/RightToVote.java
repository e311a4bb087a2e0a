package org.yishiting.decisions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.yishiting.residency.CivicRight;

/** The line of ballots in the public table of what one may do. */
@Configuration(proxyBeanMethods = false)
class RightToVote {

    @Bean
    @Order(50)
    CivicRight rightInBallots() {
        return Ballots.VOTE;
    }
}
