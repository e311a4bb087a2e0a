package org.yishiting.enrolment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.residency.CivicRight;
import org.yishiting.residency.Tier;

/** What one may do here, for the public table of who may do what. */
@Configuration(proxyBeanMethods = false)
class EnrolmentRights {

    @Bean
    CivicRight applyToVote() {
        return new CivicRight("enrolment.right.apply", Tier.DECLARED);
    }

    @Bean
    CivicRight enrolWithoutPapers() {
        return new CivicRight("enrolment.right.listed", Tier.KNOWN);
    }
}
