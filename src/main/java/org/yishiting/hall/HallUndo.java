package org.yishiting.hall;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.community.DeskUndo;
import org.yishiting.moderation.Review;
import org.yishiting.moderation.TextId;

/** What was said, voted and followed for somebody at the desk is taken back. */
@Configuration(proxyBeanMethods = false)
class HallUndo {

    @Bean
    DeskUndo undoStance(Voting voting) {
        return DeskUndo.of("Voting.cast", (given, _) -> given.getFirst(), (person, statement, doneAt) -> {
            voting.takeBack(person.resident(), StatementId.parse(statement), doneAt);
            return "hall.undone.stance";
        });
    }

    @Bean
    DeskUndo undoStatement(Review review) {
        return DeskUndo.of("Statements.add", (_, said) -> said instanceof Said it ? it.publication().text() : null, (person, text, _) -> {
            review.takeBack(person.resident(), TextId.parse(text));
            return "hall.undone.statement";
        });
    }

    @Bean
    DeskUndo undoFollowing(Following following) {
        return DeskUndo.of("Following.follow", (given, _) -> given.getFirst(), (person, topic, _) -> {
            following.unfollow(person, TopicId.parse(topic));
            return "hall.undone.following";
        });
    }
}
