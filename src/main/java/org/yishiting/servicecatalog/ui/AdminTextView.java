package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.residents.CurrentActor;
import org.yishiting.servicecatalog.GuideDesk;
import org.yishiting.servicecatalog.GuideKey;
import org.yishiting.servicecatalog.GuideText;
import org.yishiting.servicecatalog.Guides;
import org.yishiting.servicecatalog.HukouNeed;
import org.yishiting.servicecatalog.Law;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** The general text of a guide, for administrators of the whole nation. Lists are written a line each, laws as 名称｜说了什么. */
@Route(ServicecatalogPaths.ADMIN_TEXT)
@RolesAllowed("ADMINISTRATOR")
class AdminTextView extends Div implements BeforeEnterObserver {

    private static final String PART = "｜";

    private final Guides guides;
    private final GuideDesk desk;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Map<String, TextArea> fields = new LinkedHashMap<>();

    AdminTextView(Guides guides, GuideDesk desk, Offices offices, CurrentActor currentActor) {
        this.guides = guides;
        this.desk = desk;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        fields.clear();
        var actor = currentActor.get();
        var key = event.getRouteParameters().get("key").map(GuideKey::new).orElseThrow(NotFoundException::new);
        var guide = guides.find(CommunityId.NATION, key).orElseThrow(NotFoundException::new);
        add(new PageHeader(guide.text().title()).crumb(ServicecatalogPaths.edit(key), getTranslation("servicecatalog.admin.title"), getTranslation("servicecatalog.admin.text"))
                .meta(getTranslation("servicecatalog.text.meta")));
        if (!offices.holds(actor, CommunityId.NATION, Office.ADMINISTRATOR)) {
            add(new EmptyState(getTranslation("servicecatalog.text.not-yours"), getTranslation("servicecatalog.text.not-yours.text")));
            return;
        }
        add(form(actor, key, desk.latestText(actor, key)));
    }

    private Section form(Actor actor, GuideKey key, GuideText text) {
        var draft = "guide-text:" + actor.resident() + ":" + key + ":";
        field("title", text.title(), draft);
        field("title-en", text.titleEn(), draft);
        field("summary", text.summary(), draft);
        field("summary-en", text.summaryEn(), draft);
        field("who", text.who(), draft);
        var hukou = new Select<HukouNeed>();
        hukou.setLabel(getTranslation("servicecatalog.field.hukou"));
        hukou.setItems(HukouNeed.values());
        hukou.setItemLabelGenerator(it -> getTranslation("servicecatalog.hukou." + it));
        hukou.setValue(text.hukou());
        field("hukou-why", text.hukouWhy(), draft);
        field("laws", String.join("\n", text.laws().stream().map(it -> it.name() + PART + it.says()).toList()), draft);
        field("bring", String.join("\n", text.bring()), draft);
        field("steps", String.join("\n", text.steps()), draft);
        field("fee", text.fee(), draft);
        field("where", text.where(), draft);
        field("term", text.term(), draft);
        field("site", text.link(), draft);
        field("confirm", String.join("\n", text.confirm()), draft);
        field("words", String.join(" ", text.words()), draft);
        field("why", "", draft);
        var receipt = new Div();
        var publish = new Button(getTranslation("servicecatalog.admin.publish"), _ -> {
            var number = desk.rewrite(actor, key, written(hukou.getValue(), text), get("why"));
            desk.publish(actor, CommunityId.NATION, key, number);
            fields.keySet().forEach(it -> Draft.forget(draft + it));
            receipt.removeAll();
            receipt.add(new Slip(getTranslation("servicecatalog.admin.published", get("title")), getTranslation("servicecatalog.admin.undo")));
        });
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Section(new SectionHeader(getTranslation("servicecatalog.admin.text")).hint(getTranslation("servicecatalog.text.hint")));
        fields.forEach((name, field) -> {
            form.add(field);
            if (name.equals("who")) {
                form.add(hukou);
            }
        });
        form.add(new Div(publish), receipt);
        form.addClassNames("ys-card", "ys-form");
        return form;
    }

    private GuideText written(@Nullable HukouNeed hukou, GuideText before) {
        var laws = lines("laws").stream().map(it -> it.split("[｜|]", 2)).map(it -> new Law(it[0].strip(), it.length > 1 ? it[1].strip() : "")).toList();
        return new GuideText(get("title"), get("title-en"), get("summary"), get("summary-en"), get("who"), hukou == null ? before.hukou() : hukou, get("hukou-why"), laws,
                lines("bring"), lines("steps"), get("fee"), get("where"), get("term"), get("site"), lines("confirm"), List.of(get("words").split("\\s+")), before.check());
    }

    private void field(String name, String value, String draft) {
        var field = new TextArea(getTranslation("servicecatalog.field." + name));
        field.setValue(value);
        field.setWidthFull();
        field.setMinRows(1);
        Draft.keep(field, draft + name);
        fields.put(name, field);
    }

    private String get(String name) {
        return Objects.requireNonNull(fields.get(name)).getValue().strip();
    }

    private List<String> lines(String name) {
        return get(name).lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }
}
