package org.yishiting.bench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.IntStream;

/** The floor: the least that a page of Vaadin costs. It is put up for the measurement only, hence no route of its own. */
@AnonymousAllowed
public class BarePage extends Div {

    static final String PATH = "bench-bare";

    public BarePage() {
        var rows = new Grid<Integer>();
        rows.addColumn(row -> "row " + row).setHeader("row");
        rows.setItems(IntStream.range(0, 20).boxed().toList());
        add(new H1("bare"), new TextField("text"), new Button("go"), rows);
    }

    static class Opening implements VaadinServiceInitListener {

        @Override
        public void serviceInit(ServiceInitEvent event) {
            RouteConfiguration.forApplicationScope().setRoute(PATH, BarePage.class);
        }
    }
}
