package org.yishiting.debate;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.Topics;
import org.yishiting.moderation.Clause;
import org.yishiting.moderation.Moderated;
import org.yishiting.photos.Photos;
import org.yishiting.photos.PhotosPaths;

/** Arguments with their photos go public and back together. A title is the first line of the words. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ModeratedArguments implements Moderated {

    private final Arguments arguments;
    private final Topics topics;
    private final Photos photos;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModeratedArguments(Arguments arguments, Topics topics, Photos photos, ApplicationEventPublisher events, Clock clock) {
        this.arguments = arguments;
        this.topics = topics;
        this.photos = photos;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Debate.ARGUMENT;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> text(String id) {
        return arguments.find(ArgumentId.parse(id)).map(Arguments.Stored::words);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> texts(Collection<String> ids) {
        return arguments.all(ids).stream().collect(Collectors.toMap(it -> it.id().toString(), Arguments.Stored::words));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> pictures(String id) {
        return arguments.photos(ArgumentId.parse(id)).stream().map(PhotosPaths::small).toList();
    }

    @Override
    public void change(String id, String text) {
        var argument = found(id);
        var line = text.indexOf('\n');
        if (argument.title() == null || line < 0) {
            arguments.change(argument.id(), null, Wording.text(text));
        } else {
            arguments.change(argument.id(), Wording.title(text.substring(0, line)), Wording.text(text.substring(line + 1)));
        }
    }

    @Override
    public void publish(String id) {
        var argument = found(id);
        arguments.publish(argument, clock.instant());
        photos.attach(arguments.photos(argument.id()));
        if (argument.publishedAt() == null) {
            topics.find(argument.topic()).map(TopicDetails::community).ifPresent(it ->
                    events.publishEvent(new ArgumentMade(argument.author(), it, argument.id(), argument.topic(), clock.instant())));
        }
    }

    @Override
    public void withhold(String id, Clause clause) {
        var argument = found(id);
        arguments.withhold(argument, clause);
        topics.find(argument.topic()).map(TopicDetails::community).ifPresent(it -> photos.hold(it, arguments.photos(argument.id())));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean withdrawable(String id) {
        return arguments.find(ArgumentId.parse(id)).flatMap(it -> topics.find(it.topic())).filter(TopicDetails::running).isPresent();
    }

    @Override
    public void takeBack(String id) {
        var argument = found(id);
        arguments.takeBack(argument);
        topics.find(argument.topic()).map(TopicDetails::community).ifPresent(it -> photos.hold(it, arguments.photos(argument.id())));
    }

    private Arguments.Stored found(String id) {
        return arguments.find(ArgumentId.parse(id)).orElseThrow(() -> new RuleViolation("debate.gone"));
    }
}
