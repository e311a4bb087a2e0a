package org.yishiting.hall.ui;

import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunitySummary;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.Statements;
import org.yishiting.hall.TopicDetails;
import org.yishiting.residents.ResidentsPaths;

/** Where somebody says what nobody has said yet, or reads what is missing for it. */
class OwnStatement extends Section {

    OwnStatement(TopicDetails topic, CommunitySummary community, Statements statements, @Nullable Actor actor, boolean member, Clock clock) {
        var here = HallPaths.topic(topic.id());
        add(Still.of(() -> new SectionHeader(getTranslation("hall.own.title"))));
        if (actor == null) {
            add(Still.of(() -> Notice.info(getTranslation("hall.own.signed-out")).also(new LinkButton(ResidentsPaths.signIn(here), getTranslation("hall.gate.sign-in"))), here));
        } else if (!member) {
            add(Still.of(() -> Notice.info(getTranslation("hall.own.not-member", community.name()))
                    .also(new LinkButton(ResidentsPaths.join(community.id(), here), getTranslation("hall.gate.join"))), community.id(), community.name(), here));
        } else {
            add(new StatementForm(topic.id(), statements, actor, clock));
        }
    }
}
