package org.yishiting.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.HomeCard;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Communities;
import org.yishiting.consultation.ConsultationPaths;
import org.yishiting.consultation.Consultations;

/** On the home page: what the CPPCC asks about now, and the way to the plan of the year. */
@org.springframework.stereotype.Component
@Order(60)
class ConsultationHome implements HomeCard {

    private static final int SHOWN = 2;

    private final Consultations consultations;
    private final Communities communities;
    private final Clock clock;

    ConsultationHome(Consultations consultations, Communities communities, Clock clock) {
        this.consultations = consultations;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public List<Component> sections(String code) {
        var today = Zone.today(clock);
        var asked = consultations.plan(communities.byCode(code).orElseThrow().id(), today.getYear()).stream().filter(it -> it.calls(today)).limit(SHOWN)
                .map(it -> ConsultationParts.row(it, ConsultationPaths.input(it.id()), false, today)).toList();
        return asked.isEmpty() ? List.of() : List.of(new Section(new SectionHeader(PageParts.say("consultation.home.title")).more(ConsultationPaths.plan(code), PageParts.say("consultation.home.all")),
                new RowList(asked)));
    }
}
