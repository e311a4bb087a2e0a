package org.yishiting.residents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.yishiting.base.OneMoment;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.MineSection;
import org.yishiting.residents.MineSection.Place;
import org.yishiting.residents.MineSections;
import org.yishiting.residents.ResidentsPaths;

/** 我的事: what somebody raised, said, signed, was promised and was thanked for. The modules contribute it as {@link MineSections}. */
@Route(ResidentsPaths.MINE)
@PermitAll
class MineView extends Div implements BeforeEnterObserver {

    private final ObjectProvider<MineSections> all;
    private final CurrentActor current;
    private final OneMoment moment;

    MineView(ObjectProvider<MineSections> all, CurrentActor current, OneMoment moment) {
        this.all = all;
        this.current = current;
        this.moment = moment;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        moment.read(this::enter);
    }

    private void enter() {
        removeAll();
        var actor = current.get();
        var found = all.orderedStream().flatMap(it -> it.sections(actor).stream())
                .collect(Collectors.groupingBy(MineSection::place, Collectors.mapping(MineSection::shown, Collectors.toList())));
        var waiting = found.getOrDefault(Place.WAITING, List.of());
        var kept = found.getOrDefault(Place.KEPT, List.of());
        add(new PageHeader(getTranslation("residents.mine.title")).meta(getTranslation(waiting.isEmpty() ? "residents.mine.nothing" : "residents.mine.waiting")));
        if (waiting.isEmpty() && kept.isEmpty()) {
            add(new EmptyState(getTranslation("residents.mine.empty.title"), getTranslation("residents.mine.empty.text"),
                    new LinkButton("", getTranslation("residents.mine.empty.go")).main()));
        }
        columns(waiting);
        columns(kept);
        found.getOrDefault(Place.ALWAYS, List.of()).forEach(this::add);
    }

    /** Beside each other where there is room: the first half, then the others, so that a phone keeps their order. */
    private void columns(List<Component> sections) {
        if (sections.size() < 2) {
            sections.forEach(this::add);
            return;
        }
        var half = Math.ceilDiv(sections.size(), 2);
        var columns = new Div(column(sections.subList(0, half)), column(sections.subList(half, sections.size())));
        columns.addClassNames("ys-cols-2", "ys-mt8");
        add(columns);
    }

    private static Div column(List<Component> sections) {
        var column = new Div(sections.toArray(Component[]::new));
        column.addClassName("ys-stack");
        return column;
    }
}
