package org.yishiting.assistance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.yishiting.assistance.AssistancePaths;
import org.yishiting.assistance.DeskReceipt;
import org.yishiting.assistance.DeskVisits;
import org.yishiting.assistance.DoneAct;
import org.yishiting.assistance.VisitId;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.residents.CurrentActor;

/** 回执: what a person takes home from the desk, on a slip of A6 or as plain text. */
@Route(AssistancePaths.DESK + "/receipt/:visit")
@RolesAllowed({"COMMITTEE_STAFF", "GRID_CONTACT"})
@JavaScript("context://assistance/visit.js")
@StyleSheet("context://assistance/assistance.css")
class ReceiptView extends Div implements BeforeEnterObserver {

    private static final int MOST = 12;

    private final DeskVisits visits;
    private final CurrentActor current;
    private final String address;

    ReceiptView(DeskVisits visits, CurrentActor current, @Value("${yishiting.origin:http://localhost:${server.port:8080}}") URI origin) {
        this.visits = visits;
        this.current = current;
        this.address = origin.getAuthority() + "/" + AssistancePaths.CLAIM;
    }

    static String path(VisitId visit) {
        return AssistancePaths.DESK + "/receipt/" + visit;
    }

    /** Its code is known only now: it stays with the browser session until the next one. */
    static void keep(DeskReceipt receipt) {
        VaadinSession.getCurrent().setAttribute(DeskReceipt.class, receipt);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("visit").filter(it -> it.matches("[0-9a-f-]{36}")).map(VisitId::parse).orElseThrow(NotFoundException::new);
        var kept = VaadinSession.getCurrent().getAttribute(DeskReceipt.class);
        show(id, kept != null && kept.visit().equals(id) ? kept : null);
    }

    private void show(VisitId id, @Nullable DeskReceipt receipt) {
        removeAll();
        getElement().executeJs("window.yishitingVisit.forget()");
        if (receipt == null) {
            var again = new Button(getTranslation("assistance.receipt.again"), _ -> {
                var fresh = visits.receiptAgain(current.get(), id);
                keep(fresh);
                show(id, fresh);
            });
            again.addThemeVariants(ButtonVariant.PRIMARY);
            add(new PageHeader(getTranslation("assistance.receipt.title")).meta(getTranslation("assistance.receipt.again.why")), acts(again));
            return;
        }
        var header = new PageHeader(getTranslation("assistance.receipt.done", receipt.nickname())).meta(getTranslation("assistance.receipt.meta"));
        header.addClassName("ys-noprint");
        var print = new Button(getTranslation("assistance.receipt.print"), _ -> getElement().executeJs("window.yishitingVisit.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = acts(print);
        acts.add(new LinkButton(AssistancePaths.DESK, getTranslation("assistance.receipt.next")));
        var text = new NativeDetails(getTranslation("assistance.receipt.text"), new Pre(plain(receipt)));
        text.addClassNames("ys-more", "ys-noprint", "ys-mt5");
        add(header, acts, Still.of(sheet(receipt)), text);
    }

    private static Div acts(Button main) {
        var acts = new Div(main);
        acts.addClassNames("ys-acts", "ys-noprint");
        return acts;
    }

    private Div sheet(DeskReceipt it) {
        var code = new Paragraph(it.code());
        code.addClassName("ys-receipt-code");
        var sheet = new Div(new H2(getTranslation("assistance.receipt.sheet", it.community())), line("ys-receipt-when", when(it)), code,
                line("", getTranslation("assistance.receipt.how", address, day(it))));
        var list = new OrderedList();
        lines(it).forEach(line -> list.add(new ListItem(new Phrase(line))));
        sheet.add(line("ys-strong", getTranslation("assistance.receipt.acts", it.acts().size())), list);
        sheet.add(line("ys-receipt-foot", getTranslation("assistance.receipt.consent", it.typist())), line("ys-receipt-foot", getTranslation("assistance.receipt.contest")));
        sheet.addClassName("ys-receipt-a6");
        return sheet;
    }

    private List<String> lines(DeskReceipt it) {
        var lines = new ArrayList<>(it.acts().stream().limit(MOST).map(ReceiptView::line).toList());
        if (it.acts().size() > MOST) {
            lines.add(getTranslation("assistance.receipt.more", it.acts().size() - MOST));
        }
        return lines;
    }

    private static String line(DoneAct act) {
        var line = LocalDates.time(act.at()) + " " + ActWords.of(act);
        return act.takenBack() == null ? line : UI.getCurrent().getTranslation("assistance.receipt.taken-back", line);
    }

    private String plain(DeskReceipt it) {
        var text = new StringBuilder(getTranslation("assistance.receipt.sheet", it.community())).append('\n').append(when(it)).append("\n\n")
                .append(it.code()).append("\n\n").append(getTranslation("assistance.receipt.how", address, day(it))).append("\n\n")
                .append(getTranslation("assistance.receipt.acts", it.acts().size())).append('\n');
        it.acts().forEach(act -> text.append("- ").append(line(act)).append('\n'));
        return text.append('\n').append(getTranslation("assistance.receipt.consent", it.typist())).append('\n').append(getTranslation("assistance.receipt.contest")).toString();
    }

    private String when(DeskReceipt it) {
        return getTranslation("assistance.receipt.when", it.nickname(), LocalDates.full(LocalDates.date(it.at()), getLocale()), LocalDates.time(it.at()));
    }

    private String day(DeskReceipt it) {
        return LocalDates.full(it.goodUntil(), getLocale());
    }

    private static Paragraph line(String style, String text) {
        var line = new Paragraph(new Span(text));
        if (!style.isEmpty()) {
            line.addClassName(style);
        }
        return line;
    }
}
