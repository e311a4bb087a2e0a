package org.yishiting.assistance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.community.CommunityId;
import org.yishiting.community.DeskUndo;
import org.yishiting.privacy.Consents;
import org.yishiting.privacy.Purpose;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.Memberships;

/** What the desk did to memberships and consents is taken back, for the modules below that know nothing of a desk. */
@Configuration(proxyBeanMethods = false)
class AssistanceUndo {

    @Bean
    DeskUndo undoRegistration(Memberships memberships) {
        return joined(DeskVisits.REGISTERED, memberships);
    }

    @Bean
    DeskUndo undoJoining(Memberships memberships) {
        return joined("Memberships.join", memberships);
    }

    @Bean
    DeskUndo undoDescribing(Memberships memberships) {
        return DeskUndo.of("Memberships.describe", (given, _) -> given.getFirst(), (person, community, _) -> {
            memberships.describe(person, CommunityId.parse(community), null, HukouStatus.UNDISCLOSED);
            return "assistance.undone.described";
        });
    }

    @Bean
    DeskUndo undoConsent(Consents consents) {
        return DeskUndo.of("Consents.give", (given, _) -> given.getFirst() instanceof Purpose it ? it.key() : null, (person, purpose, _) -> {
            consents.withdraw(person, new Purpose(purpose, 1));
            return "assistance.undone.consent";
        });
    }

    private static DeskUndo joined(String act, Memberships memberships) {
        return DeskUndo.of(act, (given, _) -> given.getFirst(), (person, community, _) -> {
            memberships.leave(person, CommunityId.parse(community));
            return "assistance.undone.joined";
        });
    }
}
