package org.yishiting.debate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.community.DeskUndo;
import org.yishiting.moderation.Publication;
import org.yishiting.moderation.Review;
import org.yishiting.moderation.TextId;

/** What was written for somebody at the desk is taken back. */
@Configuration(proxyBeanMethods = false)
class DebateUndo {

    @Bean
    DeskUndo undoArgument(Review review) {
        return written("Debate.argue", review);
    }

    @Bean
    DeskUndo undoReply(Review review) {
        return written("Debate.reply", review);
    }

    private static DeskUndo written(String act, Review review) {
        return DeskUndo.of(act, (_, answer) -> answer instanceof Publication it ? it.text() : null, (person, text, _) -> {
            review.takeBack(person.resident(), TextId.parse(text));
            return "debate.undone";
        });
    }
}
