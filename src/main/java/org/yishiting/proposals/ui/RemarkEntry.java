package org.yishiting.proposals.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Grids;
import org.yishiting.community.Level;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.proposals.RemarkDraft;
import org.yishiting.proposals.RemarkKind;
import org.yishiting.proposals.RemarkLog;

/** One remark, entered without the mouse: what stays the same from door to door is kept, Ctrl+Enter saves. */
class RemarkEntry extends Article {

    RemarkEntry(RemarkLog remarks, Grids grids, Actor actor, CommunitySummary community, Clock clock) {
        var kind = new Select<RemarkKind>();
        kind.setLabel(getTranslation("proposals.log.kind"));
        kind.setItems(RemarkKind.WALK, RemarkKind.VISIT, RemarkKind.DUTY, RemarkKind.SLIP);
        kind.setItemLabelGenerator(it -> getTranslation("proposals.kind." + RemarkWords.key(it)));
        kind.setValue(RemarkKind.WALK);
        var on = new DatePicker(getTranslation("proposals.log.on"), LocalDates.date(clock.instant()));
        on.setMax(LocalDates.date(clock.instant()));
        var place = new ComboBox<CommunitySummary>(getTranslation("proposals.log.place"));
        place.setItems(places(grids, community.id()));
        place.setItemLabelGenerator(CommunitySummary::name);
        place.setClearButtonVisible(true);
        var spot = new TextField(getTranslation("proposals.log.spot"));
        spot.setMaxLength(RemarkLog.MAX_SPOT);
        var count = new IntegerField(getTranslation("proposals.log.people"));
        count.setValue(1);
        count.setMin(1);
        count.setMax(RemarkLog.MOST_PEOPLE);
        count.setStepButtonsVisible(true);
        var text = new TextArea(getTranslation("proposals.log.text"));
        text.setHelperText(getTranslation("proposals.log.text-help"));
        text.setMaxLength(RemarkLog.MAX_TEXT);
        text.setMinRows(2);
        text.setWidthFull();
        var key = "proposals.log." + community.id() + "." + Integer.toHexString(actor.hashCode());
        Draft.keep(text, key);
        var receipt = new Div();
        var save = new Button(getTranslation("proposals.log.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(_ -> {
            var where = place.getValue() == null ? null : place.getValue().id();
            remarks.note(actor, community.id(), new RemarkDraft(Objects.requireNonNull(kind.getValue()),
                    on.getValue() == null ? LocalDates.date(clock.instant()) : on.getValue(), where, spot.getValue(), text.getValue(),
                    count.getValue() == null ? 1 : count.getValue()));
            Draft.forget(key);
            receipt.removeAll();
            receipt.add(new Slip(getTranslation("proposals.log.receipt", text.getValue().isBlank() ? getTranslation("proposals.log.nothing") : text.getValue()),
                    LocalDates.moment(clock.instant(), getLocale())).act(new Anchor(ProposalsPaths.LOG, getTranslation("proposals.log.renew"))));
            text.clear();
            count.setValue(1);
            text.focus();
        });
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(text);
        var top = new Div(kind, on, place, spot, count);
        top.addClassName("ys-pr-entry");
        add(top, text, new Div(save), receipt);
        addClassNames("ys-card", "ys-form");
    }

    private static List<CommunitySummary> places(Grids grids, CommunityId community) {
        var places = new ArrayList<CommunitySummary>();
        for (var grid : grids.of(community)) {
            places.add(new CommunitySummary(grid.id(), null, grid.name(), Level.GRID, false));
            places.addAll(grid.buildings());
        }
        return places;
    }
}
