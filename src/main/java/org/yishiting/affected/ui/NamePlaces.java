package org.yishiting.affected.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.yishiting.affected.AffectedPlace;
import org.yishiting.affected.AffectedPlaces;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Grids;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;

/** For those who lead: which grids and buildings a topic touches. Made when it is opened. */
class NamePlaces extends NativeDetails {

    private final TopicDetails topic;
    private final AffectedPlaces places;
    private final Grids grids;
    private final Actor actor;

    NamePlaces(TopicDetails topic, AffectedPlaces places, Grids grids, Actor actor) {
        super("");
        this.topic = topic;
        this.places = places;
        this.grids = grids;
        this.actor = actor;
        setSummaryText(getTranslation("affected.name.title"));
        addClassName("ys-more");
        addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                setContent(form());
            }
        });
    }

    private Div form() {
        var names = new LinkedHashMap<CommunityId, String>();
        for (var grid : grids.of(topic.community())) {
            names.put(grid.id(), getTranslation("affected.name.grid", grid.name()));
            grid.buildings().forEach(it -> names.put(it.id(), it.name()));
        }
        var choice = new CheckboxGroup<CommunityId>();
        choice.setLabel(getTranslation("affected.name.label"));
        choice.setHelperText(getTranslation("affected.name.help"));
        choice.setItems(names.keySet());
        choice.setItemLabelGenerator(names::get);
        choice.setValue(places.of(topic.id()).stream().map(AffectedPlace::id).filter(names::containsKey).collect(Collectors.toSet()));
        var save = new Button(getTranslation("affected.name.save"), _ -> {
            places.name(actor, topic.id(), choice.getValue());
            UI.getCurrent().navigate(HallPaths.topic(topic.id()));
        });
        save.setDisableOnClick(true);
        var form = names.isEmpty() ? new Div(new Paragraph(getTranslation("affected.name.none"))) : new Div(choice, save);
        form.addClassName("ys-form");
        return form;
    }
}
