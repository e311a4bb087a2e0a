package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.HomeCard;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** Where somebody who has just come finds what is theirs by law, and how equal the voices here are. */
@org.springframework.stereotype.Component
@Order(90)
class ServicesHome implements HomeCard {

    @Override
    public List<Component> sections(String code) {
        var ui = UI.getCurrent();
        return List.of(new Section(new SectionHeader(ui.getTranslation("servicecatalog.home.title")).more(ServicecatalogPaths.SERVICES, ui.getTranslation("servicecatalog.home.all")),
                new RowList(List.of(
                        row(ServicecatalogPaths.WIZARD, "servicecatalog.wizard.title", "servicecatalog.home.wizard"),
                        row(ServicecatalogPaths.SERVICES, "servicecatalog.title", "servicecatalog.home.guide"),
                        row(ServicecatalogPaths.equalVoice(code), "servicecatalog.voice.title", "servicecatalog.home.voice")))));
    }

    private static ListRow row(String path, String title, String text) {
        var name = UI.getCurrent().getTranslation(title);
        return new ListRow(path, new Seal(name.substring(0, 1)), name).text(UI.getCurrent().getTranslation(text));
    }
}
