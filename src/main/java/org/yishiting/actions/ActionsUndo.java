package org.yishiting.actions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.community.DeskUndo;
import org.yishiting.hall.TopicId;

/** A verdict that was typed at the desk is taken back while the review runs. */
@Configuration(proxyBeanMethods = false)
class ActionsUndo {

    @Bean
    DeskUndo undoVerdict(Verdicts verdicts) {
        return DeskUndo.of("Verdicts.give", (given, _) -> given.getFirst(), (person, topic, doneAt) -> {
            verdicts.takeBack(person.resident(), TopicId.parse(topic), doneAt);
            return "actions.undone.verdict";
        });
    }
}
