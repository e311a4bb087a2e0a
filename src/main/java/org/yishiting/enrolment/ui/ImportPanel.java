package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.base.ui.UploadWords;
import org.yishiting.community.Actor;
import org.yishiting.enrolment.ElectionId;
import org.yishiting.enrolment.RollImport;
import org.yishiting.enrolment.RollReport;

/** 导入已有名册: a file is looked at first and reported on, taken over when somebody agrees, and taken back while the roll is not published. */
class ImportPanel extends Section {

    private static final int SHOWN = 50;
    private static final int MEGABYTE = 1024 * 1024;

    private final transient RollImport imports;
    private final Actor actor;
    private final ElectionId election;
    private final SerializableConsumer<String> done;
    private final Div inside = new Div();

    /** @param done is told in a few words what was done */
    ImportPanel(RollImport imports, Actor actor, ElectionId election, SerializableConsumer<String> done) {
        this.imports = imports;
        this.actor = actor;
        this.election = election;
        this.done = done;
        inside.addClassName("ys-stack");
        add(new SectionHeader(getTranslation("enrolment.import.title")).hint(getTranslation("enrolment.import.hint")), inside);
        var there = imports.count(actor, election);
        var open = new Button(getTranslation("enrolment.import.open"), _ -> choose());
        var acts = Pages.acts(open);
        if (there > 0) {
            inside.add(new Paragraph(new Phrase(getTranslation("enrolment.import.there", there))));
            acts.add(Pages.act(getTranslation("enrolment.import.undo"), () -> done.accept(getTranslation("enrolment.import.undone", imports.undo(actor, election)))));
        }
        inside.add(acts);
    }

    private void choose() {
        inside.removeAll();
        inside.add(upload());
    }

    private Component upload() {
        var upload = new Upload();
        var refusal = new Div();
        refusal.getElement().setAttribute("aria-live", "polite");
        upload.setUploadButton(new Button(getTranslation("enrolment.import.add")));
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".xlsx", ".csv");
        upload.setMaxFileSize(RollImport.MAX_MEGABYTES * MEGABYTE);
        var tooBig = getTranslation("enrolment.import.big", RollImport.MAX_MEGABYTES);
        upload.setI18n(UploadWords.of(this, "enrolment.import.add", getTranslation("enrolment.import.kind"), tooBig));
        upload.setUploadHandler(event -> receive(event, refusal));
        upload.addFileRejectedListener(event -> say(refusal, event.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        var help = new Paragraph(new Phrase(getTranslation("enrolment.import.help")));
        help.addClassName("ys-help");
        var form = new Article(help, upload, refusal);
        form.addClassNames("ys-card", "ys-form");
        return form;
    }

    /** Called outside of the page; whatever happens is shown in it afterwards. */
    void receive(UploadEvent event, Div refusal) {
        try {
            var file = event.getInputStream().readNBytes(RollImport.MAX_MEGABYTES * MEGABYTE + 1);
            RuleViolation.require(file.length <= RollImport.MAX_MEGABYTES * MEGABYTE, "enrolment.import.big", RollImport.MAX_MEGABYTES);
            var report = imports.look(actor, election, file);
            event.getUI().access(() -> show(report, file));
        } catch (RuleViolation refused) {
            event.getUI().access(() -> say(refusal, getTranslation(refused.key(), refused.args())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(RollReport report, byte[] file) {
        inside.removeAll();
        var found = new Article(new Paragraph(new Phrase(getTranslation("enrolment.import.found", report.rows(), report.names().size()))));
        found.addClassNames("ys-card", "ys-stack");
        if (!report.problems().isEmpty()) {
            found.add(problems(report));
        }
        var acts = Pages.acts();
        if (!report.names().isEmpty()) {
            acts.add(Pages.main(getTranslation("enrolment.import.go", report.names().size()),
                    () -> done.accept(getTranslation("enrolment.import.done", imports.take(actor, election, file)))));
        }
        acts.add(new Button(getTranslation("enrolment.import.add"), _ -> choose()));
        inside.add(Still.of(found), acts);
    }

    private NativeDetails problems(RollReport report) {
        var list = new UnorderedList();
        list.addClassNames("ys-own", "ys-soft");
        report.problems().stream().limit(SHOWN).forEach(it -> list.add(new ListItem(new Phrase(
                getTranslation("enrolment.import.line", String.valueOf(it.row()), it.name().isEmpty() ? "…" : it.name(), getTranslation(it.why()))))));
        if (report.problems().size() > SHOWN) {
            list.add(new ListItem(new Phrase(getTranslation("enrolment.import.more", report.problems().size() - SHOWN))));
        }
        var details = new NativeDetails(getTranslation("enrolment.import.problems", report.problems().size()), list);
        details.setOpen(true);
        details.addClassName("ys-more");
        return details;
    }

    private static void say(Div refusal, String words) {
        refusal.removeAll();
        refusal.add(Notice.late(words));
    }
}
