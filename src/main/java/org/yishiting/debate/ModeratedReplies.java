package org.yishiting.debate;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.Topics;
import org.yishiting.moderation.Clause;
import org.yishiting.moderation.Moderated;
import org.yishiting.notifications.Notices;

/** Replies go public and back; whom one answers is told once it is public. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ModeratedReplies implements Moderated {

    private final Arguments arguments;
    private final Topics topics;
    private final Notices notices;
    private final Clock clock;

    ModeratedReplies(Arguments arguments, Topics topics, Notices notices, Clock clock) {
        this.arguments = arguments;
        this.topics = topics;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Debate.REPLY;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> text(String id) {
        return arguments.findReply(id).map(Arguments.StoredReply::text);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> texts(Collection<String> ids) {
        return arguments.allReplies(ids).stream().collect(Collectors.toMap(Arguments.StoredReply::id, Arguments.StoredReply::text));
    }

    @Override
    public void change(String id, String text) {
        arguments.changeReply(id, Wording.reply(text));
    }

    @Override
    public void publish(String id) {
        var reply = found(id);
        arguments.publishReply(reply, clock.instant());
        var argument = arguments.find(reply.argument()).orElseThrow();
        if (reply.publishedAt() == null && !argument.author().equals(reply.author())) {
            topics.find(argument.topic()).ifPresent(it ->
                    notices.tell(List.of(argument.author()), HallPaths.topic(it.id()), "debate.notice.reply", it.title()));
        }
    }

    @Override
    public void withhold(String id, Clause clause) {
        arguments.withholdReply(found(id), clause);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean withdrawable(String id) {
        return arguments.findReply(id).flatMap(it -> arguments.find(it.argument())).flatMap(it -> topics.find(it.topic())).filter(TopicDetails::running).isPresent();
    }

    @Override
    public void takeBack(String id) {
        arguments.takeBackReply(found(id));
    }

    private Arguments.StoredReply found(String id) {
        return arguments.findReply(id).orElseThrow(() -> new RuleViolation("debate.gone"));
    }
}
