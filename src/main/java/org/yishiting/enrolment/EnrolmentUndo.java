package org.yishiting.enrolment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.community.Actor;
import org.yishiting.community.DeskUndo;

/** An application or a candidacy that was typed at the desk is taken back, before the roll is final. */
@Configuration(proxyBeanMethods = false)
class EnrolmentUndo {

    @Bean
    DeskUndo undoApplication(Enrolling enrolling) {
        return DeskUndo.of("Enrolling.apply", (given, _) -> given.getFirst(), (person, election, _) -> {
            enrolling.withdraw(person, ElectionId.parse(election));
            return "enrolment.undone.application";
        });
    }

    @Bean
    DeskUndo undoNomination(Associates associates) {
        return DeskUndo.of("Associates.nominate", (given, answer) -> given.get(1) instanceof NominationDraft draft && draft.self() ? answer : null,
                (person, nomination, _) -> stepBack(associates, person, nomination));
    }

    @Bean
    DeskUndo undoAgreement(Associates associates) {
        return DeskUndo.of("Associates.agree", (given, _) -> given.getFirst(), (person, nomination, _) -> stepBack(associates, person, nomination));
    }

    private static String stepBack(Associates associates, Actor person, String nomination) {
        associates.stepBack(person, NominationId.parse(nomination));
        return "enrolment.undone.nomination";
    }
}
