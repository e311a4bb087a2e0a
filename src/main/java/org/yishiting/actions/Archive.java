package org.yishiting.actions;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStatus;
import org.yishiting.hall.TopicStopped;
import org.yishiting.hall.Topics;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.Register;

/** A topic that is closed becomes a record with its whole story, in the same act: one is not there without the other. What it led to leads to that record. */
@Component
public class Archive {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final Topics topics;
    private final Deeds deeds;
    private final Verdicts verdicts;
    private final Register register;
    private final RecordLinks links;
    private final I18NProvider words;

    Archive(Topics topics, Deeds deeds, Verdicts verdicts, Register register, RecordLinks links, I18NProvider words) {
        this.topics = topics;
        this.deeds = deeds;
        this.verdicts = verdicts;
        this.register = register;
        this.links = links;
        this.words = words;
    }

    /** What the record of a closed topic is about. */
    public static String subject(TopicId topic) {
        return "topic-closed:" + topic;
    }

    @EventListener
    void on(TopicStopped stopped) {
        if (stopped.status() == TopicStatus.CLOSED) {
            topics.find(stopped.topic()).ifPresent(this::enter);
        }
    }

    void enter(TopicDetails topic) {
        var end = "topic:" + topic.id();
        var before = Stream.concat(links.ends(topic.community(), end).stream(), deeds.of(topic.id()).stream().map(it -> it.id().end())).distinct().toArray(String[]::new);
        register.enter(new RecordDraft(topic.community(), subject(topic.id()), say("actions.record.title", topic.number(), topic.title()), body(topic)).alsoAbout(end)
                .cameOf(LinkType.RESULTED_IN, end).cameOf(LinkType.FOLLOWED_UP_BY, before));
    }

    private String body(TopicDetails topic) {
        var lines = new ArrayList<String>();
        lines.add(topic.problem());
        if (topic.outcome() != null) {
            lines.add(say("actions.record.outcome", topic.outcome()));
        }
        for (var deed : deeds.of(topic.id())) {
            var owner = deed.owner() == null ? say("actions.deed.nobody") : deed.owner().name();
            lines.add(say("actions.record.deed", deed.promise(), owner, deed.result() == null ? "" : deed.result()));
        }
        for (var round : verdicts.of(topic.id())) {
            lines.add(say("actions.record.verdict", round.round(), round.entitled(), round.given(), round.content(), round.percent()));
        }
        for (var line : topics.story(topic.id())) {
            lines.add(day(LocalDate.ofInstant(line.at(), Zone.PORTAL)) + " " + say(line.key(), line.args().toArray()));
        }
        return String.join("\n", lines);
    }

    private static String day(LocalDate day) {
        return LocalDates.full(day, LANGUAGE);
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, LANGUAGE, args);
    }
}
