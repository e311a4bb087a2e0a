package org.yishiting.proposals.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.hall.HallPaths;
import org.yishiting.policy.Deadlines;
import org.yishiting.proposals.Proposals;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.proposals.RemarkLog;
import org.yishiting.proposals.RemarkView;
import org.yishiting.residents.MembershipSummary;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.MineSection;
import org.yishiting.residents.MineSection.Place;
import org.yishiting.residents.MineSections;

/** What somebody proposed and what they mentioned, and what became of it. */
@Component
@Order(40)
class MyProposals implements MineSections {

    private final Proposals proposals;
    private final RemarkLog remarks;
    private final Memberships memberships;
    private final Communities communities;
    private final Deadlines deadlines;

    MyProposals(Proposals proposals, RemarkLog remarks, Memberships memberships, Communities communities, Deadlines deadlines) {
        this.proposals = proposals;
        this.remarks = remarks;
        this.memberships = memberships;
        this.communities = communities;
        this.deadlines = deadlines;
    }

    @Override
    public List<MineSection> sections(Actor actor) {
        return memberships.of(actor).stream().map(MembershipSummary::community).flatMap(it -> communities.find(it).stream())
                .flatMap(it -> Stream.concat(proposed(actor, it).stream(), said(actor, it).stream())).toList();
    }

    private List<MineSection> proposed(Actor actor, CommunitySummary place) {
        var code = String.valueOf(place.code());
        var rows = proposals.mine(actor, place.id()).stream().limit(MineSection.SHOWN).map(it -> States.own(it, code, deadlines)).toList();
        return MineSection.of(Place.KEPT, header("proposals.list.mine", place, ProposalsPaths.list(code)), rows);
    }

    private List<MineSection> said(Actor actor, CommunitySummary place) {
        var path = ProposalsPaths.say(String.valueOf(place.code()));
        var rows = remarks.mine(actor, place.id()).stream().limit(MineSection.SHOWN).map(it -> row(it, path)).toList();
        return MineSection.of(Place.KEPT, header("proposals.say.mine", place, path), rows);
    }

    private static SectionHeader header(String title, CommunitySummary place, String all) {
        return new SectionHeader(say(title)).count(place.name()).more(all, say("proposals.mine.all"));
    }

    private static ListRow row(RemarkView remark, String path) {
        var topic = remark.topic();
        return new ListRow(topic == null ? path : HallPaths.topic(topic), new Seal(say("proposals.say.seal")), remark.text().isEmpty() ? say("proposals.say.spoken") : remark.text())
                .foot(topic == null ? Badge.plain(Icon.CHECK, say("proposals.say.kept")) : Badge.ok(say("proposals.say.gathered")), new Phrase(LocalDates.day(remark.on(), UI.getCurrent().getLocale())));
    }
}
