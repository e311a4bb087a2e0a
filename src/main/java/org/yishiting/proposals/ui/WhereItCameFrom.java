package org.yishiting.proposals.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicPart;
import org.yishiting.hall.TopicStage;
import org.yishiting.photos.ui.PhotoStrip;
import org.yishiting.proposals.ProposalDetails;
import org.yishiting.proposals.Proposals;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.proposals.Raising;
import org.yishiting.proposals.RemarkKind;
import org.yishiting.proposals.RemarkView;
import org.yishiting.proposals.RemarkLog;
import org.yishiting.residents.VoterRoll;

/** On the page of a topic: who raised it, and what it was gathered from. */
@org.springframework.stereotype.Component
@Order(50)
class WhereItCameFrom implements TopicPart {

    private static final int SHOWN_AT_ONCE = 5;
    private static final int SHOWN = 20;

    private final RemarkLog remarks;
    private final Proposals proposals;
    private final Raising raising;
    private final VoterRoll roll;
    private final People people;

    WhereItCameFrom(RemarkLog remarks, Proposals proposals, Raising raising, VoterRoll roll, People people) {
        this.remarks = remarks;
        this.proposals = proposals;
        this.raising = raising;
        this.roll = roll;
        this.people = people;
    }

    @Override
    public List<Component> main(TopicDetails topic, @Nullable Actor actor) {
        var log = remarks.of(topic.id());
        var proposed = proposals.into(topic.id());
        var members = raising.count(topic.id());
        var more = new ArrayList<Component>();
        if (!log.isEmpty() || !proposed.isEmpty() || members > 0) {
            var known = people.known(topic.community(), Stream.concat(
                    log.stream().flatMap(it -> Stream.of(it.enteredBy(), it.raisedBy())), proposed.stream().map(ProposalDetails::proposedBy)).filter(Objects::nonNull).collect(toSet()));
            more.add(Still.of(() -> section(log, proposed, members, known), log, proposed, members, known));
        }
        if (actor != null && open(topic) && roll.has(actor, topic.community())) {
            more.add(new TooButton(raising, actor, topic.id()));
        }
        return more;
    }

    @Override
    public Optional<String> youCan(TopicDetails topic, @Nullable Actor actor) {
        return actor != null && topic.running() && topic.stage() == TopicStage.ASK && roll.has(actor, topic.community()) && !raising.did(actor, topic.id())
                ? Optional.of(UI.getCurrent().getTranslation("proposals.topic.you-can")) : Optional.empty();
    }

    @Override
    public Map<String, Object> data(TopicDetails topic) {
        return Map.of("raisedBy", counted(remarks.of(topic.id()), raising.count(topic.id())));
    }

    private static boolean open(TopicDetails topic) {
        return topic.running() && (topic.stage() == TopicStage.ASK || topic.stage() == TopicStage.SPEAK);
    }

    /** Members by their accounts, others by what the log says. */
    private static int counted(List<RemarkView> log, int members) {
        return members + log.stream().filter(it -> it.raisedBy() == null).mapToInt(RemarkView::people).sum();
    }

    private static Section section(List<RemarkView> log, List<ProposalDetails> proposed, int members, People.Known known) {
        var ui = UI.getCurrent();
        var section = new Section(new H2(ui.getTranslation("proposals.topic.title")),
                new Paragraph(new Phrase(ui.getTranslation("proposals.topic.count", counted(log, members)))));
        section.addClassName("ys-card");
        var line = list();
        proposed.forEach(it -> line.add(proposal(it, known)));
        log.stream().limit(SHOWN_AT_ONCE).forEach(it -> line.add(remark(it, known)));
        section.add(line);
        if (log.size() > SHOWN_AT_ONCE) {
            var rest = list();
            log.stream().skip(SHOWN_AT_ONCE).limit(SHOWN).forEach(it -> rest.add(remark(it, known)));
            var more = new NativeDetails(ui.getTranslation("proposals.topic.more", Math.min(SHOWN, log.size() - SHOWN_AT_ONCE)));
            more.setContent(new Div(rest));
            more.addClassName("ys-more");
            section.add(more);
        }
        return section;
    }

    private static OrderedList list() {
        var line = new OrderedList();
        line.addClassName("ys-line");
        return line;
    }

    private static ListItem remark(RemarkView remark, People.Known known) {
        var ui = UI.getCurrent();
        var item = new ListItem();
        item.addClassName("is-done");
        item.getElement().appendChild(new Element("time").setText(LocalDates.day(remark.on(), ui.getLocale()) + " · "
                + ui.getTranslation("proposals.kind." + RemarkWords.key(remark.kind())) + RemarkWords.where(remark)));
        item.add(new Span(new Phrase(remark.people() > 1 ? ui.getTranslation("proposals.topic.many", remark.text(), remark.people()) : remark.text())));
        var by = new Span(remark.kind() == RemarkKind.POST ? ui.getTranslation("proposals.page.by", known.name(remark.raisedBy()))
                : ui.getTranslation(remark.kind() == RemarkKind.SLIP ? "proposals.remark.typed-by" : "proposals.remark.noted-by",
                        known.inOffice(remark.enteredBy(), Office.GRID_CONTACT, Office.COMMITTEE_STAFF)));
        by.addClassName("ys-meta");
        item.add(by);
        if (!remark.photos().isEmpty()) {
            var words = remark.text().length() > 40 ? remark.text().substring(0, 40) : remark.text();
            item.add(new PhotoStrip(remark.photos().stream().map(it -> new PhotoStrip.Shot(it, words, null)).toList()));
        }
        return item;
    }

    private static ListItem proposal(ProposalDetails proposal, People.Known known) {
        var ui = UI.getCurrent();
        var item = new ListItem();
        item.addClassName("is-done");
        var day = proposal.submittedAt() == null ? "" : LocalDates.day(LocalDates.date(proposal.submittedAt()), ui.getLocale()) + " · ";
        item.getElement().appendChild(new Element("time").setText(day + ui.getTranslation("proposals.topic.proposal")));
        item.add(new Anchor(ProposalsPaths.proposal(proposal.id()), proposal.number() + " " + States.title(proposal)));
        var by = new Span(proposal.behalf() == null ? ui.getTranslation("proposals.page.by", known.name(proposal.proposedBy()))
                : ui.getTranslation("proposals.page.by-for", known.name(proposal.proposedBy()), proposal.behalf()));
        by.addClassName("ys-meta");
        item.add(by);
        if (proposal.againOf() != null) {
            item.add(new Paragraph(new Anchor("/" + HallPaths.topic(proposal.againOf()), ui.getTranslation("proposals.again.earlier"))));
        }
        return item;
    }

    /** Once pressed it says that it counted. */
    static final class TooButton extends Div {

        TooButton(Raising raising, Actor actor, TopicId topic) {
            if (raising.did(actor, topic)) {
                add(said(getTranslation("proposals.topic.did")));
                return;
            }
            add(new Button(getTranslation("proposals.too"), _ -> {
                raising.too(actor, topic);
                removeAll();
                add(new Slip(getTranslation("proposals.topic.slip"), getTranslation("proposals.raised", raising.count(topic))));
            }));
        }

        private static Paragraph said(String words) {
            var said = new Paragraph(words);
            said.addClassName("ys-meta");
            return said;
        }
    }
}
