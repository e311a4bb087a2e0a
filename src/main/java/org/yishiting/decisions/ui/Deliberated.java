package org.yishiting.decisions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.decisions.BallotView;
import org.yishiting.decisions.Ballots;
import org.yishiting.decisions.Objections;
import org.yishiting.decisions.OptionStances;
import org.yishiting.decisions.Options;
import org.yishiting.decisions.Outcomes;
import org.yishiting.decisions.RecordedVotes;
import org.yishiting.hall.OpinionMaps;
import org.yishiting.hall.TopicDetails;
import org.yishiting.residency.Residences;
import org.yishiting.residents.VoterRoll;

/** All that the parts of a deliberation ask and act with. */
@Component
record Deliberated(Options options, OptionStances stances, Ballots ballots, RecordedVotes votes, Outcomes outcomes, Objections objections, OpinionMaps maps,
        Residences residences, VoterRoll roll, Communities communities, Clock clock) {

    Reader reader(TopicDetails topic, @Nullable Actor actor) {
        return new Reader(actor, actor != null && roll.has(actor, topic.community()), communities.find(topic.community()).orElseThrow());
    }

    /** Options and ballots of a deliberation that is over, folded away. */
    @Nullable NativeDetails past(TopicDetails topic) {
        var written = options.of(topic.id());
        if (written.isEmpty()) {
            return null;
        }
        var content = new Div();
        content.addClassName("ys-stack");
        written.forEach(it -> content.add(OptionCard.read(topic, it)));
        var closed = ballots.of(topic.id()).stream().filter(BallotView::closed).toList();
        if (!closed.isEmpty()) {
            content.add(new BallotResults(closed));
        }
        var past = new NativeDetails(UI.getCurrent().getTranslation("decisions.part.past", written.size()));
        past.setContent(content);
        past.addClassName("ys-more");
        return past;
    }
}
