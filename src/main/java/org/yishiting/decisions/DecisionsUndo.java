package org.yishiting.decisions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.community.DeskUndo;
import org.yishiting.moderation.Publication;
import org.yishiting.moderation.Review;
import org.yishiting.moderation.TextId;

/** Stances on options, voices in ballots and objections that were typed at the desk are taken back while they can be given. */
@Configuration(proxyBeanMethods = false)
class DecisionsUndo {

    @Bean
    DeskUndo undoOptionStance(OptionStances stances) {
        return DeskUndo.of("OptionStances.take", (given, _) -> given.get(1), (person, option, doneAt) -> {
            stances.takeBack(person, OptionId.parse(option), doneAt);
            return "decisions.undone.stance";
        });
    }

    @Bean
    DeskUndo undoVoice(Ballots ballots) {
        return DeskUndo.of("Ballots.cast", (given, _) -> given.get(1), (person, ballot, doneAt) -> {
            ballots.takeBack(person, BallotId.parse(ballot), doneAt);
            return "decisions.undone.voice";
        });
    }

    @Bean
    DeskUndo undoObjection(Review review) {
        return DeskUndo.of("Objections.make", (_, answer) -> answer instanceof Publication it ? it.text() : null, (person, text, _) -> {
            review.takeBack(person.resident(), TextId.parse(text));
            return "decisions.undone.objection";
        });
    }
}
