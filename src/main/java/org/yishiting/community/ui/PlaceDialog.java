package org.yishiting.community.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.community.GridKind;
import org.yishiting.community.GridSummary;

/** Asks for what a grid or building is called. It stays open, with what was typed, when the name is refused. */
final class PlaceDialog extends Dialog {

    interface NewGrid {
        void add(String name, GridKind kind, String contact);
    }

    interface NamedGrid {
        void change(String name, String contact);
    }

    interface NamedBuilding {
        void call(String name);
    }

    private final TextField name = new TextField();

    private PlaceDialog(String title, String value) {
        setHeaderTitle(getTranslation(title));
        name.setLabel(getTranslation("community.grid.name"));
        name.setValue(value);
        name.setWidthFull();
        add(name);
    }

    static PlaceDialog newGrid(NewGrid act) {
        var dialog = new PlaceDialog("community.grids.add", "");
        var contact = dialog.contact("");
        var kind = new ChoiceBox<>(dialog.getTranslation("community.grid.kind"), GridKind.values());
        kind.setItemLabelGenerator(it -> dialog.getTranslation("community.grid-kind." + it));
        kind.setValue(GridKind.BASE);
        dialog.add(kind);
        dialog.acts(() -> act.add(dialog.name.getValue(), kind.getValue(), contact.getValue()));
        return dialog;
    }

    static PlaceDialog grid(GridSummary grid, NamedGrid change, Runnable close) {
        var dialog = new PlaceDialog("community.grid.change", grid.name());
        var contact = dialog.contact(grid.contact());
        dialog.closing(close);
        dialog.acts(() -> change.change(dialog.name.getValue(), contact.getValue()));
        return dialog;
    }

    static PlaceDialog newBuilding(NamedBuilding act) {
        var dialog = new PlaceDialog("community.building.add", "");
        dialog.acts(() -> act.call(dialog.name.getValue()));
        return dialog;
    }

    static PlaceDialog building(String name, NamedBuilding change, Runnable close) {
        var dialog = new PlaceDialog("community.building.change", name);
        dialog.closing(close);
        dialog.acts(() -> change.call(dialog.name.getValue()));
        return dialog;
    }

    private TextField contact(String value) {
        var contact = new TextField(getTranslation("community.grid.contact"));
        contact.setHelperText(getTranslation("community.grid.contact.help"));
        contact.setValue(value);
        contact.setWidthFull();
        add(contact);
        return contact;
    }

    private void closing(Runnable act) {
        var close = new Button(getTranslation("community.grid.close"), _ -> {
            act.run();
            close();
        });
        close.addThemeVariants(ButtonVariant.ERROR);
        getFooter().add(close);
    }

    private void acts(Runnable act) {
        var save = new Button(getTranslation("community.grid.save"), _ -> {
            act.run();
            close();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("community.grid.leave"), _ -> close()), save);
    }
}
